import { expect, test } from 'vitest'
import type { DerivedTag, PageDerived } from '../../bridge/page-derived'
import { type Block, type Decision, type Desk, emptyDesk, type Page, type Story } from '../../model/document'
import { writeFigureNote } from '../../model/figures/figure-note'
import { rowsOfPage } from './use-figure-rows'

const TEXT = '今年新建公园12处，增设座椅830张。'
const block: Block = {
  id: 'b',
  page: 'p',
  story: 's',
  role: 'body',
  order: 'a',
  hand: [],
  pieces: [{ start: 0, end: TEXT.length, text: TEXT }],
}

const tag = (text: string, unit: string): DerivedTag => {
  const start = TEXT.indexOf(text)
  const value = { number: Number.parseInt(text, 10), unit }
  return { type: 'number', key: text, start, end: start + text.length, text, value, confidence: 1, evidence: [] }
}

const derived: PageDerived = {
  page: 'p',
  seq: 1,
  tags: { b: [tag('12处', '处'), tag('830张', '张')] },
  duplicates: [],
  findings: [],
  joints: [],
  inferred: null,
}

const desk: Desk = {
  ...emptyDesk(),
  page: new Map([['p', { id: 'p', order: 'a', raw: TEXT } as Page]]),
  story: new Map([['s', { id: 's', page: 'p', order: 'a' } as Story]]),
  block: new Map([['b', block]]),
}

function decidedAbout(text: string): Desk {
  const note = writeFigureNote({ page: 'p', block: 'b', start: TEXT.indexOf(text), text, sentence: TEXT })
  const one: Decision = {
    id: 'd',
    kind: 'figure',
    subject: text,
    answer: 'verified',
    about: text,
    by: '沈',
    at: '',
    note,
  }
  return { ...desk, decision: new Map([['d', one]]) }
}

test('a decision makes the row of its figure anew and leaves the others the very rows they were', () => {
  const before = rowsOfPage(desk, 'p', derived)
  const after = rowsOfPage(decidedAbout('12处'), 'p', derived)
  expect(after.map(({ status }) => status)).toEqual(['verified', 'unchecked'])
  expect(after[0]).not.toBe(before[0])
  expect(after[1]).toBe(before[1])
})
