import { expect, test } from 'vitest'
import type { Block, Decision } from '../document'
import { type FigurePage, figureRows, type KeyedTag } from './figure-rows'

const TEXT = '今年新建公园12处，记者周其然6月3日看到，比去年多12处。'

const block: Block = {
  id: 'b1',
  page: 'p1',
  story: 's1',
  role: 'body',
  order: 'a',
  hand: [],
  pieces: [{ start: 0, end: TEXT.length, text: TEXT }],
}

function tag(type: 'number' | 'person' | 'contact', text: string, from = 0): KeyedTag {
  const start = TEXT.indexOf(text, from)
  const base = { start, end: start + text.length, text, confidence: 1, evidence: [], key: `${type}${start}` }
  if (type === 'number') return { ...base, type, value: { number: 12, unit: '处' } }
  return type === 'person' ? { ...base, type, value: { name: text } } : { ...base, type, value: { phone: text } }
}

const page: FigurePage = {
  page: 'p1',
  stories: [{ id: 's1', blocks: [block] }],
  tags: { b1: [tag('number', '12处'), tag('person', '周其然'), tag('contact', '6月3日'), tag('number', '12处', 10)] },
  findings: [
    {
      key: 'f1',
      rule: 'parts-total',
      severity: 'query',
      message: '5＋4＋2＝11，印作12',
      places: [{ block: 'b1', start: 6, end: 9 }],
    },
  ],
}

const decision = (kind: Decision['kind'], subject: string, answer: string): Decision => {
  return { id: subject, kind, subject, answer, about: '', by: '周', at: '2026' }
}

test('lists figures and people with their sentence, leaving contacts out', () => {
  const rows = figureRows(page, [])
  expect(rows.map(({ tag: { text }, status }) => [text, status])).toEqual([
    ['12处', 'unchecked'],
    ['周其然', 'unchecked'],
    ['12处', 'unchecked'],
  ])
  expect(rows[0]?.sentence.text).toBe(TEXT)
})

test('a finding belongs to the figure it touches, until it is answered', () => {
  expect(figureRows(page, []).map(({ findings }) => findings.length)).toEqual([1, 0, 0])
  expect(figureRows(page, [decision('finding', 'f1', 'dismissed')]).map(({ findings }) => findings.length)).toEqual([
    0, 0, 0,
  ])
})

test('a figure with a finding is the most urgent, one told twice less than the first time', () => {
  const [first, , second] = figureRows(page, [decision('finding', 'f1', 'dismissed')])
  expect(figureRows(page, [])[0]?.urgency).toBeGreaterThan(first?.urgency ?? 0)
  expect(second?.tag.text).toBe(first?.tag.text)
})

test('a tag the editor has rejected is not listed', () => {
  expect(figureRows(page, [decision('tag', 'person12', 'rejected')])).toHaveLength(2)
})

test('a finding about words that are no figure is listed as a claim', () => {
  const at = TEXT.indexOf('新建公园')
  const places = [{ block: 'b1', start: at, end: at + 4 }]
  const claim = { key: 'f2', rule: 'conflict', severity: 'query', message: '与一版不合', places } as const
  const rows = figureRows({ ...page, findings: [claim] }, [])
  expect(rows[0]).toMatchObject({ kind: 'claim', key: 'f2', tag: { text: '新建公园' }, findings: [claim] })
})

test('a tag that was read from an earlier text of its block is left out', () => {
  const other = { ...block, pieces: [{ start: 0, end: TEXT.length, text: TEXT.replace('周其然', '周其安') }] }
  const rows = figureRows({ ...page, stories: [{ id: 's1', blocks: [other] }] }, [])
  expect(rows.map(({ tag: { text } }) => text)).toEqual(['12处', '12处'])
})

const corrected = (printed: string, text: string, sentence: string): Decision => {
  const note = { page: 'p1', block: 'b1', start: 6, text, printed, sentence }
  return { ...decision('figure', 'number6', 'corrected'), note: JSON.stringify(note) }
}
const reads = (text: string) => ({ ...block, pieces: [{ start: 0, end: TEXT.length, text }] })

test('a figure corrected to words that are no figure is listed still, with what was printed', () => {
  const text = TEXT.replace('12处', '若干处')
  const rows = figureRows({ ...page, stories: [{ id: 's1', blocks: [reads(text)] }], tags: {}, findings: [] }, [
    corrected('12处', '若干处', text),
  ])
  expect(rows).toMatchObject([
    { kind: 'claim', status: 'corrected', tag: { text: '若干处' }, note: { printed: '12处' } },
  ])
})

test('a correction holds of the figure the machine reads within the words typed', () => {
  const text = TEXT.replace('12处', '15处上下')
  const tags = { b1: [{ ...tag('number', '12处'), key: 'other', text: '15处' }] }
  const blocks = [reads(text)]
  const rows = figureRows({ ...page, stories: [{ id: 's1', blocks }], tags, findings: [] }, [
    corrected('12处', '15处上下', text),
  ])
  expect(rows).toMatchObject([
    { kind: 'number', status: 'corrected', tag: { text: '15处' }, note: { printed: '12处' } },
  ])
})
