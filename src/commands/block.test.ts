import { expect, test } from 'vitest'
import { BenchDesk } from './testing/bench-desk'

const PAGE = `= 河湾日报
# 桥修好了
南岸的桥昨天
修好了。

工期 two

weeks。
# 菜价降了
菜价降了。
`

test('a paragraph moves to another story of the page, before a block there', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.move', { blocks: [bench.block(0, 1).id], story: bench.story(1).id, before: bench.block(1, 1).id })
  expect(bench.stories[1]).toEqual(['headline: # 菜价降了', 'body: 南岸的桥昨天修好了。', 'body: 菜价降了。'])
  expect(bench.block(1, 1).hand).toEqual(['story'])
})

test('blocks moved together keep the order they are named in, even before one of themselves', () => {
  const bench = BenchDesk.withPage(PAGE)
  const [one, two, three] = [bench.block(0, 1), bench.block(0, 2), bench.block(0, 3)]
  bench.run('block.move', { blocks: [two.id, one.id], story: bench.story(0).id, before: one.id })
  expect(bench.stories[0]?.slice(1)).toEqual(['body: 工期 two', 'body: 南岸的桥昨天修好了。', 'body: weeks。'])
  expect(bench.block(0, 3).id).toBe(three.id)
})

test('a block moved out of all stories is furniture, and text again when it comes back', () => {
  const bench = BenchDesk.withPage(PAGE)
  const block = bench.block(0, 1).id
  bench.run('block.move', { blocks: [block], story: null, before: null })
  expect(bench.furnitureLines).toEqual(['running-head: = 河湾日报', 'other: 南岸的桥昨天修好了。'])
  bench.run('block.move', { blocks: [block], story: bench.story(1).id, before: null })
  expect(bench.stories[1]?.at(-1)).toBe('body: 南岸的桥昨天修好了。')
})

test('blocks stay on their page', () => {
  const bench = BenchDesk.withPage(PAGE)
  const block = bench.block(0, 1).id
  bench.importPage('# 另一版\n文字。\n', 'b.txt')
  const other = [...bench.desk.story.values()].find((story) => story.page !== bench.page.id)
  expect(bench.refusal('block.move', { blocks: [block], story: other?.id ?? '', before: null })).toBe('other-page')
  expect(bench.refusal('block.move', { blocks: [block], story: bench.story(1).id, before: bench.block(0, 2).id })).toBe(
    'not-in-story',
  )
})

test('a paragraph that becomes the kicker moves up before the headline, and leads the text when it is body again', () => {
  const bench = BenchDesk.withPage(PAGE)
  const block = bench.block(0, 2).id
  bench.run('block.setRole', { blocks: [block], role: 'kicker' })
  expect(bench.stories[0]?.slice(0, 3)).toEqual([
    'kicker: 工期 two',
    'headline: # 桥修好了',
    'body: 南岸的桥昨天修好了。',
  ])
  bench.run('block.setRole', { blocks: [block], role: 'body' })
  expect(bench.stories[0]?.slice(0, 3)).toEqual([
    'headline: # 桥修好了',
    'body: 工期 two',
    'body: 南岸的桥昨天修好了。',
  ])
})

test('a role that only furniture has takes a block out of its story', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.setRole', { blocks: [bench.block(0, 1).id], role: 'running-head' })
  expect(bench.furnitureLines[1]).toBe('running-head: 南岸的桥昨天修好了。')
})

test('furniture that turns out to be a headline joins the story printed under it', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.setRole', { blocks: [bench.furniture(0).id], role: 'kicker' })
  expect(bench.stories[0]?.slice(0, 2)).toEqual(['kicker: = 河湾日报', 'headline: # 桥修好了'])
})

test('furniture on a page without stories becomes a story of its own', () => {
  const bench = BenchDesk.withPage('= 河湾日报\n')
  bench.run('block.setRole', { blocks: [bench.furniture(0).id], role: 'headline' })
  expect(bench.stories).toEqual([['headline: = 河湾日报']])
})

test('two joined blocks read on, with a space between Latin words', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.join', { block: bench.block(0, 2).id })
  bench.run('block.join', { block: bench.block(0, 1).id })
  expect(bench.stories[0]).toEqual(['headline: # 桥修好了', 'body: 南岸的桥昨天修好了。工期 two weeks。'])
  expect(bench.refusal('block.join', { block: bench.block(0, 1).id })).toBe('last-block')
})

test('a split keeps both halves on their raw text', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.split', { block: bench.block(0, 1).id, offset: 6 })
  expect(bench.stories[0]?.slice(1, 3)).toEqual(['body: 南岸的桥昨天', 'body: 修好了。'])
  const [upper, lower] = [bench.block(0, 1), bench.block(0, 2)]
  expect(bench.page.raw.slice(upper.pieces[0]?.start, upper.pieces[0]?.end)).toBe('南岸的桥昨天')
  expect(bench.page.raw.slice(lower.pieces[0]?.start, lower.pieces[0]?.end)).toBe('修好了。')
  expect(bench.refusal('block.split', { block: lower.id, offset: 4 })).toBe('nothing-to-split')
})

test('a split never falls between the halves of one character', () => {
  const bench = BenchDesk.withPage('# 题\n𠮷日𠮷\n')
  bench.run('block.split', { block: bench.block(0, 1).id, offset: 4 })
  expect(bench.stories[0]).toEqual(['headline: # 题', 'body: 𠮷日', 'body: 𠮷'])
})

test('words typed by hand are a block without a claim on the page, one a line', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.insert', {
    story: bench.story(1).id,
    role: 'deck',
    before: bench.block(1, 1).id,
    text: '两成\n三成',
  })
  expect(bench.stories[1]).toEqual(['headline: # 菜价降了', 'deck: 两成', 'deck: 三成', 'body: 菜价降了。'])
})

test('a typed block can be removed; of a printed one only the text goes', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.insert', { story: bench.story(1).id, role: 'deck', before: null, text: '两成' })
  bench.run('block.remove', { block: bench.block(1, 2).id })
  expect(bench.stories[1]).toEqual(['headline: # 菜价降了', 'body: 菜价降了。'])
  bench.run('block.remove', { block: bench.block(1, 1).id })
  expect(bench.stories[1]).toEqual(['headline: # 菜价降了', 'body: '])
  expect(bench.refusal('block.remove', { block: bench.block(1, 1).id })).toBe('nothing-to-do')
})
