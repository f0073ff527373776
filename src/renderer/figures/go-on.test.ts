import { expect, test } from 'vitest'
import type { FigureRow } from '../../model/figures/figure-rows'
import { rowAfterAnswer } from './go-on'

/** Rows of which only the findings matter here, by their keys. */
const rows = (...findings: string[][]) =>
  findings.map((keys) => ({ findings: keys.map((key) => ({ key })) })) as unknown as FigureRow[]

test('an answered finding hands the keyboard to the next figure another finding is about', () => {
  // Both sides of the finding answered are passed over.
  expect(rowAfterAnswer(rows(['a'], ['a'], [], ['b']), 0, 'a')).toBe(3)
  expect(rowAfterAnswer(rows(['b'], [], ['a']), 2, 'a')).toBe(0)
})

test('it stays while the figure has another finding, and goes one down when none is left', () => {
  expect(rowAfterAnswer(rows([], ['a', 'b'], ['c']), 1, 'a')).toBe(1)
  expect(rowAfterAnswer(rows([], ['a'], []), 1, 'a')).toBe(2)
  expect(rowAfterAnswer(rows(['a']), 0, 'a')).toBe(0)
})
