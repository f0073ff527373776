import { expect, test } from 'vitest'
import { jointSubject } from '../model/joint-subject'
import { BenchDesk } from './testing/bench-desk'

const PAGE = `= 河湾日报
# 桥修好了
南岸的桥 old
bridge 修好了。

工期两个月。
# 菜价降了
菜价降了。
`

/** The joint between the line that ends in `upper` and the one that begins with `lower`. */
function joint(bench: BenchDesk, upper: string, lower: string) {
  const { id: page, raw } = bench.page
  const before = raw.indexOf(upper) + upper.length
  return { page, before, after: raw.indexOf(lower, before) }
}

test('taking lines apart opens a paragraph and drops the space that joined them', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('joint.decide', { ...joint(bench, 'old', 'bridge'), kind: 'break' })
  expect(bench.stories[0]).toEqual([
    'headline: # 桥修好了',
    'body: 南岸的桥 old',
    'body: bridge 修好了。',
    'body: 工期两个月。',
  ])
})

test('joining again gives the paragraph as it was', () => {
  const bench = BenchDesk.withPage(PAGE)
  const before = bench.stories
  bench.run('joint.decide', { ...joint(bench, 'old', 'bridge'), kind: 'break' })
  bench.run('joint.decide', { ...joint(bench, 'old', 'bridge'), kind: 'join' })
  expect(bench.stories).toEqual(before)
})

test('a new story can begin inside a paragraph, at a block, or not at all', () => {
  const bench = BenchDesk.withPage(PAGE)
  const before = bench.stories
  bench.run('joint.decide', { ...joint(bench, 'old', 'bridge'), kind: 'story' })
  expect(bench.stories.slice(0, 2)).toEqual([
    ['headline: # 桥修好了', 'body: 南岸的桥 old'],
    ['body: bridge 修好了。', 'body: 工期两个月。'],
  ])
  bench.run('joint.decide', { ...joint(bench, 'old', 'bridge'), kind: 'join' })
  expect(bench.stories).toEqual(before)
})

test('a story border that is none brings the whole lower story behind the upper block, its head as a sub-heading', () => {
  const bench = BenchDesk.withPage(PAGE)
  // The border as the machine shows it: between the last line of one text and the first of the next.
  bench.run('joint.decide', { ...joint(bench, '两个月。', '菜价降了。'), kind: 'break' })
  expect(bench.stories).toHaveLength(1)
  expect(bench.stories[0]?.slice(-3)).toEqual(['body: 工期两个月。', 'subhead: # 菜价降了', 'body: 菜价降了。'])
})

test('the decision is kept under the words on both sides, the last one only', () => {
  const bench = BenchDesk.withPage(PAGE)
  const at = joint(bench, 'old', 'bridge')
  bench.run('joint.decide', { ...at, kind: 'break' })
  bench.run('joint.decide', { ...at, kind: 'join' })
  expect([...bench.desk.decision.values()]).toMatchObject([
    { kind: 'joint', subject: jointSubject(PAGE, at.before, at.after), answer: 'join', by: '林编辑' },
  ])
})

test('agreeing with the machine changes nothing but is on record', () => {
  const bench = BenchDesk.withPage(PAGE)
  const changes = bench.run('joint.decide', { ...joint(bench, 'old', 'bridge'), kind: 'join' })
  expect(changes.map((change) => change.table)).toEqual(['decision'])
})

test('a headline taken apart keeps its first line, and the second is its deck', () => {
  const bench = BenchDesk.withPage('= 河湾日报\n# 桥修好了old\n南岸的桥修好了。\n')
  const at = joint(bench, '桥修好了', 'old')
  const before = bench.stories
  bench.run('joint.decide', { ...at, kind: 'break' })
  expect(bench.stories[0]?.slice(0, 2)).toEqual(['headline: # 桥修好了', 'deck: old'])
  bench.run('joint.reopen', { ...at, kind: 'join' })
  expect(bench.stories).toEqual(before)
})

test('an answer taken back leaves the text as the machine read it, and no decision', () => {
  const bench = BenchDesk.withPage(PAGE)
  const before = bench.stories
  const at = joint(bench, 'old', 'bridge')
  bench.run('joint.decide', { ...at, kind: 'story' })
  bench.run('joint.reopen', { ...at, kind: 'join' })
  expect(bench.stories).toEqual(before)
  expect(bench.desk.decision.size).toBe(0)
})

test('of an answer that agreed with the machine only the decision goes', () => {
  const bench = BenchDesk.withPage(PAGE)
  const at = joint(bench, 'old', 'bridge')
  bench.run('joint.decide', { ...at, kind: 'join' })
  expect(bench.run('joint.reopen', { ...at, kind: 'join' }).map(({ table }) => table)).toEqual(['decision'])
})

test('what nobody has answered cannot be taken back', () => {
  const bench = BenchDesk.withPage(PAGE)
  expect(bench.refusal('joint.reopen', { ...joint(bench, 'old', 'bridge'), kind: 'join' })).toBe('no-such-decision')
})

test('a joint where no text stands is refused', () => {
  const bench = BenchDesk.withPage(PAGE)
  expect(bench.refusal('joint.decide', { page: bench.page.id, before: 9999, after: 10_000, kind: 'join' })).toBe(
    'no-such-joint',
  )
})
