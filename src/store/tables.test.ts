import type { Database } from 'sql.js'
import { expect, test } from 'vitest'
import type { PageId } from '../model/document'
import { loadSql } from './sql'
import { Disk } from './testing/disk'
import { importPage, openSession, typeText } from './testing/open-session'

const PATH = '/d/x.galley'

async function databaseOf(disk: Disk): Promise<Database> {
  const sql = await loadSql()
  return new sql.Database(disk.read(PATH))
}

function rows(database: Database, query: string): unknown[][] {
  return database.exec(query)[0]?.values ?? []
}

test('any SQLite tool reads stories, paragraphs and their source from plain columns', async () => {
  const disk = new Disk()
  const session = await openSession(PATH, disk)
  importPage(session)
  session.save()
  const database = await databaseOf(disk)
  expect(rows(database, 'select number, headline, text, characters from story order by number')).toEqual([
    [1, '# 桥修好了', '南岸的桥昨天修好了。\n工期两个月。', 21],
    [2, '# 菜价降了', '市场里的菜价降了两成。', 16],
  ])
  expect(rows(database, "select role, text, spans from paragraph where text like '南岸%'")).toEqual([
    ['body', '南岸的桥昨天修好了。', '[[14,26]]'],
  ])
  expect(rows(database, 'select role, text from paragraph where story is null')).toEqual([
    ['running-head', '= 河湾日报'],
  ])
  expect(rows(database, 'select name, publication from page')).toEqual([['第3版.txt', '河湾日报']])
  expect(rows(database, 'pragma user_version')).toEqual([[2]])
  expect(rows(database, 'pragma application_id')).toEqual([[0x47414c59]])
})

test('after edits, undo and removal the tables show the desk as it stands, the entries all that was done', async () => {
  const disk = new Disk()
  const session = await openSession(PATH, disk)
  importPage(session)
  importPage(session, '# 雨\n明天有雨。\n')
  session.save()
  typeText(session, '昨')
  session.undo()
  const [first] = session.desk.story.values()
  session.run('page.remove', { page: first?.page ?? '' })
  session.save()
  const database = await databaseOf(disk)
  for (const [table, records] of [
    ['page', session.desk.page],
    ['story', session.desk.story],
    ['paragraph', session.desk.block],
  ] as const) {
    expect(rows(database, `select id from ${table} order by id`).flat()).toEqual([...records.keys()].sort())
  }
  expect(rows(database, 'select command, reverts from entry order by seq')).toEqual([
    ['page.import', null],
    ['page.import', null],
    ['text.replace', null],
    ['undo', 3],
    ['page.remove', null],
  ])
})

test('the history cannot be altered by hand', async () => {
  const disk = new Disk()
  const session = await openSession(PATH, disk)
  importPage(session)
  session.save()
  const database = await databaseOf(disk)
  expect(() => database.run("update entry set person = 'x'")).toThrow('never altered')
  expect(() => database.run('delete from entry')).toThrow('never removed')
})

test('what the machine makes of a page is written for the pages that changed, for all when the engine did', async () => {
  const disk = new Disk()
  const asked: PageId[] = []
  const derive = (_desk: unknown, page: PageId) => {
    asked.push(page)
    const finding = { rule: 'r', severity: 'query', message: '？', confidence: 1, places: [] } as const
    return { tags: [], duplicates: [], findings: [finding] }
  }
  const session = await openSession(PATH, disk, { derive })
  importPage(session)
  importPage(session, '# 雨\n明天有雨。\n')
  session.save()
  expect(asked).toHaveLength(2)
  typeText(session, '昨')
  session.save()
  expect(asked).toHaveLength(3)
  session.close()
  const later = await openSession(PATH, disk, { derive, engineVersion: 'plain-2' })
  later.save()
  expect(asked).toHaveLength(5)
  const [page] = later.desk.page.keys()
  later.run('page.remove', { page: page ?? '' })
  later.save()
  expect(rows(await databaseOf(disk), 'select count(*) from finding')).toEqual([[1]])
})

test('a save with little time puts derived tables off to the next', async () => {
  const disk = new Disk()
  const derive = (_desk: unknown, page: PageId) => {
    const until = performance.now() + 2
    while (performance.now() < until);
    const finding = { rule: page, severity: 'query', message: '？', confidence: 1, places: [] } as const
    return { tags: [], duplicates: [], findings: [finding] }
  }
  const session = await openSession(PATH, disk, { derive, deriveForMs: 1 })
  for (let k = 0; k < 3; k++) importPage(session)
  const waiting: number[] = []
  do {
    session.save()
    waiting.push(session.underived)
  } while (session.underived > 0 && waiting.length < 10)
  expect(waiting).toEqual([2, 1, 0])
  expect(rows(await databaseOf(disk), 'select count(distinct page) from finding')).toEqual([[3]])
})

test('a desk of the first format opens with all it holds, its encodings as detected, and is written in today’s', async () => {
  const disk = new Disk()
  const session = await openSession(PATH, disk)
  importPage(session)
  session.save()
  session.close()
  const database = await databaseOf(disk)
  database.exec('alter table page drop column encoding_by_hand; pragma user_version = 1')
  disk.put(PATH, database.export())
  const again = await openSession(PATH, disk, { create: false })
  expect([...again.desk.page.values()]).toMatchObject([{ name: '第3版.txt', encodingByHand: false }])
  typeText(again, '昨')
  again.save()
  expect(rows(await databaseOf(disk), 'select encoding_by_hand from page')).toEqual([[0]])
})
