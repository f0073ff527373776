import { describe, expect, test } from 'vitest'
import { findingScene, severityScene } from './finding-scene'
import { stepMark } from './mark-steps'
import { countFindings } from './open-findings'
import { pageLabels } from './picture-source'
import { countProgress } from './progress'
import { pageProgressScene, progressSummary, storyProgressScene } from './progress-scene'
import type { Mark, RectShape } from './scene'
import { classesOf } from './scene'
import { finding, numberRow, PLAIN_VOICE, sourceOf } from './testing/picture-rows'
import { cutText, textWidth } from './text-width'

const one = { number: 1, unit: null }
const rows = [
  ...Array.from({ length: 6 }, () => numberRow(one, { status: 'verified' })),
  ...Array.from({ length: 4 }, () => numberRow(one, { story: 's2' })),
  ...Array.from({ length: 20 }, () => numberRow(one, { page: 'p2', story: 's3', status: 'query' })),
]
const source = sourceOf(rows)
const progress = countProgress(source)
const options = { width: 600, size: 12, longest: 20 }

const barOf = ({ shapes }: Mark) => shapes.find((shape): shape is RectShape => shape.kind === 'rect')

describe('bars', () => {
  test('are as long as what they count, one scale for all rows', () => {
    const { marks } = pageProgressScene(progress.pages, source, PLAIN_VOICE, options)
    const [verified, unchecked, query] = marks.map((mark) => (barOf(mark)?.width ?? 0) + 1)
    expect((verified ?? 0) / (unchecked ?? 1)).toBeCloseTo(6 / 4, 6)
    expect((query ?? 0) / (unchecked ?? 1)).toBeCloseTo(20 / 4, 6)
  })

  test('lead to the figures they count', () => {
    const pages = pageProgressScene(progress.pages, source, PLAIN_VOICE, options).marks
    expect(pages.map(({ target }) => target)).toEqual([
      { kind: 'figures', statuses: ['verified'], page: 'p1' },
      { kind: 'figures', statuses: ['unchecked'], page: 'p1' },
      { kind: 'figures', statuses: ['query'], page: 'p2' },
    ])
    const stories = storyProgressScene(progress.stories, source, PLAIN_VOICE, options).marks
    expect(stories.at(-1)?.target).toEqual({ kind: 'figures', statuses: ['query'], story: 's3' })
  })

  test('and what is written beside them stay inside the width, also a narrow one', () => {
    for (const width of [260, 400, 1200]) {
      const { shapes, marks } = storyProgressScene(progress.stories, source, PLAIN_VOICE, { ...options, width })
      const ends = [...shapes, ...marks.flatMap((mark) => mark.shapes)].map((shape) => {
        if (shape.kind === 'rect') return shape.x + shape.width
        if (shape.kind !== 'text') return 0
        const words = textWidth(shape.runs.map((run) => run.words).join(''), 12)
        return shape.anchor === 'end' ? shape.x : shape.x + (shape.anchor === 'middle' ? words / 2 : words)
      })
      expect(Math.max(...ends)).toBeLessThanOrEqual(width + 12)
    }
  })

  test('name pages by their day where there are several days', () => {
    const days = { ...source, pages: source.pages.map((page, k) => ({ ...page, date: `2025-06-1${k + 1}` })) }
    expect([...pageLabels(source, PLAIN_VOICE).values()]).toEqual(['fig.pageMark p1', 'fig.pageMark p2'])
    expect([...pageLabels(days, PLAIN_VOICE).values()]).toEqual(['06-11 fig.pageMark p1', '06-12 fig.pageMark p2'])
  })

  test('of findings lead to the rule, the legend to the severity', () => {
    const found = countFindings([numberRow(one, { findings: [finding('f1', 'unit-slip', 'error')] })])
    const [bar] = findingScene(found.rules, PLAIN_VOICE, options).marks
    expect(bar?.target).toEqual({ kind: 'findings', rule: 'unit-slip' })
    expect(severityScene(found, PLAIN_VOICE, options).marks.map(({ target }) => target)).toEqual([
      { kind: 'findings', severity: 'error' },
    ])
  })

  test('over nothing are nothing', () => {
    const { marks, shapes } = progressSummary(countProgress(sourceOf([])).all, PLAIN_VOICE, options)
    expect([marks, shapes]).toEqual([[], []])
  })
})

describe('the keyboard', () => {
  const { marks } = progressSummary(progress.all, PLAIN_VOICE, options)

  test('walks through all marks and stops at the ends', () => {
    expect(marks).toHaveLength(6)
    expect(stepMark(marks, 0, 'ArrowRight')).toBe(1)
    expect(stepMark(marks, 5, 'ArrowRight')).toBe(5)
    expect(stepMark(marks, 0, 'ArrowLeft')).toBe(0)
    expect(stepMark(marks, 3, 'Home')).toBe(0)
    expect(stepMark(marks, 1, 'End')).toBe(5)
  })

  test('goes up and down to the nearest of the next row', () => {
    expect(marks.slice(0, 3).map(({ row }) => row)).toEqual([0, 0, 0])
    const down = stepMark(marks, 0, 'ArrowDown')
    expect(marks[down]?.row).toBe(1)
    expect(marks[stepMark(marks, down, 'ArrowUp')]?.row).toBe(0)
    expect(stepMark(marks, 5, 'ArrowDown')).toBe(5)
  })
})

test('looks become class names of their own, bands stay', () => {
  expect(classesOf('chip b-3')).toBe('p-chip b-3')
  expect(classesOf('bar not-a-figure')).toBe('p-bar p-not-a-figure')
})

test('words that do not fit end in an ellipsis and do fit then', () => {
  expect(cutText('口袋公园', 12, 48)).toBe('口袋公园')
  expect(cutText('城区再添口袋公园', 12, 60)).toBe('城区再添…')
  expect(textWidth(cutText('The city adds twelve pocket parks', 12, 90), 12)).toBeLessThanOrEqual(90)
})
