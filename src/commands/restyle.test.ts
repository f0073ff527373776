import { expect, test } from 'vitest'
import { BenchDesk } from './testing/bench-desk'

const PAGE = `# 共 25 家企业
全市有 25 家企业,均已开工。

南岸有 8 家,也已开工。
# 另有 3 家
北岸有 3 家。
`

test('a page is set after the house style: the machine’s text, so no mark of the hand', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('page.restyle', { pages: [bench.page.id] })
  expect(bench.stories).toEqual([
    ['headline: # 共25家企业', 'body: 全市有25家企业，均已开工。', 'body: 南岸有8家，也已开工。'],
    ['headline: # 另有3家', 'body: 北岸有3家。'],
  ])
  expect(bench.block(0, 1).hand).toEqual([])
  expect(bench.refusal('page.restyle', { pages: [bench.page.id] })).toBe('nothing-to-do')
})

test('what a person wrote, put back as printed or checked stays; a role or story given by hand does not keep it', () => {
  const bench = BenchDesk.withPage(PAGE)
  const [typed, retitled] = [bench.block(0, 1).id, bench.block(0, 2).id]
  bench.run('text.replace', { from: { block: typed, offset: 0 }, to: { block: typed, offset: 2 }, text: '全省' })
  bench.run('block.setRole', { blocks: [retitled], role: 'caption' })
  bench.run('story.setStatus', { stories: [bench.story(1).id], status: 'checked' })
  bench.run('page.restyle', { pages: [bench.page.id] })
  expect(bench.stories).toEqual([
    ['headline: # 共25家企业', 'body: 全省有 25 家企业,均已开工。', 'caption: 南岸有8家，也已开工。'],
    ['headline: # 另有 3 家', 'body: 北岸有 3 家。'],
  ])
})

test('a clean-up taken back by hand is not done again', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('page.restyle', { pages: [bench.page.id] })
  const block = bench.block(0, 2)
  const comma = block.pieces.find((piece) => piece.why === 'width')
  bench.run('cleanup.revert', { block: block.id, start: comma?.start ?? 0, end: comma?.end ?? 0 })
  expect(bench.stories[0]?.[2]).toBe('body: 南岸有8家,也已开工。')
  expect(bench.refusal('page.restyle', { pages: [bench.page.id] })).toBe('nothing-to-do')
})

test('a page cut again takes the house style up in paragraphs whose text nobody has touched', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.setRole', { blocks: [bench.block(0, 2).id], role: 'caption' })
  bench.run('page.recut', { page: bench.page.id })
  expect(bench.stories[0]?.[2]).toBe('caption: 南岸有8家，也已开工。')
})
