import { expect, test } from 'vitest'
import type { Tag } from '../../model/analysis'
import { showValue } from './figure-value'

function shown(before: string, text: string, behind: string, value: Extract<Tag, { type: 'number' }>['value']) {
  const start = before.length + 5
  const tag: Tag = { type: 'number', start, end: start + text.length, text, value, confidence: 1, evidence: [] }
  // The sentence begins some way into its paragraph.
  const sentence = { start: 5, end: 99, text: `${before}${text}${behind}` }
  return showValue({ tag, kind: 'number', sentence }, (key) => key, 'zh-CN')
}

test('a bounded figure shows on which side the true one lies, a rough one that it is rough', () => {
  expect(shown('到馆', '1300余人次', '。', { number: 1300, unit: '人次', approx: true })).toEqual({
    amount: '> 1,300',
    unit: '人次',
  })
  expect(shown('只花了不到', '200元', '。', { number: 200, unit: '元', approx: true }).amount).toBe('< 200')
  expect(shown('票价约', '2元', '。', { number: 2, unit: '元', approx: true }).amount).toBe('≈ 2')
  expect(shown('共', '12处', '。', { number: 12, unit: '处' }).amount).toBe('12')
})

test('a range open at one end shows that end', () => {
  expect(shown('', '20家以上', '。', { min: 20, max: null, unit: '家' }).amount).toBe('≥ 20')
  expect(shown('', '3到5天', '。', { min: 3, max: 5, unit: '天' }).amount).toBe('3 – 5')
})

test('a day with a time shows both; a time of no day in particular stands alone', () => {
  const date = (text: string, value: Extract<Tag, { type: 'date' }>['value']) => {
    const tag: Tag = { type: 'date', start: 0, end: text.length, text, value, confidence: 1, evidence: [] }
    const sentence = { start: 0, end: text.length, text }
    return showValue({ tag, kind: 'date', sentence }, (key) => key, 'zh-CN').amount
  }
  const day = { from: '2025-06-13', to: '2025-06-13' }
  expect(date('6月13日8时', { ...day, time: '08:00' })).toBe('2025-06-13 08:00')
  expect(date('6月13日', day)).toBe('2025-06-13')
  expect(date('22时', { unresolved: true, time: '22:00' })).toBe('22:00')
})
