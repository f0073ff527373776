import { plainLayout } from '../../commands/testing/plain-layout'
import { isRefusal } from '../../model/entry'
import type { Files } from '../files'
import type { OpenRefusal } from '../outcome'
import { Session, type SessionOptions } from '../session'
import { loadSql } from '../sql'

/** Sessions opened so far: ids made in one are not made again in the next. */
let opened = 0

/** One copy of SQLite for all tests of a file. */
const sqlite = loadSql()

/** Opens a desk with a plain cut, counted ids and a clock that stands still; a refusal is a value. */
export async function tryToOpen(
  path: string,
  files?: Files,
  options: Partial<SessionOptions> = {},
): Promise<Session | OpenRefusal> {
  let ids = 0
  const prefix = `t${++opened}-`
  return Session.open({
    path,
    files,
    create: true,
    sql: await sqlite,
    appVersion: '0.1.0',
    engineVersion: 'plain-1',
    layout: plainLayout,
    person: () => '林编辑',
    now: () => '2026-03-04T05:06:07.000Z',
    newId: () => `${prefix}${++ids}`,
    ...options,
  })
}

/** As tryToOpen, for a desk that must open. */
export async function openSession(
  path: string,
  files?: Files,
  options: Partial<SessionOptions> = {},
): Promise<Session> {
  const session = await tryToOpen(path, files, options)
  if (isRefusal(session)) throw new Error(`${session.refused}: ${session.message}`)
  return session
}

export const RAW =
  '= 河湾日报\n# 桥修好了\n南岸的桥昨天\n修好了。\n\n工期两个月。\n# 菜价降了\n市场里的菜价降了两成。\n'

/** Imports a page, which must succeed. */
export function importPage(session: Session, raw = RAW): void {
  const entry = session.run('page.import', {
    name: '第3版.txt',
    raw,
    encoding: 'utf-8',
    lineEnds: 'lf',
    sha256: 'c'.repeat(64),
  })
  if (isRefusal(entry)) throw new Error(entry.message)
}

/** Types `text` at the head of the first paragraph there is, in an order that does not depend on chance. */
export function typeText(session: Session, text: string): ReturnType<Session['run']> {
  const block = [...session.desk.block.values()]
    .filter(({ role, pieces }) => role === 'body' && pieces.length > 0)
    .sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0) || (a.id < b.id ? -1 : 1))[0]
  if (!block) throw new Error('there is no paragraph')
  return session.run('text.replace', { from: { block: block.id, offset: 0 }, to: { block: block.id, offset: 0 }, text })
}
