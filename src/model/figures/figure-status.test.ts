import { expect, test } from 'vitest'
import type { Decision } from '../document'
import { type FigureNote, readFigureNote, writeFigureNote } from './figure-note'
import { type FigurePlace, judgeFigures } from './figure-status'

const SENTENCE = '今年新建公园12处，比去年多5处。'

function figure(more: Partial<FigurePlace> = {}): FigurePlace {
  return { key: 'k1', page: 'p1', block: 'b1', start: 6, text: '12处', sentence: SENTENCE, ...more }
}

function decision(more: Partial<Decision> = {}, note: Partial<FigureNote> = {}): Decision {
  const kept = { page: 'p1', block: 'b1', start: 6, text: '12处', sentence: SENTENCE, ...note }
  const base = {
    id: 'd1',
    kind: 'figure',
    subject: 'k1',
    answer: 'verified',
    about: '12处',
    by: '周',
    at: '2026',
  } as const
  return { ...base, note: writeFigureNote(kept), ...more }
}

const statuses = (figures: readonly FigurePlace[], decisions: readonly Decision[]) =>
  judgeFigures(figures, decisions).map(({ status }) => status)

test('a figure nobody has decided about is unchecked, one decided about has that status', () => {
  expect(statuses([figure(), figure({ key: 'k2', start: 13, text: '5处' })], [decision()])).toEqual([
    'verified',
    'unchecked',
  ])
})

test('a figure whose sentence has changed is stale, and holds again once the change is taken back', () => {
  expect(statuses([figure({ sentence: SENTENCE.replace('今年', '去年') })], [decision()])).toEqual(['stale'])
  expect(statuses([figure()], [decision()])).toEqual(['verified'])
})

test('a figure is found again after the words next to it have changed its key', () => {
  const moved = figure({ key: 'k9', start: 8, sentence: '今年新增街角公园12处，比去年多5处。' })
  expect(statuses([moved], [decision()])).toEqual(['stale'])
})

test('a corrected figure is known by its new words in the same sentence', () => {
  const after = SENTENCE.replace('12处', '11处')
  const corrected = decision({ answer: 'corrected' }, { text: '11处', printed: '12处', sentence: after })
  expect(statuses([figure({ key: 'k7', text: '11处', sentence: after })], [corrected])).toEqual(['corrected'])
})

test('of two equal figures in a block the nearer one is taken, and only one', () => {
  const far = figure({ key: 'k8', start: 60 })
  const near = figure({ key: 'k9', start: 7 })
  expect(statuses([far, near], [decision()])).toEqual(['unchecked', 'verified'])
})

test('a figure moved to another paragraph with its sentence keeps its status', () => {
  expect(statuses([figure({ key: 'k9', block: 'b2', start: 0 })], [decision()])).toEqual(['verified'])
  const elsewhere = figure({ key: 'k9', block: 'b2', sentence: '别的句子里的12处。' })
  expect(statuses([elsewhere], [decision()])).toEqual(['unchecked'])
})

test('decisions of other kinds, of other pages and without a readable note are passed over', () => {
  expect(statuses([figure()], [decision({ kind: 'tag' })])).toEqual(['unchecked'])
  expect(statuses([figure({ key: 'k9', page: 'p2' })], [decision()])).toEqual(['unchecked'])
  expect(statuses([figure()], [decision({ note: '{"page":1}' }), decision({ note: 'nonsense' })])).toEqual([
    'unchecked',
  ])
})

test('a note survives being written and read', () => {
  const note = { page: 'p', block: 'b', start: 3, text: '5处', printed: '6处', sentence: '共5处。' }
  expect(readFigureNote(writeFigureNote(note))).toEqual(note)
  const source = { kind: 'link', text: 'https://example.org/a' } as const
  expect(readFigureNote(writeFigureNote({ ...note, source }))).toEqual({ ...note, source })
})
