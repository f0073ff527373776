import { expect, test } from 'vitest'
import type { PageLayout } from '../model/analysis'
import { BenchDesk } from './testing/bench-desk'
import { plainLayout } from './testing/plain-layout'

const PAGE = `= 河湾日报
# 桥修好了
南岸的桥。

工期两个月。
# 菜价降了
菜价降了。

蛋价没动。
# 雨要来了
明天有雨。
`

/** The plain cut with one thing done otherwise, as a later engine might. */
function cutOtherwise(change: (layout: PageLayout) => PageLayout): (raw: string) => PageLayout {
  return (raw) => change(plainLayout(raw))
}

/** A page that was imported with the plain cut, on a desk whose engine cuts as `next` by now. */
function benchWithNextEngine(next: (raw: string) => PageLayout): BenchDesk {
  let layout = plainLayout
  const bench = new BenchDesk((raw) => layout(raw))
  bench.importPage(PAGE)
  layout = next
  return bench
}

const oneStory = cutOtherwise((layout) => ({
  ...layout,
  stories: [{ units: layout.stories.flatMap((story) => story.units), confidence: 1, evidence: [] }],
}))

const captions = cutOtherwise((layout) => ({
  ...layout,
  stories: layout.stories.map((story) => ({
    ...story,
    units: story.units.map((unit) => (unit.role === 'body' ? { ...unit, role: 'caption' as const } : unit)),
  })),
}))

test('the same cut again changes nothing', () => {
  const bench = BenchDesk.withPage(PAGE)
  expect(bench.refusal('page.recut', { page: bench.page.id })).toBe('nothing-to-do')
})

test('a page nobody has touched is cut as the engine proposes now; blocks that stay the same keep their ids', () => {
  const bench = benchWithNextEngine(oneStory)
  const [story, block] = [bench.story(0).id, bench.block(1, 1).id]
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.stories).toHaveLength(1)
  expect(bench.stories[0]).toHaveLength(8)
  // The proposed story shares most text with the first one and goes on as that.
  expect(bench.story(0).id).toBe(story)
  expect(bench.block(0, 4).id).toBe(block)
})

test('a new role is taken over except where a hand has set one', () => {
  const bench = benchWithNextEngine(captions)
  bench.run('block.setRole', { blocks: [bench.block(1, 1).id], role: 'summary' })
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.stories).toEqual([
    ['headline: # 桥修好了', 'caption: 南岸的桥。', 'caption: 工期两个月。'],
    ['headline: # 菜价降了', 'summary: 菜价降了。', 'caption: 蛋价没动。'],
    ['headline: # 雨要来了', 'caption: 明天有雨。'],
  ])
})

test('a story split by hand stays split, with its status', () => {
  const bench = benchWithNextEngine(oneStory)
  bench.run('story.split', { block: bench.block(1, 2).id })
  bench.run('story.setStatus', { stories: [bench.story(2).id], status: 'checked' })
  const split = bench.story(2).id
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.desk.story.get(split)?.status).toBe('checked')
  expect(bench.stories).toContainEqual(['body: 蛋价没动。'])
  expect(bench.stories).toContainEqual(['headline: # 菜价降了', 'body: 菜价降了。'])
})

test('typed words, joined and moved blocks survive a new cut, and what lies around them is cut around them', () => {
  const bench = benchWithNextEngine(captions)
  const typed = bench.block(0, 1).id
  bench.run('text.replace', { from: { block: typed, offset: 0 }, to: { block: typed, offset: 2 }, text: '北岸' })
  bench.run('block.join', { block: bench.block(1, 1).id })
  bench.run('block.move', { blocks: [bench.block(2, 1).id], story: bench.story(0).id, before: null })
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.stories).toEqual([
    ['headline: # 桥修好了', 'body: 北岸的桥。', 'caption: 工期两个月。', 'body: 明天有雨。'],
    ['headline: # 菜价降了', 'body: 菜价降了。蛋价没动。'],
    ['headline: # 雨要来了'],
  ])
})

test('lines cut off by hand keep their place when the engine would take them back', () => {
  const bench = benchWithNextEngine(captions)
  const start = bench.page.raw.indexOf('工期')
  bench.run('lines.move', { page: bench.page.id, start, end: start + 7, story: null })
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.furnitureLines).toEqual(['running-head: = 河湾日报', 'other: 工期两个月。'])
  expect(bench.stories[0]).toEqual(['headline: # 桥修好了', 'caption: 南岸的桥。'])
})

test('stories put in order by hand keep it', () => {
  const bench = benchWithNextEngine(captions)
  bench.run('story.move', { story: bench.story(2).id, before: bench.story(0).id })
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.stories.map(([headline]) => headline)).toEqual([
    'headline: # 雨要来了',
    'headline: # 桥修好了',
    'headline: # 菜价降了',
  ])
})

test('a story somebody has checked stays as it was checked', () => {
  const bench = benchWithNextEngine(captions)
  bench.run('story.setStatus', { stories: [bench.story(1).id], status: 'checked' })
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.stories[0]?.[1]).toBe('caption: 南岸的桥。')
  expect(bench.stories[1]?.[1]).toBe('body: 菜价降了。')
})

test('a new story comes in where it is proposed', () => {
  const bench = benchWithNextEngine(
    cutOtherwise((layout) => ({
      ...layout,
      stories: layout.stories.flatMap((story) => story.units.map((unit) => ({ ...story, units: [unit] }))),
    })),
  )
  bench.run('block.setRole', { blocks: [bench.block(2, 0).id], role: 'kicker' })
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.stories.map((story) => story.join(' / '))).toEqual([
    'headline: # 桥修好了',
    'body: 南岸的桥。',
    'body: 工期两个月。',
    'headline: # 菜价降了',
    'body: 菜价降了。',
    'body: 蛋价没动。',
    'kicker: # 雨要来了',
    'body: 明天有雨。',
  ])
})

test('a story whose columns are read out of order keeps its reading order around what a hand has split', () => {
  const columns = cutOtherwise((layout) => ({
    ...layout,
    stories: layout.stories.map((story) => {
      const [head, ...text] = story.units
      return { ...story, units: head ? [head, ...text.toReversed()] : [] }
    }),
  }))
  const bench = new BenchDesk(columns)
  bench.importPage(PAGE)
  bench.run('block.split', { block: bench.block(0, 1).id, offset: 2 })
  const before = bench.stories
  expect(before[0]).toEqual(['headline: # 桥修好了', 'body: 工期', 'body: 两个月。', 'body: 南岸的桥。'])
  expect(bench.refusal('page.recut', { page: bench.page.id })).toBe('nothing-to-do')
})
