import { expect, it } from 'vitest'
import type { DuplicateExplanation } from '../../bridge/duplicate-list'
import { countDifferences, listDifferences, splitDiffering } from './difference-list'
import { lookOf } from './marked-text'

type Kind = DuplicateExplanation['spans'][number]['kind']

/** Two texts from their stretches: `[kind, left, right]`, or words that both have. */
function setSideBySide(...parts: readonly (string | readonly [Kind, string, string])[]) {
  let a = ''
  let b = ''
  const spans: DuplicateExplanation['spans'][number][] = []
  for (const part of parts) {
    const [kind, left, right] = typeof part === 'string' ? (['equal', part, part] as const) : part
    spans.push({ kind, a: [a.length, a.length + left.length], b: [b.length, b.length + right.length] })
    a += left
    b += right
  }
  return { a, b, spans }
}

it('lists what differs with the words before it and its unit', () => {
  const { a, b, spans } = setSideBySide(
    '首班开出，载客',
    ['figure', '86', '68'],
    '人，站长',
    ['name', '方霁云', '方霁芸'],
    '介绍',
  )
  expect(listDifferences(a, b, spans)).toEqual([
    { at: 1, kind: 'figure', a: '86', b: '68', before: '载客', unit: '人', how: 'swapped' },
    { at: 3, kind: 'name', a: '方霁云', b: '方霁芸', before: '站长', unit: '', how: 'one-character' },
  ])
})

it('takes a measure word of several letters whole, and of a date its own unit only', () => {
  const { a, b, spans } = setSideBySide(
    '客流',
    ['figure', '1860', '1690'],
    '人次。定于',
    ['date', '8', '9'],
    '时至晚上',
  )
  expect(listDifferences(a, b, spans).map(({ unit }) => unit)).toEqual(['人次', '时'])
})

it('lists a value written otherwise, but does not count it as differing', () => {
  const { a, b, spans } = setSideBySide('学生和', ['same-value', '七十', '70'], '岁以上', ['text', '老人', ''], '免票')
  expect(listDifferences(a, b, spans)).toMatchObject([{ kind: 'same-value', a: '七十', b: '70' }])
  expect(countDifferences(spans)).toEqual({ figure: 0, date: 0, name: 0, text: 1 })
})

it('shows a caret where only the other side has words, and dashes where one value is written in two ways', () => {
  const { spans } = setSideBySide(
    '对岸',
    ['text', '', '的'],
    '石鼓',
    ['same-value', '七十', '70'],
    ['figure', '3', '4'],
  )
  expect(spans.map((span) => lookOf(span, 'a'))).toEqual(['plain', 'caret', 'plain', 'same', 'value'])
  expect(lookOf(spans[1] as (typeof spans)[number], 'b')).toBe('text')
})

it('finds the letters in which two values differ', () => {
  expect(splitDiffering('1860', '1680')).toEqual(['1', '86', '0'])
  expect(splitDiffering('方霁云', '方霁芸')).toEqual(['方霁', '云', ''])
})
