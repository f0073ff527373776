import { expect, test } from 'vitest'
import { BenchDesk } from './testing/bench-desk'

const PAGE = `= 河湾日报
# 桥修好了
南岸的桥昨天
一座老桥 old
bridge 修好了。

工期两个月。
# 菜价降了
菜价降了。
`

/** Raw offsets of whole lines, from the one that holds `first` to the one that holds `last`. */
function linesOf(bench: BenchDesk, first: string, last = first) {
  const { id: page, raw } = bench.page
  return {
    page,
    start: raw.lastIndexOf('\n', raw.indexOf(first)) + 1,
    end: raw.indexOf('\n', raw.indexOf(last)) + 1,
  }
}

test('a line inside a paragraph becomes a caption and the paragraph is cut around it', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('lines.setRole', { ...linesOf(bench, '一座老桥'), role: 'caption' })
  expect(bench.stories[0]).toEqual([
    'headline: # 桥修好了',
    'body: 南岸的桥昨天',
    'caption: 一座老桥 old',
    'body: bridge 修好了。',
    'body: 工期两个月。',
  ])
})

test('lines chosen over several blocks all take the role', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('lines.setRole', { ...linesOf(bench, 'bridge', '工期'), role: 'summary' })
  expect(bench.stories[0]?.slice(2)).toEqual(['summary: bridge 修好了。', 'summary: 工期两个月。'])
})

test('lines of furniture that become text join the story above them', () => {
  const bench = BenchDesk.withPage(`${PAGE}= 责任编辑\n`)
  bench.run('lines.setRole', { ...linesOf(bench, '责任编辑'), role: 'credit' })
  expect(bench.stories[1]?.at(-1)).toBe('credit: = 责任编辑')
})

test('lines move to another story, before a block there', () => {
  const bench = BenchDesk.withPage(PAGE)
  const before = bench.block(1, 1).id
  bench.run('lines.move', { ...linesOf(bench, 'bridge'), story: bench.story(1).id, before })
  expect(bench.stories).toEqual([
    ['headline: # 桥修好了', 'body: 南岸的桥昨天一座老桥 old', 'body: 工期两个月。'],
    ['headline: # 菜价降了', 'body: bridge 修好了。', 'body: 菜价降了。'],
  ])
})

test('lines move out of all stories', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('lines.move', { ...linesOf(bench, '南岸'), story: null })
  expect(bench.furnitureLines).toEqual(['running-head: = 河湾日报', 'other: 南岸的桥昨天'])
})

test('lines chosen become a story of their own', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('lines.gather', linesOf(bench, '工期', '菜价降了'))
  expect(bench.stories).toEqual([
    ['headline: # 桥修好了', 'body: 南岸的桥昨天一座老桥 old bridge 修好了。'],
    ['headline: # 菜价降了', 'body: 工期两个月。'],
    ['body: 菜价降了。'],
  ])
})

test('clean-up under a cut is undone on both sides, words typed by hand stay on the left', () => {
  const bench = BenchDesk.withPage('# 题\n甲乙\n丙丁\n戊己\n')
  const block = bench.block(0, 1).id
  bench.run('text.replace', { from: { block, offset: 1 }, to: { block, offset: 5 }, text: '子丑' })
  expect(bench.stories[0]?.[1]).toBe('body: 甲子丑己')
  bench.run('lines.setRole', { ...linesOf(bench, '丙丁'), role: 'caption' })
  expect(bench.stories[0]).toEqual(['headline: # 题', 'body: 甲子丑', 'caption: ', 'body: 己'])
})

test('blank lines have nothing to give a role to', () => {
  const bench = BenchDesk.withPage(PAGE)
  const at = bench.page.raw.indexOf('\n\n') + 1
  expect(bench.refusal('lines.setRole', { page: bench.page.id, start: at, end: at + 1, role: 'body' })).toBe(
    'blank-lines',
  )
})
