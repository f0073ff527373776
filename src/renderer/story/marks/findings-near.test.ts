import { expect, it } from 'vitest'
import type { DerivedFinding } from '../../../bridge/page-derived'
import { findingsNear } from './findings-near'

const finding = (key: string, block: string, start: number): DerivedFinding => {
  return { key, rule: 'r', severity: 'error', message: '', places: [{ block, start, end: start + 2 }] }
}
const ALL = [finding('head', 'a', 0), finding('near', 'b', 100), finding('far', 'b', 900), finding('gone', 'x', 0)]
const BOXES = new Map([
  ['a', { top: 0, height: 28 }],
  ['b', { top: 28, height: 10_000 }],
])
const near = (top: number, bottom: number, caret: { block: string; offset: number } | null = null): string[] =>
  findingsNear(ALL, BOXES, { top, bottom }, caret, () => 1000).map(({ key }) => key)

it('chooses the findings near what is seen by their share of the paragraph', () => {
  expect(near(-600, 800)).toEqual(['head'])
  expect(near(500, 1500)).toEqual(['near'])
  expect(near(8000, 12_000)).toEqual(['far'])
})

it('keeps the one the caret is in, wherever the sheet has been scrolled to', () => {
  expect(near(-600, 800, { block: 'b', offset: 901 })).toEqual(['head', 'far'])
})
