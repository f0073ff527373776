import { expect, test } from 'vitest'
import { countFindings, longestBar } from './open-findings'
import { countProgress, mostUnchecked } from './progress'
import { dayRow, finding, numberRow, sourceOf } from './testing/picture-rows'

const one = { number: 1, unit: null }

test('figures are counted by status in all, on each page and in each story; people are not', () => {
  const person = { ...numberRow(one), kind: 'person' } as const
  const rows = [
    numberRow(one, { status: 'verified' }),
    numberRow(one, { story: 's2' }),
    dayRow('2025-06-11', { page: 'p2', story: 's3', status: 'not-a-figure' }),
    person,
  ]
  const { all, pages, stories } = countProgress(sourceOf(rows))
  expect([all.total, all.done, all.counts.verified, all.counts.unchecked]).toEqual([3, 2, 1, 1])
  expect(pages.map(({ page, done, total }) => [page, done, total])).toEqual([
    ['p1', 1, 2],
    ['p2', 1, 1],
  ])
  expect(stories.map(({ story, total }) => [story, total])).toEqual([
    ['s1', 1],
    ['s2', 1],
    ['s3', 1],
  ])
})

test('of too many stories those with most left to check are kept, in their order', () => {
  const stories = [3, 1, 5, 2].map((left, k) => {
    const rows = Array.from({ length: left }, () => numberRow(one, { story: `s${k}` }))
    return countProgress(sourceOf(rows)).stories[0]
  })
  const list = stories.flatMap((story) => (story ? [story] : []))
  expect(mostUnchecked(list, 2).map(({ story }) => story)).toEqual(['s0', 's2'])
  expect(mostUnchecked(list, 9)).toBe(list)
})

test('findings are counted once each, the most frequent rule first and the graver before the equal', () => {
  const shared = finding('f1', 'parts-total')
  const rows = [
    numberRow(one, { findings: [shared] }),
    numberRow(one, { findings: [shared, finding('f2', 'weekday-mismatch', 'error')] }),
    numberRow(one, { findings: [finding('f3', 'change-percent', 'error'), finding('f4', 'change-percent', 'note')] }),
  ]
  const counted = countFindings(rows)
  expect(counted.total).toBe(4)
  expect(counted.severities).toEqual({ error: 2, query: 1, note: 1 })
  expect(counted.rules.map(({ rule, total }) => [rule, total])).toEqual([
    ['change-percent', 2],
    ['weekday-mismatch', 1],
    ['parts-total', 1],
  ])
  expect(longestBar(counted)).toBe(5)
})

test('nothing to count is nothing', () => {
  expect(countProgress(sourceOf([]))).toMatchObject({ all: { total: 0, done: 0 }, pages: [], stories: [] })
  expect(countFindings([]).rules).toEqual([])
})
