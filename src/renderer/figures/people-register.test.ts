import { expect, test } from 'vitest'
import type { PersonValue } from '../../model/analysis'
import type { Block } from '../../model/document'
import type { FigureRow } from '../../model/figures/figure-rows'
import { peopleRegister } from './people-register'

const block: Block = { id: 'b', page: 'p', story: 's', role: 'body', order: 'a', pieces: [], hand: [] }

function mention(name: string, more: Partial<PersonValue> = {}): FigureRow {
  const value = { name, ...more }
  return {
    key: name,
    kind: 'person',
    page: 'p',
    story: 's',
    block,
    tag: { type: 'person', start: 0, end: name.length, text: name, value, confidence: 1, evidence: [] },
    sentence: { start: 0, end: 0, text: '' },
    findings: [],
    urgency: 0,
    status: 'unchecked',
  }
}

test('mentions are gathered by name, short forms with the name they stand for', () => {
  const people = peopleRegister([mention('贺兰因'), mention('周其然'), mention('贺女士', { refers: '贺兰因' })])
  expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ['贺兰因', 2],
    ['周其然', 1],
  ])
})

test('two titles are pointed out, a shorter form of one is not', () => {
  const two = (a: string, b: string) =>
    peopleRegister([mention('贺兰因', { role: a }), mention('贺兰因', { role: b })])[0]?.hasTwoTitles
  expect(two('中心主任', '中心副主任')).toBe(true)
  expect(two('局长', '副局长')).toBe(true)
  expect(two('局长', '市教育局局长')).toBe(false)
})

test('names one character apart are pointed out, on both', () => {
  const people = peopleRegister([
    mention('沈砚秋'),
    mention('沈岩秋'),
    mention('陆知行'),
    mention('王芳'),
    mention('王方'),
  ])
  const alike = Object.fromEntries(people.map(({ name, alike: others }) => [name, others]))
  expect(alike).toMatchObject({ 沈砚秋: ['沈岩秋'], 沈岩秋: ['沈砚秋'], 陆知行: [], 王芳: [] })
})
