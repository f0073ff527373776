import { describe, expect, it } from 'vitest'
import type { Finding, Role } from '../../model/analysis'
import { errorRate } from './error-rate'
import type { CheckedText } from './rule'

function text(index: number, role: Role, characters: number): CheckedText {
  return { index, role, text: '字'.repeat(characters), tags: [] }
}

function finding(rule: string, place: number): Finding {
  return { rule, severity: 'error', message: '', places: [{ text: place, start: 0, end: 1 }], confidence: 1 }
}

describe('the rate of editing errors', () => {
  it('counts an error of fact 1, of form 0.1, and a headline double', () => {
    const texts = [text(0, 'headline', 20), text(1, 'body', 9980)]
    const rate = errorRate(texts, [
      finding('weekday-mismatch', 0),
      finding('anniversary', 1),
      finding('numeral-style', 1),
    ])
    expect(rate.points).toBe(3.1)
    expect(rate.rate).toBeCloseTo(3.1)
    expect(rate.passes).toBe(false)
    expect(rate.errors.map(({ inHeadline }) => inHeadline)).toEqual([true, false, false])
  })

  it('passes a page of just three in ten thousand', () => {
    const errors = [finding('parts-total', 0), finding('parts-total', 0), finding('parts-total', 0)]
    expect(errorRate([text(0, 'body', 10_000)], errors).passes).toBe(true)
    expect(errorRate([text(0, 'body', 9_999)], errors).passes).toBe(false)
  })

  it('sums tenths without rounding errors and leaves white space out', () => {
    const body: CheckedText = { index: 0, role: 'body', text: '字 字\n字', tags: [] }
    const rate = errorRate(
      [body],
      Array.from({ length: 10 }, () => finding('punctuation-style', 0)),
    )
    expect([rate.characters, rate.points]).toEqual([3, 1])
  })

  it('is nought for an empty page', () => {
    expect(errorRate([], [])).toMatchObject({ rate: 0, passes: true })
  })
})
