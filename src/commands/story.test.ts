import { expect, test } from 'vitest'
import { BenchDesk } from './testing/bench-desk'

const PAGE = `= 河湾日报
# 桥修好了
南岸的桥昨天
修好了。

工期两个月。
# 菜价降了
菜价降了。

about ten
percent。
`

test('a new story starts at the block chosen, right behind the old one', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('story.split', { block: bench.block(0, 2).id })
  expect(bench.stories).toEqual([
    ['headline: # 桥修好了', 'body: 南岸的桥昨天修好了。'],
    ['body: 工期两个月。'],
    ['headline: # 菜价降了', 'body: 菜价降了。', 'body: about ten percent。'],
  ])
})

test('a new story can start inside a paragraph', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('story.split', { block: bench.block(0, 1).id, offset: 3 })
  expect(bench.stories.slice(0, 2)).toEqual([
    ['headline: # 桥修好了', 'body: 南岸的'],
    ['body: 桥昨天修好了。', 'body: 工期两个月。'],
  ])
})

test('a split marks both stories as decided by hand', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('story.split', { block: bench.block(0, 2).id })
  expect([bench.block(0, 0), bench.block(0, 1), bench.block(1, 0)].map((block) => block.hand)).toEqual([
    ['story'],
    ['story'],
    ['story'],
  ])
  expect(bench.block(2, 0).hand).toEqual([])
})

test('the first block of a story, and furniture, cannot start a new one', () => {
  const bench = BenchDesk.withPage(PAGE)
  expect(bench.refusal('story.split', { block: bench.block(0, 0).id })).toBe('story-starts-here')
  expect(bench.refusal('story.split', { block: bench.furniture(0).id })).toBe('furniture')
})

test('a split that is merged again gives the same reading', () => {
  const bench = BenchDesk.withPage(PAGE)
  const before = bench.stories
  bench.run('story.split', { block: bench.block(0, 2).id })
  bench.run('story.merge', { story: bench.story(0).id })
  expect(bench.stories).toEqual(before)
})

test('where both stories have a headline, the second becomes a cross-head', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('story.merge', { story: bench.story(0).id })
  expect(bench.stories).toEqual([
    [
      'headline: # 桥修好了',
      'body: 南岸的桥昨天修好了。',
      'body: 工期两个月。',
      'subhead: # 菜价降了',
      'body: 菜价降了。',
      'body: about ten percent。',
    ],
  ])
  expect(bench.refusal('story.merge', { story: bench.story(0).id })).toBe('last-story')
})

test('where only the second story has a headline, it leads the merged one', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('story.split', { block: bench.block(0, 2).id })
  bench.run('story.merge', { story: bench.story(1).id })
  expect(bench.stories[1]).toEqual([
    'headline: # 菜价降了',
    'body: 工期两个月。',
    'body: 菜价降了。',
    'body: about ten percent。',
  ])
})

test('a story moves before another of its page, or to the end', () => {
  const bench = BenchDesk.withPage(PAGE)
  const [first, second] = [bench.story(0).id, bench.story(1).id]
  bench.run('story.move', { story: second, before: first })
  expect(bench.story(0).id).toBe(second)
  bench.run('story.move', { story: second, before: null })
  expect(bench.story(1).id).toBe(second)
})

test('a new story is gathered from blocks of several, its headline first; a story left empty goes', () => {
  const bench = BenchDesk.withPage(PAGE)
  const blocks = [bench.block(1, 1), bench.block(1, 2), bench.block(0, 2), bench.block(1, 0)]
  bench.run('story.gather', { blocks: blocks.map((block) => block.id) })
  expect(bench.stories).toEqual([
    ['headline: # 桥修好了', 'body: 南岸的桥昨天修好了。'],
    ['headline: # 菜价降了', 'body: 菜价降了。', 'body: about ten percent。', 'body: 工期两个月。'],
  ])
})

test('a dissolved story is furniture', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('story.dissolve', { story: bench.story(0).id })
  expect(bench.stories).toHaveLength(1)
  expect(bench.furnitureLines).toEqual([
    'running-head: = 河湾日报',
    'other: # 桥修好了',
    'other: 南岸的桥昨天修好了。',
    'other: 工期两个月。',
  ])
})

test('several stories change their status at once', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('story.setStatus', { stories: [bench.story(0).id, bench.story(1).id], status: 'checked' })
  expect([bench.story(0).status, bench.story(1).status]).toEqual(['checked', 'checked'])
})
