import { expect, test } from 'vitest'
import { applyChanges, invertChanges } from '../model/change'
import { readFigureNote } from '../model/figures/figure-note'
import { cleanText } from '../model/piece'
import { BenchDesk, isSameDesk } from './testing/bench-desk'

const PAGE = `= 河湾日报 第3版
# 公园添12处
今年新建公园12处，占地4.6万平方米，比去年多12处。明年再建。
`

function figureOf(bench: BenchDesk, block: number, quote: string, from = 0) {
  const record = bench.block(0, block)
  const start = cleanText(record.pieces).indexOf(quote, from)
  return { subject: `key-${block}-${start}`, block: record.id, start, end: start + quote.length, quote }
}

const decisions = (bench: BenchDesk) => [...bench.desk.decision.values()]
const text = (bench: BenchDesk, block: number) => cleanText(bench.block(0, block).pieces)

test('a status goes on record with its source and the sentence it was given for', () => {
  const bench = BenchDesk.withPage(PAGE)
  const source = { kind: 'document', text: '建设清单第2页' } as const
  bench.run('figure.setStatus', { ...figureOf(bench, 1, '12处'), status: 'verified', source })
  const [decision] = decisions(bench)
  expect(decision).toMatchObject({ kind: 'figure', answer: 'verified', about: '12处', by: '林编辑' })
  expect(readFigureNote(decision?.note)).toMatchObject({
    text: '12处',
    source,
    sentence: '今年新建公园12处，占地4.6万平方米，比去年多12处。',
  })
})

test('another status replaces the one before, and unchecked takes it back', () => {
  const bench = BenchDesk.withPage(PAGE)
  const figure = figureOf(bench, 1, '12处')
  bench.run('figure.setStatus', { ...figure, status: 'verified' })
  bench.run('figure.setStatus', { ...figure, status: 'disputed' })
  expect(decisions(bench).map(({ answer }) => answer)).toEqual(['disputed'])
  bench.run('figure.setStatus', { ...figure, status: 'unchecked' })
  expect(decisions(bench)).toEqual([])
  expect(bench.refusal('figure.setStatus', { ...figure, status: 'unchecked' })).toBe('nothing-to-do')
})

test('a correction changes the text and keeps what was printed, in one step', () => {
  const bench = BenchDesk.withPage(PAGE)
  const before = bench.desk
  const changes = bench.run('figure.correct', {
    figures: [figureOf(bench, 1, '4.6万平方米')],
    replacement: '6.4万平方米',
  })
  expect(text(bench, 1)).toContain('占地6.4万平方米，')
  const [decision] = decisions(bench)
  expect(decision).toMatchObject({ answer: 'corrected', about: '4.6万平方米' })
  expect(readFigureNote(decision?.note)).toMatchObject({ text: '6.4万平方米', printed: '4.6万平方米' })
  expect(isSameDesk(applyChanges(bench.desk, invertChanges(changes)), before)).toBe(true)
})

test('the same figure in headline and text is corrected at one go, twice in one paragraph too', () => {
  const bench = BenchDesk.withPage(PAGE)
  const figures = [figureOf(bench, 0, '12处'), figureOf(bench, 1, '12处'), figureOf(bench, 1, '12处', 10)]
  bench.run('figure.correct', { figures, replacement: '11处多' })
  expect(text(bench, 0)).toContain('公园添11处多')
  expect(text(bench, 1)).toBe('今年新建公园11处多，占地4.6万平方米，比去年多11处多。明年再建。')
  const starts = decisions(bench).map(({ note }) => readFigureNote(note)?.start)
  expect(starts.sort((a = 0, b = 0) => a - b)).toEqual([text(bench, 0).indexOf('11处多'), 6, 25])
})

test('what was printed stays known when a corrected figure is verified later', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('figure.correct', { figures: [figureOf(bench, 1, '4.6万平方米')], replacement: '6.4万平方米' })
  const [earlier] = decisions(bench)
  const now = { ...figureOf(bench, 1, '6.4万平方米'), subject: 'another key', earlier: earlier?.id ?? '' }
  bench.run('figure.setStatus', { ...now, status: 'verified' })
  expect(decisions(bench).map(({ answer, about }) => [answer, about])).toEqual([['verified', '4.6万平方米']])
})

test('refuses a figure that no longer stands there, and an empty or two-line replacement', () => {
  const bench = BenchDesk.withPage(PAGE)
  const figure = figureOf(bench, 1, '12处')
  expect(bench.refusal('figure.setStatus', { ...figure, quote: '13处', status: 'verified' })).toBe('figure-moved')
  expect(bench.refusal('figure.correct', { figures: [{ ...figure, start: 3 }], replacement: '1' })).toBe('figure-moved')
  expect(bench.refusal('figure.correct', { figures: [figure], replacement: '' })).toBe('bad-arguments')
  expect(bench.refusal('figure.correct', { figures: [figure], replacement: '1\n2' })).toBe('bad-arguments')
})
