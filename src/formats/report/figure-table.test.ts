import { expect, test } from 'vitest'
import { figureTable } from './figure-table'
import type { ReportFigure } from './report'

const SENTENCE = '码头投资860万元，新建栈桥长120米，年底完工。'

function figure(printed: string, story = '渡口<下月>重开', sentence = SENTENCE): ReportFigure {
  const start = sentence.indexOf(printed)
  return {
    page: '河湾日报 03',
    story,
    line: 7,
    lang: 'zh-Hans',
    kind: 'number',
    status: 'unchecked',
    printed,
    now: null,
    value: '',
    shown: printed === '年底' ? null : printed,
    label: '栈桥',
    sentence,
    within: [start, start + printed.length],
    source: null,
    by: null,
    at: null,
    findings: [],
    trail: [],
  }
}

const tableOf = (...figures: ReportFigure[]) => figureTable(figures, (key) => key)
const storiesIn = (html: string) =>
  [...html.matchAll(/<tr class="story" lang="zh-Hans"><td colspan="7">(.*?)<\/td>/gu)].map(([, s]) => s)

test('a headline stands above the figures of its story', () => {
  const other = figure('3处', '城区添公园', '城区添公园3处。')
  const verified = { ...figure('120米'), status: 'verified' } as const
  expect(storiesIn(tableOf(figure('860万元'), verified, other, verified))).toEqual([
    '<b>渡口&lt;下月&gt;重开</b>',
    '<b>城区添公园</b>',
    '<b>渡口&lt;下月&gt;重开</b>',
  ])
})

test('the page is named where the figures are of several', () => {
  const other = { ...figure('120米'), page: '河湾日报 04' }
  expect(storiesIn(tableOf(figure('860万元'), other))[1]).toBe('河湾日报 04　<b>渡口&lt;下月&gt;重开</b>')
})

test('a figure is bold in its sentence; of a sentence told already only its clause is told again', () => {
  const html = tableOf(figure('860万元'), figure('120米'))
  expect(html).toContain('<td lang="zh-Hans">码头投资<b>860万元</b>，新建栈桥长120米，年底完工。</td>')
  expect(html).toContain('<td lang="zh-Hans">…新建栈桥长<b>120米</b>…</td>')
})

test('a date that is none in particular says so', () => {
  expect(tableOf(figure('年底'))).toContain('<span class="n">value.unresolved</span>')
})

test('a figure with one step behind it has its columns to tell it; of more, the whole history is told', () => {
  const by = { at: '2025-06-12T14:24:00Z', by: '周岚' }
  const imported = { ...by, seq: 1, what: 'imported' } as const
  const verified = { ...by, seq: 4, what: 'status', status: 'verified' } as const
  const dismissed = { ...by, seq: 5, what: 'dismissed', message: '5＋4＝9', reason: '另有一处' } as const
  const stepsOf = (...trail: ReportFigure['trail']) =>
    tableOf({ ...figure('120米'), trail }).match(/class="step"/gu)?.length ?? 0
  expect(stepsOf(imported)).toBe(0)
  expect(stepsOf(imported, verified)).toBe(0)
  expect(stepsOf(imported, dismissed)).toBe(2)
  expect(stepsOf(imported, verified, dismissed)).toBe(3)
})
