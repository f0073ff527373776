import { expect, test } from 'vitest'
import type { NumberValue, Tag } from '../analysis'
import { isSameFigure } from './figure-links'

function figure(story: string, value: Partial<NumberValue>, text = '12处') {
  const tag: Tag = {
    type: 'number',
    start: 0,
    end: 3,
    text,
    value: { unit: '处', ...value },
    confidence: 1,
    evidence: [],
  }
  return { tag, story }
}

test('inside a story the same value and unit are one figure, however it is written', () => {
  expect(isSameFigure(figure('a', { number: 12 }), figure('a', { number: 12 }, '十二处'))).toBe(true)
  expect(isSameFigure(figure('a', { number: 12 }), figure('a', { number: 11 }))).toBe(false)
  expect(isSameFigure(figure('a', { number: 12 }), figure('a', { number: 12, unit: '人' }))).toBe(false)
  expect(isSameFigure(figure('a', { number: 12, unit: null }), figure('a', { number: 12, unit: null }))).toBe(false)
})

test('from story to story what is counted must be the same, or the number too long for chance', () => {
  expect(isSameFigure(figure('a', { number: 12 }), figure('b', { number: 12 }))).toBe(false)
  const parks = { number: 12, label: '口袋公园' }
  expect(isSameFigure(figure('a', parks), figure('b', parks))).toBe(true)
  expect(isSameFigure(figure('a', { number: 2719 }), figure('b', { number: 2719 }))).toBe(true)
  expect(isSameFigure(figure('a', { number: 12000 }), figure('b', { number: 12000 }))).toBe(false)
})

test('ordinals and scores are never linked', () => {
  const first = { number: 12, ordinal: true } as const
  expect(isSameFigure(figure('a', first), figure('a', first))).toBe(false)
})
