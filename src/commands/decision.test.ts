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
