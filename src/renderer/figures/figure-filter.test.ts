import { expect, test } from 'vitest'
import type { Block } from '../../model/document'
import type { FigureRow } from '../../model/figures/figure-rows'
import { countFacet, filterRows, findCursor, groupRows, placeOfWords } from './figure-filter'
import type { FacetChoice } from './figure-store'

const NO: ReadonlySet<string> = new Set()
const NONE: FacetChoice = { type: NO, status: NO, rule: NO, severity: NO, family: NO, story: NO }

function row(
  story: string,
  start: number,
  more: Partial<FigureRow> & { amount?: number; family?: string } = {},
): FigureRow {
  const { amount = 1, family, ...rest } = more
  const block: Block = { id: `b-${story}`, page: 'p', story, role: 'body', order: 'a', pieces: [], hand: [] }
  const value = { number: amount, unit: family ? '元' : null, ...(family ? { family } : {}) }
  return {
    key: `${story}-${start}`,
    kind: 'number',
    page: 'p',
    story,
    block,
    tag: { type: 'number', start, end: start + 2, text: `${amount}`, value, confidence: 1, evidence: [] },
    sentence: { start: 0, end: 9, text: '' },
    findings: [],
    urgency: 0,
    status: 'unchecked',
    ...rest,
  }
}

const starts = (rows: readonly FigureRow[]) => rows.map(({ tag }) => tag.start)

test('facets cut across each other; an empty one lets everything through', () => {
  const rows = [row('a', 1, { status: 'verified' }), row('a', 2), row('b', 3, { status: 'verified', kind: 'date' })]
  expect(filterRows(rows, NONE)).toHaveLength(3)
  expect(starts(filterRows(rows, { ...NONE, status: new Set(['verified']) }))).toEqual([1, 3])
  const both = { ...NONE, status: new Set(['verified']), story: new Set(['a']) }
  expect(starts(filterRows(rows, both))).toEqual([1])
})

test('counts follow the chosen types, the types themselves count everything', () => {
  const rows = [row('a', 1, { family: 'money' }), row('a', 2, { kind: 'date' }), row('b', 3)]
  const dates = { ...NONE, type: new Set(['date']) }
  expect([...countFacet(rows, 'story', dates)]).toEqual([['a', 1]])
  expect([...countFacet(rows, 'type', dates)]).toEqual([
    ['number', 2],
    ['date', 1],
  ])
  expect([...countFacet(rows, 'family', NONE)]).toEqual([
    ['money', 1],
    ['none', 1],
  ])
})

test('a finding over several figures counts once under its rule', () => {
  const finding = { key: 'f', rule: 'parts-total', severity: 'query', message: '', places: [] } as const
  const rows = [row('a', 1, { findings: [finding] }), row('a', 2, { findings: [finding] }), row('a', 3)]
  expect([...countFacet(rows, 'rule', NONE)]).toEqual([['parts-total', 1]])
  expect([...countFacet(rows, 'severity', NONE)]).toEqual([['query', 1]])
  expect(starts(filterRows(rows, { ...NONE, severity: new Set(['query']) }))).toEqual([1, 2])
  expect(filterRows(rows, { ...NONE, severity: new Set(['error']) })).toEqual([])
})

test('by urgency the most urgent story leads; by place nothing moves; by value the largest leads its story', () => {
  const rows = [
    row('a', 1, { urgency: 5, amount: 3 }),
    row('a', 2, { urgency: 8, amount: 9 }),
    row('b', 3, { urgency: 90 }),
  ]
  expect(groupRows(rows, 'urgency').map(({ story, rows: list }) => [story, starts(list)])).toEqual([
    ['b', [3]],
    ['a', [2, 1]],
  ])
  expect(groupRows(rows, 'place').map(({ rows: list }) => starts(list))).toEqual([[1, 2], [3]])
  expect(groupRows(rows, 'value').map(({ rows: list }) => starts(list))).toEqual([[2, 1], [3]])
})

test('words are found in the figure, its sentence, what it is about and where it was confirmed', () => {
  const source = { kind: 'note', text: '清单3页' } as const
  const note = { page: 'p', block: 'b-a', start: 2, text: '380', printed: '830', sentence: '', source }
  const rows = [row('a', 1, { sentence: { start: 0, end: 9, text: '公园12处。' } }), row('a', 2, { note })]
  const found = (find: string) => starts(filterRows(rows, NONE, find))
  expect(['公园', '830', '清单', ' '].map(found)).toEqual([[1], [2], [2], [1, 2]])
})

test('a person something is said against is listed among the claims, without people being asked for', () => {
  const against = { key: 'f', rule: 'office-holder', severity: 'query', message: '', places: [] } as const
  const rows = [row('a', 1), row('a', 9, { kind: 'person' }), row('a', 20, { kind: 'person', findings: [against] })]
  const facets = { ...NONE, type: new Set(['number', 'claim']) }
  expect(starts(filterRows(rows, facets))).toEqual([1, 20])
  expect([...countFacet(rows, 'type', facets)]).toEqual([
    ['number', 1],
    ['person', 2],
    ['claim', 1],
  ])
  expect(countFacet(rows, 'rule', facets).get('office-holder')).toBe(1)
})

test('what is looked for is the figure of these words, before its neighbours in the sentence', () => {
  const of = (text: string) => ({ tag: { ...row('a', 1).tag, text } as FigureRow['tag'] })
  const rows = [row('a', 1, of('27.6%')), row('a', 9, of('1943万')), row('a', 20, of('94.3亿元'))]
  expect(placeOfWords(rows, ' 94.3 ')).toBe(2)
  expect(placeOfWords(rows, '43')).toBe(1)
  expect(placeOfWords(rows, '投资')).toBe(-1)
})

test('by type, status and unit figures are sorted in their story; by findings the gravest leads', () => {
  const wrong = { key: 'f', rule: 'parts-total', severity: 'error', message: '', places: [] } as const
  const rows = [
    row('a', 1, { kind: 'date', status: 'verified' }),
    row('a', 2, { family: 'money' }),
    row('b', 3, { findings: [wrong], status: 'disputed' }),
    row('b', 4),
  ]
  const sorted = (sort: Parameters<typeof groupRows>[1]) => groupRows(rows, sort).flatMap((group) => starts(group.rows))
  expect(sorted('type')).toEqual([2, 1, 3, 4])
  expect(sorted('status')).toEqual([2, 1, 4, 3])
  expect(sorted('unit')).toEqual([2, 1, 3, 4])
  expect(sorted('finding')).toEqual([3, 4, 1, 2])
})

test('the cursor stays on its figure, follows it over small changes, and else keeps its height', () => {
  const rows = [row('a', 1), row('a', 20), row('b', 3)]
  expect(findCursor(rows, null)).toBe(0)
  expect(findCursor([], null)).toBe(-1)
  expect(findCursor(rows, { id: '', block: 'b-a', start: 20, at: 0 })).toBe(1)
  expect(findCursor(rows, { id: '', block: 'b-a', start: 22, at: 0 })).toBe(1)
  expect(findCursor(rows, { id: '', block: 'gone', start: 5, at: 2 })).toBe(2)
  expect(findCursor(rows, { id: '', block: 'gone', start: 5, at: 9 })).toBe(2)
  // Words put in before it have moved it onto the place where another stood.
  expect(findCursor(rows, { id: 'a-20', block: 'b-a', start: 1, at: 0 })).toBe(1)
})
