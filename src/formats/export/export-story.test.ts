import { expect, test } from 'vitest'
import { BenchDesk } from '../../commands/testing/bench-desk'
import { pagesOf, storiesOf } from '../../model/document'
import { exportStories } from './export-story'

const FRONT = '# 渡口复航\n清淤完工。（下转第5版）\n# 蛋价没动\n每斤五元。\n'
const BACK = '# 渡口复航之二\n（上接第1版）航道加宽。\n\n夜里也能开船。\n'

test('a story joined over two pages comes as one, whichever part is asked for, without the lines between', () => {
  const bench = new BenchDesk()
  bench.importPage(FRONT, '01.txt')
  bench.importPage(BACK, '05.txt')
  const all = pagesOf(bench.desk).flatMap(({ id }) => storiesOf(bench.desk, id).map((story) => story.id))
  const [first = '', eggs = '', second = ''] = all
  const told = (ids: readonly string[]) =>
    exportStories(bench.desk, ids).map(({ headline, paragraphs }) => [headline, ...paragraphs.map(({ text }) => text)])
  expect(told(all)).toHaveLength(3)
  bench.run('decision.make', { kind: 'jump', subject: `jump:${first}:${second}`, answer: 'joined', about: '渡口复航' })
  const whole = ['# 渡口复航', '清淤完工。', '航道加宽。', '夜里也能开船。']
  expect(told(all)).toEqual([whole, ['# 蛋价没动', '每斤五元。']])
  expect(told([second])).toEqual([whole])
  expect(told([eggs, 'gone'])).toEqual([['# 蛋价没动', '每斤五元。']])
  // Each paragraph still tells which page it was printed on.
  expect(exportStories(bench.desk, [first])[0]?.paragraphs.map(({ page }) => page)).toEqual([
    undefined,
    '05.txt',
    '05.txt',
  ])
})
