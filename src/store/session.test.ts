import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isSameDesk } from '../commands/testing/bench-desk'
import { type Entry, isRefusal } from '../model/entry'
import { journalPath, lockPath } from './side-files'
import { Disk } from './testing/disk'
import { importPage, openSession, RAW, tryToOpen, typeText } from './testing/open-session'

const folder = mkdtempSync(join(tmpdir(), 'galley-session-'))
let desks = 0
const newPath = (): string => join(folder, `desk-${++desks}.galley`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a desk closed without saving opens as it was', async () => {
  const path = newPath()
  const session = await openSession(path)
  importPage(session)
  typeText(session, '昨')
  const { desk } = session
  expect(session.unsaved).toBe(2)
  session.close()
  const again = await openSession(path)
  expect(isSameDesk(again.desk, desk)).toBe(true)
  expect(again.recovered).toBe(2)
  again.close()
})

test('a saved desk opens as it was, with nothing to recover', async () => {
  const path = newPath()
  const session = await openSession(path)
  importPage(session)
  typeText(session, '昨\u0000\ud800')
  session.run('decision.make', { kind: 'tag', subject: 'k\u0000', answer: 'accepted', about: '日期', note: '问过' })
  expect(session.save()).toEqual({ saved: true, at: '2026-03-04T05:06:07.000Z' })
  expect(session.unsaved).toBe(0)
  const { desk } = session
  session.close()
  const again = await openSession(path)
  expect(isSameDesk(again.desk, desk)).toBe(true)
  expect(again.recovered).toBe(0)
  expect(again.savedAt).toBe('2026-03-04T05:06:07.000Z')
  again.close()
})

test('text that SQLite cannot hold as text comes back exactly', async () => {
  const path = newPath()
  const raw = `# 题\u0000目\n正\ud83d文\ufffe\u0001\r\n`
  const session = await openSession(path)
  importPage(session, raw)
  session.save()
  session.close()
  const again = await openSession(path)
  expect([...again.desk.page.values()][0]?.raw).toBe(raw)
  again.close()
})

test('undo and redo go on after a restart, across saves', async () => {
  const path = newPath()
  const first = await openSession(path)
  importPage(first)
  const imported = first.desk
  typeText(first, '一')
  const typed = first.desk
  first.save()
  expect(isRefusal(first.undo())).toBe(false)
  first.close()

  const second = await openSession(path)
  expect(isSameDesk(second.desk, imported)).toBe(true)
  expect(second.undoable?.command).toBe('page.import')
  expect(second.redoable?.command).toBe('text.replace')
  second.redo()
  expect(isSameDesk(second.desk, typed)).toBe(true)
  expect(second.redo()).toMatchObject({ refused: 'nothing-to-redo' })
  second.save()
  second.undo()
  second.undo()
  expect(second.desk.page.size).toBe(0)
  expect(second.undo()).toMatchObject({ refused: 'nothing-to-undo' })
  expect(second.history().map(({ command, reverted }) => [command, reverted])).toEqual([
    ['page.import', true],
    ['text.replace', true],
    ['undo', true],
    ['redo', false],
    ['undo', false],
    ['undo', false],
  ])
  second.close()
})

test('a new command ends what could be redone', async () => {
  const session = await openSession('/d/x.galley', new Disk())
  importPage(session)
  typeText(session, '一')
  session.undo()
  typeText(session, '二')
  expect(session.redoable).toBeUndefined()
})

test('one entry is taken back from the midst when the later ones do not build on it', async () => {
  const session = await openSession('/d/x.galley', new Disk())
  importPage(session)
  const decision = session.run('decision.make', { kind: 'tag', subject: 's', answer: 'rejected', about: '旧' }) as Entry
  const typing = typeText(session, '新') as Entry
  const { desk } = session
  expect(session.undoEntry(decision.seq)).toMatchObject({ command: 'entry.undo', reverts: decision.seq })
  expect(session.desk.decision.size).toBe(0)
  expect(session.desk.block).toBe(desk.block)
  expect(session.undoEntry(decision.seq)).toMatchObject({ refused: 'not-in-effect' })
  expect(session.undoEntry(1)).toMatchObject({ refused: 'does-not-fit' })
  // It is a step like any other: undone, the decision is back and can be taken back again.
  session.undo()
  expect(session.desk.decision.size).toBe(1)
  expect(session.undoable?.seq).toBe(typing.seq)
  expect(session.undoEntry(decision.seq)).toMatchObject({ command: 'entry.undo' })
})

test('taking one entry back is refused where it would leave a block without its story', async () => {
  const session = await openSession('/d/x.galley', new Disk())
  importPage(session)
  const [lead, other] = [...session.desk.block.values()].filter((block) => block.role === 'body')
  const gather = session.run('story.gather', { blocks: [lead?.id ?? ''] }) as Entry
  const story = session.desk.block.get(lead?.id ?? '')?.story ?? ''
  session.run('block.move', { blocks: [other?.id ?? ''], story, before: null })
  expect(session.undoEntry(gather.seq)).toMatchObject({ refused: 'does-not-fit' })
})

test('listeners hear of an entry only once it is in the journal', async () => {
  const disk = new Disk()
  const session = await openSession('/d/x.galley', disk)
  const heard: string[] = []
  session.onEntry((entry) => {
    heard.push(entry.command)
    expect(Buffer.from(disk.read(journalPath('/d/x.galley'))).toString()).toContain(`"seq":${entry.seq},`)
  })
  importPage(session)
  disk.failOn(1, false)
  expect(typeText(session, '一')).toMatchObject({ refused: 'not-journalled' })
  typeText(session, '二')
  session.undo()
  expect(heard).toEqual(['page.import', 'text.replace', 'undo'])
})

test('a save after a save that failed half-way does not take its own file for a stranger', async () => {
  for (let call = 1; call <= 5; call++) {
    const disk = new Disk()
    const session = await openSession('/d/x.galley', disk)
    importPage(session)
    disk.failOn(call, false)
    expect(session.save()).toMatchObject({ refused: 'not-written' })
    expect(session.save(), `call ${call}`).toMatchObject({ saved: true })
    session.close()
  }
})

test('a file that another program has changed is not overwritten unless asked', async () => {
  const path = newPath()
  const session = await openSession(path)
  importPage(session)
  session.save()
  typeText(session, '一')
  const foreign = Buffer.concat([readFileSync(path), Buffer.from('more')])
  writeFileSync(path, foreign)
  expect(session.save()).toMatchObject({ refused: 'changed-on-disk' })
  expect(readFileSync(path).equals(foreign)).toBe(true)
  expect(session.save(true)).toMatchObject({ saved: true })
  session.close()
})

test('a file that was only touched counts as unchanged', async () => {
  const path = newPath()
  const session = await openSession(path)
  importPage(session)
  session.save()
  writeFileSync(path, readFileSync(path))
  typeText(session, '一')
  expect(session.save()).toMatchObject({ saved: true })
  session.close()
})

test('save as goes on in the new file and leaves the old one as last saved, its journal beside it', async () => {
  const [path, other] = [newPath(), newPath()]
  const session = await openSession(path)
  importPage(session)
  session.save()
  const saved = readFileSync(path)
  typeText(session, '一')
  expect(session.saveAs(other)).toMatchObject({ saved: true })
  expect(session.path).toBe(other)
  typeText(session, '二')
  const { desk } = session
  session.close()
  expect(readFileSync(path).equals(saved)).toBe(true)
  const [old, fresh] = [await openSession(path), await openSession(other)]
  expect(old.recovered).toBe(1)
  expect(fresh.recovered).toBe(1)
  expect(isSameDesk(fresh.desk, desk)).toBe(true)
  old.close()
  fresh.close()
})

test('save as over a desk that is open elsewhere is refused', async () => {
  const [path, other] = [newPath(), newPath()]
  const [session, holder] = [await openSession(path), await openSession(other)]
  expect(session.saveAs(other)).toMatchObject({ refused: 'locked' })
  expect(session.path).toBe(path)
  importPage(session)
  holder.close()
  session.close()
})

test('a copy leaves file, journal and lock alone, and takes commands once saved under another name', async () => {
  const [path, other] = [newPath(), newPath()]
  const holder = await openSession(path)
  importPage(holder)
  const copy = await openSession(path, undefined, { how: 'copy' })
  expect(copy.desk.page.size).toBe(1)
  expect(typeText(copy, '一')).toMatchObject({ refused: 'read-only' })
  expect(copy.save()).toMatchObject({ refused: 'read-only' })
  expect(copy.saveAs(other)).toMatchObject({ saved: true })
  typeText(copy, '一')
  copy.close()
  expect(isRefusal(typeText(holder, '二'))).toBe(false)
  holder.close()
  const again = await openSession(other)
  expect(again.history().map((item) => item.command)).toEqual(['page.import', 'text.replace'])
  again.close()
})

test('a window whose desk was taken over by force writes nothing more', async () => {
  const path = newPath()
  const loser = await openSession(path)
  importPage(loser)
  expect(await tryToOpen(path)).toMatchObject({ refused: 'locked', choices: ['copy', 'force'] })
  const winner = await openSession(path, undefined, { how: 'force' })
  expect(winner.recovered).toBe(1)
  expect(typeText(loser, '一')).toMatchObject({ refused: 'taken-over' })
  expect(loser.save()).toMatchObject({ refused: 'taken-over' })
  loser.close()
  expect(readdirSync(folder)).toContain(lockPath(path).slice(folder.length + 1))
  expect(isRefusal(typeText(winner, '二'))).toBe(false)
  winner.close()
})

test('a closed desk leaves no lock behind and takes no commands', async () => {
  const path = newPath()
  const session = await openSession(path)
  importPage(session)
  session.close()
  session.close()
  expect(typeText(session, '一')).toMatchObject({ refused: 'closed' })
  const name = path.slice(folder.length + 1)
  expect(readdirSync(folder).filter((file) => file.startsWith(name))).toEqual([name, `${name}.journal`])
})

test('no file beside the desk has a name that SQLite takes for its own', () => {
  for (const path of [journalPath('a.galley'), lockPath('a.galley')]) expect(path).not.toMatch(/-(journal|wal|shm)$/)
})

test('raw text that was imported does not stand in the journal twice', async () => {
  const disk = new Disk()
  const session = await openSession('/d/x.galley', disk)
  importPage(session)
  const journal = Buffer.from(disk.read(journalPath('/d/x.galley'))).toString()
  expect(journal.split(JSON.stringify(RAW))).toHaveLength(2)
})

test('a folder that cannot be written to leaves the choice of a copy', async () => {
  const disk = new Disk()
  const session = await openSession('/d/x.galley', disk)
  importPage(session)
  session.close()
  disk.create = () => {
    throw Object.assign(new Error('permission denied'), { code: 'EACCES' })
  }
  expect(await tryToOpen('/d/x.galley', disk)).toMatchObject({ refused: 'unreadable', choices: ['copy'] })
  const copy = await openSession('/d/x.galley', disk, { how: 'copy' })
  expect(copy.desk.page.size).toBe(1)
})
