import { describe, expect, it } from 'vitest'
import type { Role, Severity } from './analysis'
import { errorRate, joinRates, type RatedFinding, type RatedText } from './error-rate'

function text(block: string, role: Role, characters: number): RatedText {
  return { block, role, text: '字'.repeat(characters) }
}

function finding(rule: string, block: string, severity: Severity = 'error'): RatedFinding {
  return { key: rule, rule, severity, message: '', places: [{ block, start: 0, end: 1 }] }
}

describe('the rate of editing errors', () => {
  it('counts an error of fact 1, of form 0.1, and a headline double', () => {
    const texts = [text('h', 'headline', 20), text('b', 'body', 9980)]
    const open = [finding('numeral-style', 'b', 'note'), finding('anniversary', 'b'), finding('weekday-mismatch', 'h')]
    const rate = errorRate(texts, open)
    expect(rate.points).toBe(3.1)
    expect(rate.rate).toBeCloseTo(3.1)
    expect(rate.passes).toBe(false)
    expect(rate.errors.map(({ points, inHeadline }) => [points, inHeadline])).toEqual([
      [2, true],
      [1, false],
      [0.1, false],
    ])
  })

  it('leaves questions out, and says what the rate would be if all were errors', () => {
    const open = [finding('anniversary', 'b'), finding('headline-body', 'b', 'query'), finding('own-x', 'b', 'note')]
    const rate = errorRate([text('b', 'body', 10_000)], open)
    expect([rate.rate, rate.highest]).toEqual([1, 3])
    expect(rate.asked.map(({ finding: { rule } }) => rule)).toEqual(['headline-body', 'own-x'])
  })

  it('passes a page of just three in ten thousand', () => {
    const errors = [finding('parts-total', 'b'), finding('parts-total', 'b'), finding('parts-total', 'b')]
    expect(errorRate([text('b', 'body', 10_000)], errors).passes).toBe(true)
    expect(errorRate([text('b', 'body', 9_999)], errors).passes).toBe(false)
  })

  it('sums tenths without rounding errors and leaves white space out', () => {
    const body: RatedText = { block: 'b', role: 'body', text: '字 字\n字' }
    const rate = errorRate(
      [body],
      Array.from({ length: 10 }, () => finding('punctuation-style', 'b', 'note')),
    )
    expect([rate.characters, rate.points]).toEqual([3, 1])
  })

  it('of several pages is that of all their characters', () => {
    const one = errorRate([text('a', 'body', 8000)], [finding('anniversary', 'a')])
    const two = errorRate([text('b', 'body', 2000)], [finding('unit-slip', 'b', 'query')])
    expect(joinRates([one, two])).toMatchObject({ characters: 10_000, points: 1, rate: 1, highest: 2 })
    expect(joinRates([])).toMatchObject({ characters: 0, rate: 0 })
  })

  it('of several pages counts once what two of them say against each other', () => {
    const sides = ['a', 'b'].map((block) =>
      errorRate([text(block, 'body', 5000)], [finding('same-metric', block), finding(`only ${block}`, block, 'query')]),
    )
    const joined = joinRates(sides)
    expect([joined.points, joined.errors.length, joined.asked.length]).toEqual([1, 1, 2])
  })

  it('leaves findings about other pages to those', () => {
    expect(errorRate([text('b', 'body', 10)], [finding('anniversary', 'elsewhere')]).points).toBe(0)
  })

  it('is nought for an empty page', () => {
    expect(errorRate([], [])).toMatchObject({ rate: 0, passes: true })
  })
})
