import { expect, test } from 'vitest'
import { pagesOf } from '../model/document'
import { BenchDesk } from './testing/bench-desk'

const PAGE = '= 河湾日报\n# 桥修好了\n南岸的桥。\n'

test('an imported page brings its stories and furniture, untouched by hand', () => {
  const bench = BenchDesk.withPage(PAGE)
  expect(bench.stories).toEqual([['headline: # 桥修好了', 'body: 南岸的桥。']])
  expect(bench.furnitureLines).toEqual(['running-head: = 河湾日报'])
  expect([...bench.desk.block.values()].every((block) => block.hand.length === 0)).toBe(true)
  expect(bench.page).toMatchObject({
    name: 'page.txt',
    raw: PAGE,
    bytes: null,
    engine: 'bench',
    issueByHand: false,
    encodingByHand: false,
  })
})

test('characters that a cut forgets become furniture, and what it claims twice goes to the first', () => {
  const bench = new BenchDesk(() => ({
    issue: { publication: null, place: null, date: null, weekday: null, page: null },
    stories: [
      {
        units: [
          { role: 'body', pieces: [{ start: 0, end: 4, text: '甲乙丙丁' }], confidence: 1, evidence: [] },
          { role: 'body', pieces: [{ start: 2, end: 6, text: '丙丁戊己' }], confidence: 1, evidence: [] },
        ],
        confidence: 1,
        evidence: [],
      },
    ],
    furniture: [],
    joints: [],
  }))
  bench.importPage('甲乙丙丁戊己庚\n辛')
  expect(bench.stories).toEqual([['body: 甲乙丙丁', 'body: 戊己']])
  expect(bench.furnitureLines).toEqual(['other: 庚', 'other: 辛'])
})

test('a removed page takes its stories and blocks along', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('page.remove', { page: bench.page.id })
  expect([bench.desk.page.size, bench.desk.story.size, bench.desk.block.size]).toEqual([0, 0, 0])
})

test('pages come in order and can be moved', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.importPage(PAGE, 'b.txt')
  bench.importPage(PAGE, 'c.txt')
  const last = pagesOf(bench.desk)[2]?.id ?? ''
  bench.run('page.move', { page: last, before: bench.page.id })
  expect(pagesOf(bench.desk).map((page) => page.name)).toEqual(['c.txt', 'page.txt', 'b.txt'])
})

test('what the running head says can be corrected, and a new cut leaves the correction', () => {
  const bench = BenchDesk.withPage(PAGE)
  const issue = { publication: '河湾晚报', place: '河湾', date: '2026-03-04', weekday: 3, page: '02' }
  bench.run('page.setIssue', { page: bench.page.id, issue })
  expect(bench.refusal('page.recut', { page: bench.page.id })).toBe('nothing-to-do')
  bench.run('page.reread', { page: bench.page.id, raw: PAGE, encoding: 'gb18030' })
  expect(bench.page.issue).toEqual(issue)
})

test('a page read again in another encoding is cut anew', () => {
  const bench = BenchDesk.withPage('# 妗ヤ慨濂戒簡\n')
  bench.run('page.reread', { page: bench.page.id, raw: PAGE, encoding: 'utf-8', bytes: 'aGk=' })
  expect(bench.stories).toEqual([['headline: # 桥修好了', 'body: 南岸的桥。']])
  expect(bench.page).toMatchObject({ raw: PAGE, encoding: 'utf-8', bytes: 'aGk=' })
})

test('a page with work done by hand is read again only when that is meant', () => {
  const bench = BenchDesk.withPage(PAGE)
  bench.run('block.setRole', { blocks: [bench.block(0, 1).id], role: 'summary' })
  const again = { page: bench.page.id, raw: '# 题\n', encoding: 'gb18030' }
  expect(bench.refusal('page.reread', again)).toBe('page-has-hand-work')
  bench.run('page.reread', { ...again, force: true })
  expect(bench.stories).toEqual([['headline: # 题']])
})
