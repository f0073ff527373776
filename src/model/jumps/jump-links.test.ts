import { describe, expect, it } from 'vitest'
import { BenchDesk } from '../../commands/testing/bench-desk'
import { pagesOf, storiesOf } from '../document'
import { joinedStories, jumpLinksOf } from './jump-links'

/** A desk of pages, each with its number; a paragraph that begins with `=` is its running head. */
function deskOf(pages: Readonly<Record<string, string>>): BenchDesk {
  const bench = new BenchDesk()
  for (const [number, text] of Object.entries(pages)) {
    bench.importPage(text, `${number}.txt`)
    const page = pagesOf(bench.desk).at(-1)
    const issue = { publication: '云渡晚报', place: null, date: '2025-06-12', weekday: null, page: number }
    if (page) bench.run('page.setIssue', { page: page.id, issue })
  }
  return bench
}

/** Ids of the stories of page `page`, counted from 0. */
function ids(bench: BenchDesk, page: number): string[] {
  return storiesOf(bench.desk, pagesOf(bench.desk)[page]?.id ?? '').map(({ id }) => id)
}

const links = (bench: BenchDesk, story = ''): string[] => jumpLinksOf(bench.desk, story).map(({ subject }) => subject)

const FRONT = '# 渡口复航迎首客\n清淤完工，首航船六时离岸。（下转第5版）\n# 蛋价没动\n市场里的蛋价每斤五元。\n'
const BACK = '# 夜读室延时\n夜读室周末不休。\n# 渡口复航\n（上接第1版）航道加宽到八十米。\n'

describe('a story that goes on on another page', () => {
  it('is linked both ways when the parts name each other’s pages', () => {
    const bench = deskOf({ '01': FRONT, '05': BACK, '06': BACK })
    const [from] = ids(bench, 0)
    const [, to] = ids(bench, 1)
    expect(links(bench, from)).toEqual([`jump:${from}:${to}`])
    expect(links(bench, to)).toEqual([`jump:${from}:${to}`])
    expect(links(bench, ids(bench, 0)[1])).toEqual([])
  })

  it('is chosen by its headline where several go the same way', () => {
    const front = '# 渡口复航迎首客\n清淤完工。（下转第5版）\n# 石桥加固过半\n桥墩加固。（下转第5版）\n'
    const back = '# 石桥加固\n（上接第1版）桥面封闭。\n# 渡口复航\n（上接第1版）航道加宽。\n'
    const bench = deskOf({ '1': front, '5': back })
    const [ferry, bridge] = ids(bench, 0)
    const [bridgeOn, ferryOn] = ids(bench, 1)
    expect(links(bench, ferry)).toEqual([`jump:${ferry}:${ferryOn}`])
    expect(links(bench, bridge)).toEqual([`jump:${bridge}:${bridgeOn}`])
  })

  it('needs a headline alike where only one part names the other, and the same day', () => {
    const bench = deskOf({ '1': FRONT, '5': '# 渡口复航\n航道加宽到八十米。\n# 天气\n明天有雨。\n' })
    const [from] = ids(bench, 0)
    expect(links(bench, from)).toEqual([`jump:${from}:${ids(bench, 1)[0]}`])
    const other = deskOf({ '1': FRONT, '5': '# 天气\n明天有雨。\n' })
    expect(links(other, ids(other, 0)[0])).toEqual([])
    const page = pagesOf(bench.desk)[1]
    if (page) bench.run('page.setIssue', { page: page.id, issue: { ...page.issue, date: '2025-06-13' } })
    expect(links(bench, from)).toEqual([])
  })
})

describe('parts a person has joined', () => {
  const join = (bench: BenchDesk, from = '', to = '', answer = 'joined'): void => {
    bench.run('decision.make', { kind: 'jump', subject: `jump:${from}:${to}`, answer, about: '渡口复航' })
  }

  it('follow one another, over any number of pages', () => {
    const bench = deskOf({ '1': FRONT, '5': BACK, '6': BACK })
    const [a, b, c] = [ids(bench, 0)[0], ids(bench, 1)[1], ids(bench, 2)[1]]
    join(bench, a, b)
    join(bench, b, c)
    expect([...joinedStories(bench.desk)]).toEqual([[a, [b, c]]])
    join(bench, a, b, 'apart')
    expect([...joinedStories(bench.desk)]).toEqual([[b, [c]]])
  })

  it('are passed over when one is gone, and a circle ends', () => {
    const bench = deskOf({ '1': FRONT, '5': BACK })
    const [a, b] = [ids(bench, 0)[0], ids(bench, 1)[1]]
    join(bench, a, 'gone')
    expect(joinedStories(bench.desk).size).toBe(0)
    join(bench, a, b)
    join(bench, b, a)
    expect(joinedStories(bench.desk).size).toBe(0)
  })
})
