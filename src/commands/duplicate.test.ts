import { expect, test } from 'vitest'
import { applyChanges, invertChanges } from '../model/change'
import { cleanText } from '../model/piece'
import { BenchDesk, isSameDesk } from './testing/bench-desk'

const PAGE = `= 河湾日报 第3版
# 桥修好了
南岸的桥昨天修好了，行人可以通过。

桥面疫苗疫苗重铺了一遍。
# 渡口停航
渡口明天起停航三天。
`

const blockWith = (bench: BenchDesk, text: string): string => {
  for (const { id, pieces } of bench.desk.block.values()) if (cleanText(pieces).includes(text)) return id
  throw new Error(`no block holds ${text}`)
}
const wish = (more: object) => ({
  answers: [{ subject: 'pair:1', answer: 'drop-b' }],
  drop: [],
  cut: [],
  ignore: [],
  about: '南岸的桥',
  ...more,
})

test('an answer and the paragraph it drops are one step, taken back as one', () => {
  const bench = BenchDesk.withPage(PAGE)
  const before = bench.desk
  const block = blockWith(bench, '南岸的桥')
  const changes = bench.run('duplicate.decide', wish({ drop: [block] }))
  expect(bench.desk.block.get(block)).toMatchObject({ story: null, hand: ['story'] })
  expect([...bench.desk.decision.values()]).toMatchObject([
    { kind: 'duplicate', subject: 'pair:1', answer: 'drop-b', about: '南岸的桥' },
  ])
  expect(isSameDesk(applyChanges(bench.desk, invertChanges(changes)), before)).toBe(true)
})

test('a story whose last paragraph is dropped goes with it, and comes back', () => {
  const bench = BenchDesk.withPage(PAGE)
  const stories = bench.desk.story.size
  const blocks = [blockWith(bench, '渡口停航'), blockWith(bench, '渡口明天')]
  bench.run('duplicate.decide', wish({ drop: blocks }))
  expect(bench.desk.story.size).toBe(stories - 1)
})

test('of a passage printed twice one copy is cut, and the raw text stays claimed', () => {
  const bench = BenchDesk.withPage(PAGE)
  const block = blockWith(bench, '疫苗疫苗')
  bench.run('duplicate.decide', wish({ cut: [{ block, start: 4, end: 6 }] }))
  expect(cleanText(bench.desk.block.get(block)?.pieces ?? [])).toBe('桥面疫苗重铺了一遍。')
})

test('texts to be ignored go on record by their letters and figures, equal ones once', () => {
  const bench = BenchDesk.withPage(PAGE)
  const block = blockWith(bench, '渡口明天')
  bench.run('duplicate.decide', wish({ answers: [], ignore: [block, block] }))
  expect([...bench.desk.decision.values()]).toMatchObject([{ subject: 'standing:渡口明天起停航三天', answer: 'on' }])
})

test('refuses to drop what is in no story, and to cut behind the end', () => {
  const bench = BenchDesk.withPage(PAGE)
  const block = blockWith(bench, '南岸的桥')
  bench.run('duplicate.decide', wish({ drop: [block] }))
  expect(bench.refusal('duplicate.decide', wish({ drop: [block] }))).toBe('not-in-story')
  expect(bench.refusal('duplicate.decide', wish({ cut: [{ block, start: 0, end: 999 }] }))).toBe('outside-text')
  expect(bench.refusal('duplicate.decide', wish({ cut: [{ block, start: 3, end: 1 }] }))).toBe('backwards')
})
