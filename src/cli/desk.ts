import { openSession } from '../host/open-session'
import type { Desk } from '../model/document'
import { isRefusal } from '../model/entry'
import type { Session } from '../store/session'
import { loadSql } from '../store/sql'
import type { Call } from './call'
import { EXIT } from './exit-code'

/** The name the history shows for what a script did. */
const SCRIPT = 'galley'

/** Opens a desk file (made if `create`); says what is wrong and answers undefined when it cannot be. */
export async function openDeskFile(
  call: Call,
  path: string,
  wish: { create: boolean; how: 'plain' | 'copy' },
): Promise<Session | undefined> {
  const host = { engine: call.engine, sql: await loadSql(), appVersion: call.version, person: () => SCRIPT }
  const opened = await openSession(path, host, wish)
  if (!isRefusal(opened)) return opened
  call.complain(path, opened.message)
  call.endsWith(EXIT.unreadable)
  return undefined
}

/** The desk of a file, read without locking it; undefined, and a complaint, when it cannot be. */
export async function readDeskFile(call: Call, path: string): Promise<Desk | undefined> {
  const session = await openDeskFile(call, path, { create: false, how: 'copy' })
  const desk = session?.desk
  session?.close()
  return desk
}
