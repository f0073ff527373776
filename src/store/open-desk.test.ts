import { expect, test } from 'vitest'
import { isRefusal } from '../model/entry'
import { describeDesk } from './info'
import { Journal, readJournal } from './journal'
import { journalPath } from './side-files'
import { loadSql } from './sql'
import { Disk } from './testing/disk'
import { importPage, openSession, tryToOpen, typeText } from './testing/open-session'

const PATH = '/d/x.galley'

/** A disk with a saved desk of one page and two entries more in its journal. */
async function deskDisk(): Promise<Disk> {
  const disk = new Disk()
  const session = await openSession(PATH, disk)
  importPage(session)
  session.save()
  typeText(session, '一')
  typeText(session, '二')
  session.close()
  return disk
}

const withoutCreate = { create: false }

test.each([
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n, and then some'), 'not-a-desk'],
  ['a text', Buffer.from('本报讯'), 'not-a-desk'],
  ['an empty file', Buffer.alloc(0), 'truncated'],
  ['a few first bytes', Buffer.from('SQLite for'), 'truncated'],
])('%s is told to be %s', async (_what, bytes, refused) => {
  const disk = new Disk()
  disk.put(PATH, bytes)
  expect(await tryToOpen(PATH, disk)).toMatchObject({ refused })
  expect(Buffer.from(disk.read(PATH)).equals(bytes)).toBe(true)
  expect(disk.paths()).toEqual([PATH])
})

test('a database of another program is not a desk', async () => {
  const disk = new Disk()
  const sql = await loadSql()
  const database = new sql.Database()
  database.run('create table t (a)')
  disk.put(PATH, database.export())
  expect(await tryToOpen(PATH, disk)).toMatchObject({ refused: 'not-a-desk' })
})

test('a desk of a newer version is told so', async () => {
  const disk = await deskDisk()
  const bytes = Buffer.from(disk.read(PATH))
  bytes.writeUInt32BE(99, 60)
  disk.put(PATH, bytes)
  expect(await tryToOpen(PATH, disk)).toMatchObject({ refused: 'newer', choices: [] })
})

test('a missing file is told so unless it is to be made', async () => {
  expect(await tryToOpen(PATH, new Disk(), withoutCreate)).toMatchObject({ refused: 'missing' })
})

test('a desk cut short at any length is told to be truncated or no desk, and stays as it is', async () => {
  const disk = await deskDisk()
  const whole = disk.read(PATH)
  for (let length = 1; length < whole.length; length += 3001) {
    disk.put(PATH, whole.subarray(0, length))
    expect(await tryToOpen(PATH, disk), `${length} bytes`).toMatchObject({ refused: 'truncated' })
    expect(disk.read(PATH)).toHaveLength(length)
    expect(disk.paths()).toEqual([PATH, journalPath(PATH)])
  }
})

test('a desk with a page overwritten never opens as something else', async () => {
  const disk = await deskDisk()
  const whole = disk.read(PATH)
  const sound = await openSession(PATH, disk, { how: 'copy' })
  let refused = 0
  for (let at = 4096; at < whole.length; at += 4096) {
    const broken = Buffer.from(whole)
    broken.fill(0xa5, at, at + 64)
    disk.put(PATH, broken)
    const opened = await tryToOpen(PATH, disk)
    if (isRefusal(opened)) {
      expect(opened.refused).toBe('damaged')
      refused++
      continue
    }
    // A free page was hit, or a table that is made anew at every save.
    expect(opened.desk.block.size).toBe(sound.desk.block.size)
    opened.close()
  }
  expect(refused).toBeGreaterThan(3)
})

test('a torn last line of the journal is set aside and the entries before it come back', async () => {
  const disk = await deskDisk()
  const journal = Buffer.from(disk.read(journalPath(PATH)))
  const torn = journal.subarray(0, journal.length - 7)
  disk.put(journalPath(PATH), torn)
  const session = await openSession(PATH, disk)
  expect(session.seq).toBe(2)
  expect(session.recovered).toBe(1)
  expect(session.setAside).toMatchObject({ code: 'journal-damaged', path: `${journalPath(PATH)}-set-aside-1` })
  const kept = Buffer.from(disk.read(session.setAside?.path ?? ''))
  expect(torn.subarray(torn.length - kept.length).equals(kept)).toBe(true)
  expect(readJournal(disk.read(journalPath(PATH)))).toMatchObject({ damagedFrom: undefined, entries: [{ seq: 2 }] })
  session.close()
})

test('any flipped bit in the journal is noticed, and what stands before it is kept', async () => {
  const disk = await deskDisk()
  const journal = Buffer.from(disk.read(journalPath(PATH)))
  const lineEnds = [...journal.keys()].filter((at) => journal[at] === 0x0a)
  for (let at = 0; at < journal.length; at++) {
    const flipped = Buffer.from(journal)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    const reading = readJournal(flipped)
    expect(reading.damagedFrom, `byte ${at}`).toBeDefined()
    expect(reading.entries).toHaveLength(Math.max(0, lineEnds.filter((end) => end < at).length - 1))
  }
})

test('a journal of another desk is set aside whole', async () => {
  const disk = await deskDisk()
  Journal.start(disk, journalPath(PATH), { desk: 'another', after: 1 }, []).close()
  const session = await openSession(PATH, disk)
  expect(session.setAside?.code).toBe('journal-of-another-desk')
  expect(session.seq).toBe(1)
  session.close()
})

test('a journal that begins after entries the desk file does not have is set aside', async () => {
  const disk = await deskDisk()
  const { header, entries } = readJournal(disk.read(journalPath(PATH)))
  Journal.start(disk, journalPath(PATH), { desk: header?.desk ?? '', after: 2 }, entries.slice(1)).close()
  const session = await openSession(PATH, disk)
  expect(session.setAside?.code).toBe('journal-does-not-fit')
  expect(session.seq).toBe(1)
  session.close()
})

test('entries that the desk file has already are skipped', async () => {
  const disk = await deskDisk()
  const journal = disk.read(journalPath(PATH))
  const session = await openSession(PATH, disk)
  session.save()
  session.close()
  disk.put(journalPath(PATH), journal)
  const again = await openSession(PATH, disk)
  expect([again.recovered, again.seq, again.setAside]).toEqual([0, 3, undefined])
  again.close()
})

test('a damaged desk can be looked at as a copy where its tables still read', async () => {
  const disk = await deskDisk()
  const bytes = Buffer.from(disk.read(PATH))
  // More pages than there are: the integrity check fails, the tables are whole.
  bytes.writeUInt32BE(bytes.readUInt32BE(36) + 5, 36)
  disk.put(PATH, bytes)
  expect(await tryToOpen(PATH, disk)).toMatchObject({ refused: 'damaged', choices: ['copy'] })
  const copy = await openSession(PATH, disk, { how: 'copy' })
  expect(copy.desk.page.size).toBe(1)
  copy.close()
})

test('info tells what a desk holds and counts what waits in the journal', async () => {
  const disk = await deskDisk()
  const before = disk.calls
  expect(describeDesk(await loadSql(), PATH, disk)).toMatchObject({
    pages: 1,
    stories: 2,
    paragraphs: 6,
    entries: 3,
    unsaved: 2,
    format: 2,
    application: 'Galley 0.1.0',
    openIn: null,
    sound: true,
    problems: [],
  })
  expect(disk.calls).toBe(before)
})

test('info says why a file is no sound desk', async () => {
  const disk = await deskDisk()
  const journal = disk.read(journalPath(PATH))
  disk.put(journalPath(PATH), journal.subarray(0, journal.length - 3))
  const sql = await loadSql()
  const info = describeDesk(sql, PATH, disk)
  expect(info.sound).toBe(false)
  expect(info.problems[0]).toMatch(/^journal-damaged: /)
  expect(describeDesk(sql, '/d/none', disk)).toMatchObject({ sound: false, problem: 'missing' })
  disk.put(PATH, Buffer.from('hello, world'))
  expect(describeDesk(sql, PATH, disk)).toMatchObject({ sound: false, problem: 'not-a-desk' })
})
