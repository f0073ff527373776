import { expect, it } from 'vitest'
import type { HistoryItem } from '../../bridge/bridge'
import { decisionSteps, entryOf } from './take-back'
import { decided, smallDesk } from './testing/small-desk'

const item = (seq: number, at: string, command = 'duplicate.decide'): HistoryItem => {
  return { seq, at: `2025-06-12T00:00:${at}Z`, by: '林', command, pages: [], stories: [], reverted: false, about: '' }
}

it('lists decisions newest first, those of one keystroke together', () => {
  const desk = decided(smallDesk('甲: 一'), ['k1', 'keep-both'], ['k2', 'drop-b'])
  const again = [...desk.decision.values()].map((one) => ({ ...one, id: `${one.id}x` }))
  const decision = new Map([...desk.decision, ...again.map((one) => [one.id, one] as const)])
  expect(decisionSteps({ decision }).map(({ about, decisions }) => `${about} ${decisions.length}`)).toEqual([
    'k2 2',
    'k1 2',
  ])
})

it('finds the entry a decision was made by: the first at or after it, of its kind', () => {
  const step = { at: '2025-06-12T00:00:02.000Z', about: '', decisions: [] }
  const items = [item(1, '01.900'), item(2, '02.000', 'text.replace'), item(4, '05.000'), item(3, '02.001')]
  expect(entryOf(items, step)?.seq).toBe(3)
  expect(entryOf(items.slice(0, 2), step)).toBeUndefined()
})
