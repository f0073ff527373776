import { describe, expect, it } from 'vitest'
import { countLines, countText } from './text-count'

describe('countText', () => {
  it('counts characters without white space, and without punctuation', () => {
    expect(countText('总面积4.6万平方米，　已建成7处。')).toEqual({ characters: 17, withoutPunctuation: 14 })
  })

  it('counts a rare character once', () => {
    expect(countText('𠮷野')).toEqual({ characters: 2, withoutPunctuation: 2 })
  })
})

describe('countLines', () => {
  it('fills lines with the indent and half-width figures counted', () => {
    expect(countLines('字'.repeat(26), 28, 2)).toBe(1)
    expect(countLines('字'.repeat(27), 28, 2)).toBe(2)
    expect(countLines('12'.repeat(26), 28, 2)).toBe(1)
    expect(countLines('', 28, 2)).toBe(0)
  })
})
