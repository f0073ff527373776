import { describe, expect, it } from 'vitest'
import { withoutAsides } from './asides'
import type { CheckedText, CheckInput } from './rule'

const number = (text: string, word: string) =>
  ({
    type: 'number',
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    text: word,
    value: {},
    confidence: 1,
    evidence: [],
  }) as never

function textOf(text: string, ...numbers: string[]): CheckedText {
  return {
    index: 4,
    role: 'body',
    text,
    tags: numbers.filter((word) => text.includes(word)).map((word) => number(text, word)),
  }
}

const inputOf = (text: CheckedText): CheckInput => ({ stories: [{ texts: [text] }], reference: null })
const readOf = (text: CheckedText): CheckedText =>
  withoutAsides(inputOf(text)).input.stories[0]?.texts[0] as CheckedText

describe('asides', () => {
  it('are left out of what the rules read, and what is tagged moves up', () => {
    const read = readOf(textOf('据介绍，渡口共300人（同口径），值得一提的是，男160人。', '300人', '160人'))
    expect(read.text).toBe('渡口共300人，男160人。')
    expect(read.tags.map(({ start, end }) => read.text.slice(start, end))).toEqual(['300人', '160人'])
  })

  it('do not move what is found: a place is told as printed', () => {
    const printed = '据了解，渡口共300人，记者从渡口管理站获悉，男160人。'
    const { input, placeOf } = withoutAsides(inputOf(textOf(printed, '300人', '160人')))
    const read = input.stories[0]?.texts[0] as CheckedText
    const placed = read.tags.map(({ start, end }) => placeOf({ text: 4, start, end }))
    expect(placed.map(({ start, end }) => printed.slice(start, end))).toEqual(['300人', '160人'])
    expect(placeOf({ text: 3, start: 5, end: 9 })).toEqual({ text: 3, start: 5, end: 9 })
  })

  it('keep what has a name or figure in it, what is no clause and what is all there is', () => {
    for (const text of [
      '记者从罗小河处获悉，男160人。',
      '这些证据显示，男160人。',
      '收据了解，男160人。',
      '值得一提的是，',
    ])
      expect(readOf(textOf(text, '罗小河')).text).toBe(text)
  })

  it('give the same texts and stories for the same ones, so that what was found in them is kept', () => {
    const input = inputOf(textOf('据介绍，渡口共300人。', '300人'))
    expect(withoutAsides(input).input.stories[0]).toBe(withoutAsides(input).input.stories[0])
    const plain = inputOf(textOf('渡口共300人。', '300人'))
    expect(withoutAsides(plain).input).toBe(plain)
  })

  it('move the places of widened marks', () => {
    expect(readOf({ ...textOf('据介绍，甲，乙。'), widened: [3, 5, 7] }).widened).toEqual([1, 3])
  })
})
