import { describe, expect, it } from 'vitest'
import { matchesOf } from './matches-of'

describe('matchesOf', () => {
  it.each([
    ['12亩和30亩', /(?<count>\d+)亩/gu],
    ['没有数字', /\d/gu],
    ['𠮷野家𠮷', /(?=𠮷|家)/gu],
    ['aab', /a*/gu],
    ['', /x?/gu],
  ])('finds in %j what matchAll finds', (text, pattern) => {
    const shown = (match: RegExpExecArray) => ({ at: match.index, all: [...match], groups: { ...match.groups } })
    const expected = Array.from(text.matchAll(pattern), shown)
    expect(matchesOf(text, pattern).map(shown)).toEqual(expected)
  })

  it('begins at the beginning, wherever a search before has stopped', () => {
    const pattern = /亩/gu
    expect(pattern.test('一亩')).toBe(true)
    expect(matchesOf('亩亩', pattern)).toHaveLength(2)
  })

  it('refuses a pattern that finds its first match for ever', () => {
    expect(() => matchesOf('一亩', /亩/u)).toThrow(TypeError)
  })
})
