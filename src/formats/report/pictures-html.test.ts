import { describe, expect, test } from 'vitest'
import type { FigureRow } from '../../model/figures/figure-rows'
import { dayRow, finding, numberRow, sourceOf } from '../../model/pictures/testing/picture-rows'
import { picturesHtml } from './pictures-html'
import type { ReportSay } from './report'

const say: ReportSay = (key, values, fallback) => {
  return fallback ?? [key, ...Object.entries(values ?? {}).map(([name, value]) => `${name}=${value}`)].join(' ')
}
const draw = (rows: readonly FigureRow[]) => picturesHtml(sourceOf(rows), say, 'zh-CN', (rule) => `“${rule}”`)
const parks = (number: number, more: Parameters<typeof numberRow>[1] = {}) =>
  numberRow({ number, unit: '处', label: '口袋公园' }, more)

const ROWS = [
  parks(12, { status: 'verified' }),
  parks(13, { story: 's2', findings: [finding('f1', 'same-metric')] }),
  dayRow('2025-06-11', { findings: [finding('f2', 'weekday-mismatch', 'error')] }),
  dayRow('2025-06-20', { story: 's2' }),
]

describe('the page of pictures', () => {
  const html = draw(ROWS)

  test('has progress, findings by kind, dates and metrics', () => {
    for (const part of ['pic.progress', 'pic.byStory', 'pic.findings', 'pic.timeline', 'pic.metrics']) {
      expect(html).toContain(part)
    }
    expect(html).toContain('pic.ruleBar rule=“weekday-mismatch” severity=severity.error n=1')
    expect(html).toContain('pic.segment where=pic.total status=fig.status.verified n=1 total=4')
    expect(html).toContain('pic.issue date=2025年6月12日')
    expect(html).toContain('13处')
  })

  test('loads nothing, runs nothing and can be pointed at by nothing', () => {
    expect(html).not.toMatch(/<script|src=|href=|onclick|tabindex/u)
  })

  test('is well formed: every element that opens closes', () => {
    const open: string[] = []
    for (const [, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/gu)) {
      if (slash) expect(open.pop()).toBe(name)
      else if (!rest.endsWith('/')) open.push(name)
    }
    expect(open).toEqual([])
    expect(html).not.toMatch(/NaN|Infinity|undefined/u)
  })

  test('lets no words of a page become markup', () => {
    const nasty = draw([parks(1, { text: '<b>1</b>&"处' }), parks(2)])
    expect(nasty).toContain('&lt;b&gt;1&lt;/b&gt;&amp;')
    expect(nasty).not.toContain('<b>')
  })

  test('cuts long lists into pictures that fit on a sheet, and says what it leaves out', () => {
    const stories = Array.from({ length: 90 }, (_, k) => parks(k, { page: `p${k % 30}`, story: `s${k}` }))
    const long = draw(stories)
    const heights = [...long.matchAll(/viewBox="0 0 \d+ (\d+)"/gu)].map(([, height]) => Number(height))
    expect(Math.max(...heights)).toBeLessThan(680)
    expect(long).toContain('pic.moreStories n=30')
  })

  test('is empty without figures, and says so where only one kind of picture has nothing', () => {
    expect(draw([])).toBe('')
    const bare = draw([numberRow({ number: 3, unit: null })])
    expect(bare).toContain('pic.noFindings')
    expect(bare).toContain('pic.noDates')
    expect(bare).toContain('pic.noMetrics')
  })
})
