import { expect, test } from 'vitest'
import { rawSpans } from '../model/piece'
import { BenchDesk } from './testing/bench-desk'

const PAGE = `# 桥修好了
南岸的桥昨天
修好了。

工期两个月。

行人可以通过。
`

function bench(): BenchDesk {
  return BenchDesk.withPage(PAGE)
}

/** Replaces text between offsets of blocks of the first story. */
function replace(desk: BenchDesk, from: [number, number], to: [number, number], text: string): void {
  const place = ([block, offset]: [number, number]) => ({ block: desk.block(0, block).id, offset })
  desk.run('text.replace', { from: place(from), to: place(to), text })
}

test('typed words stand between the raw text, which stays as it was', () => {
  const desk = bench()
  replace(desk, [1, 3], [1, 3], '老')
  expect(desk.stories[0]?.[1]).toBe('body: 南岸的老桥昨天修好了。')
  const { pieces } = desk.block(0, 1)
  expect(pieces.map(({ text, why }) => [text, why])).toEqual([
    ['南岸的', undefined],
    ['老', 'hand'],
    ['桥昨天', undefined],
    ['', 'join'],
    ['修好了。', undefined],
    ['', 'join'],
  ])
})

test('deleted words stay claimed, and typed words that are deleted leave no trace', () => {
  const desk = bench()
  const before = rawSpans(desk.block(0, 1).pieces)
  replace(desk, [1, 3], [1, 8], '')
  expect(desk.stories[0]?.[1]).toBe('body: 南岸的了。')
  expect(rawSpans(desk.block(0, 1).pieces)).toEqual(before)
  replace(desk, [1, 1], [1, 1], '甲乙')
  const once = desk.block(0, 1).pieces
  replace(desk, [1, 2], [1, 2], '丙')
  replace(desk, [1, 2], [1, 3], '')
  expect(
    desk
      .block(0, 1)
      .pieces.map(({ text }) => text)
      .join(''),
  ).toBe(once.map(({ text }) => text).join(''))
})

test('text over several paragraphs gives way to new text; nothing printed is lost', () => {
  const desk = bench()
  const [head, tail] = [desk.block(0, 1).id, desk.block(0, 3).id]
  replace(desk, [1, 6], [3, 2], '通车，')
  expect(desk.stories[0]).toEqual(['headline: # 桥修好了', 'body: 南岸的桥昨天通车，可以通过。'])
  expect(desk.block(0, 1).id).toBe(head)
  expect(desk.block(0, 1).hand).toEqual(['text', 'seams'])
  expect(desk.desk.block.has(tail)).toBe(false)
})

test('Enter opens a paragraph where the cursor stands', () => {
  const desk = bench()
  replace(desk, [2, 2], [2, 2], '\n')
  expect(desk.stories[0]?.slice(2)).toEqual(['body: 工期', 'body: 两个月。', 'body: 行人可以通过。'])
})

test('pasted lines become paragraphs between the two halves', () => {
  const desk = bench()
  replace(desk, [2, 2], [3, 2], '甲\r\n乙\n\n丙')
  expect(desk.stories[0]?.slice(1)).toEqual([
    'body: 南岸的桥昨天修好了。',
    'body: 工期甲',
    'body: 乙',
    'body: ',
    'body: 丙可以通过。',
  ])
})

test('Enter behind a headline opens text, Enter inside it cuts it in two', () => {
  const desk = bench()
  replace(desk, [0, 6], [0, 6], '\n')
  expect(desk.stories[0]?.slice(0, 2)).toEqual(['headline: # 桥修好了', 'body: '])
  replace(desk, [0, 3], [0, 3], '\n')
  expect(desk.stories[0]?.slice(0, 2)).toEqual(['headline: # 桥', 'headline: 修好了'])
})

test('an offset behind the text, text of two stories, and text that ends before it begins are refused', () => {
  const desk = BenchDesk.withPage(`${PAGE}# 菜价\n降了。\n`)
  const [one, two] = [desk.block(0, 1).id, desk.block(0, 2).id]
  const call = (from: string, a: number, to: string, b: number) =>
    desk.refusal('text.replace', { from: { block: from, offset: a }, to: { block: to, offset: b }, text: 'x' })
  expect(call(one, 0, one, 99)).toBe('outside-text')
  expect(call(one, 0, desk.block(1, 1).id, 1)).toBe('different-stories')
  expect(call(two, 0, one, 1)).toBe('backwards')
  expect(call(one, 2, one, 1)).toBe('backwards')
  expect(call('gone', 0, one, 1)).toBe('no-such-block')
})
