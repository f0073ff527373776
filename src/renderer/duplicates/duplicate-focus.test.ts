import { expect, it } from 'vitest'
import { shownRows } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'
import { stepKey } from './step-key'

const row = (key: string, state: 'open' | 'decided' = 'open', group: DuplicateRow['group'] = 'near'): DuplicateRow => {
  return { of: 'cluster', key, group, state, similarity: 1, blocks: [], pairs: [] }
}
const rows = [row('一'), row('二'), row('三', 'decided'), row('四', 'open', 'exact')]
const keysOf = (found: ReturnType<typeof shownRows>) => found.shown.map(({ key }) => key)

it('shows the rows of one sieve and one kind', () => {
  const focus = { sieve: 'open', group: null, row: null, place: 0 } as const
  expect(keysOf(shownRows(rows, focus))).toEqual(['一', '二', '四'])
  expect(keysOf(shownRows(rows, { ...focus, group: 'exact' }))).toEqual(['四'])
  expect(keysOf(shownRows(rows, { ...focus, sieve: 'decided' }))).toEqual(['三'])
})

it('goes on at the same place when the row shown has gone', () => {
  const focus = { sieve: 'open', group: null, row: '二', place: 1 } as const
  expect(shownRows(rows, focus).at).toBe(1)
  expect(shownRows([row('一'), row('四')], focus).at).toBe(1)
  expect(shownRows([row('一')], focus).at).toBe(0)
  expect(shownRows([], focus).at).toBe(-1)
})

it('moves by arrows and pages and stays inside the list', () => {
  const press = (key: string, at: number, ctrlKey = false) =>
    stepKey({ key, ctrlKey, metaKey: false, altKey: false }, at, 5, 3)
  expect([press('ArrowDown', 0), press('ArrowUp', 0), press('PageDown', 3), press('End', 0)]).toEqual([1, 0, 4, 4])
  expect([press('ArrowDown', 0, true), press('a', 0), press('toString', 0)]).toEqual([undefined, undefined, undefined])
})
