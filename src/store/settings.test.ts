import { expect, test } from 'vitest'
import { newsroomRules, setSeverities } from '../model/newsroom-rule'
import { loadSql } from './sql'
import { Disk } from './testing/disk'
import { importPage, openSession } from './testing/open-session'

const PATH = '/d/x.galley'
const RULE = {
  id: 'jz',
  pattern: '截止目前',
  message: '应为“截至目前”',
  severity: 'error' as const,
  on: true,
  wrong: ['截止目前'],
  right: [],
  replacement: '截至目前',
}

test('rules and severities are in the desk file, in the journal, and can be taken back', async () => {
  const disk = new Disk()
  const session = await openSession(PATH, disk)
  session.run('rule.save', { rule: RULE })
  session.run('rule.setSeverity', { rule: 'unit-slip', severity: 'off' })
  session.save()
  session.run('rule.setSeverity', { rule: 'weekday-mismatch', severity: 'note' })
  session.close()

  const again = await openSession(PATH, disk)
  expect(again.recovered).toBe(1)
  expect(newsroomRules(again.desk.setting)).toEqual([RULE])
  expect(setSeverities(again.desk.setting)).toEqual({ 'unit-slip': 'off', 'weekday-mismatch': 'note' })
  again.undo()
  again.undo()
  expect(setSeverities(again.desk.setting)).toEqual({})
  again.save()
  again.close()

  const last = await openSession(PATH, disk)
  expect(newsroomRules(last.desk.setting)).toEqual([RULE])
  expect(setSeverities(last.desk.setting)).toEqual({})
  last.redo()
  expect(setSeverities(last.desk.setting)).toEqual({ 'unit-slip': 'off' })
})

test('a rule set makes the tables of every page be worked out anew', async () => {
  const disk = new Disk()
  let derived = 0
  const derive = () => {
    derived++
    return { tags: [], duplicates: [], findings: [] }
  }
  const session = await openSession(PATH, disk, { derive })
  importPage(session)
  importPage(session, '# 雨\n明天有雨。\n')
  session.save()
  expect(derived).toBe(2)
  session.run('rule.save', { rule: RULE })
  session.save()
  expect(derived).toBe(4)
  const database = new (await loadSql()).Database(disk.read(PATH))
  expect(database.exec('select key from setting')[0]?.values).toEqual([['rule:jz']])
})
