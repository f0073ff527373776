import { expect, test } from 'vitest'
import { BenchDesk } from './testing/bench-desk'

const ASKED = { kind: 'finding', subject: 'weekday-mismatch:3月4日', about: '3月4日是星期三' } as const

test('an answer is kept with who gave it, when, and what was seen', () => {
  const bench = new BenchDesk()
  bench.run('decision.make', { ...ASKED, answer: 'rejected', note: '已问记者' })
  expect([...bench.desk.decision.values()]).toEqual([
    { id: 'n1', ...ASKED, answer: 'rejected', note: '已问记者', by: '林编辑', at: '2026-03-04T05:06:07.000Z' },
  ])
})

test('a second answer to the same question takes the place of the first', () => {
  const bench = new BenchDesk()
  bench.run('decision.make', { ...ASKED, answer: 'rejected' })
  bench.run('decision.make', { ...ASKED, answer: 'accepted' })
  bench.run('decision.make', { ...ASKED, kind: 'tag', answer: 'accepted' })
  expect([...bench.desk.decision.values()].map(({ kind, answer }) => `${kind} ${answer}`).sort()).toEqual([
    'finding accepted',
    'tag accepted',
  ])
})

test('an answer can be withdrawn once', () => {
  const bench = new BenchDesk()
  bench.run('decision.make', { ...ASKED, answer: 'rejected' })
  bench.run('decision.withdraw', { id: 'n1' })
  expect(bench.desk.decision.size).toBe(0)
  expect(bench.refusal('decision.withdraw', { id: 'n1' })).toBe('no-such-decision')
})

test('one answer to all the same is one entry, which gives way to earlier answers like any other', () => {
  const bench = new BenchDesk()
  bench.run('decision.make', { kind: 'tag', subject: 'a', answer: 'rejected', about: '高度' })
  const asked = ['a', 'b', 'c'].map((subject) => ({ subject, about: '高度' }))
  bench.run('decision.makeAll', { kind: 'tag', asked, answer: 'accepted', note: '同名都认可' })
  const kept = [...bench.desk.decision.values()]
  expect(kept.map(({ subject, answer }) => `${subject} ${answer}`).sort()).toEqual([
    'a accepted',
    'b accepted',
    'c accepted',
  ])
  expect(new Set(kept.map(({ note }) => note))).toEqual(new Set(['同名都认可']))
})
