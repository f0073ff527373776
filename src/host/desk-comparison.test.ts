import { describe, expect, it } from 'vitest'
import { type Change, invertChanges } from '../model/change'
import { pagesOf } from '../model/document'
import { cleanText } from '../model/piece'
import { DeskComparison } from './desk-comparison'
import { EngineDesk, engine } from './testing/engine-desk'

/** A page of the paper with one story; `words` is its second sentence. */
function pageOf(day: string, number: string, headline: string, words: string): string {
  return `河湾日报　${day}　第${number}版　要闻\n\n${headline}\n\n　　本报讯（记者 沈砚秋）${words}各项工作有序推进，群众生活不断改善。\n`
}

const DAY = '2024年5月20日　星期一'
const NEXT_DAY = '2024年5月21日　星期二'
const HEAD = '柳河县经济平稳运行'
const OTHER_HEAD = '柳河县两会昨日开幕'

/** A desk that commands are run on, with the comparison following as the app's worker lets it. */
class Bench extends EngineDesk {
  readonly comparison = new DeskComparison()
  constructor(...texts: readonly string[]) {
    super()
    for (const [k, text] of texts.entries()) this.importPage(`${k + 1}.txt`, text)
  }

  override apply(changes: readonly Change[]): void {
    super.apply(changes)
    this.comparison.follow(this.desk, changes)
  }

  page(at: number): string {
    return pagesOf(this.desk)[at]?.id ?? ''
  }

  findings(at: number) {
    return this.comparison.findingsOf(this.desk, this.page(at), engine)
  }

  /** What is found on every page, all of them read. */
  all() {
    for (const { id } of pagesOf(this.desk)) this.comparison.readPage(this.desk, id, engine)
    return pagesOf(this.desk).map((_, at) => this.findings(at))
  }

  correct(from: string, to: string): readonly Change[] {
    for (const { id, pieces } of this.desk.block.values()) {
      const offset = cleanText(pieces).indexOf(from)
      if (offset < 0) continue
      const end = { block: id, offset: offset + from.length }
      return this.run('text.replace', { from: { block: id, offset }, to: end, text: to })
    }
    throw new Error(`no block holds ${from}`)
  }

  words({ block, start, end }: { block: string; start: number; end: number }): string {
    return cleanText(this.desk.block.get(block)?.pieces ?? []).slice(start, end)
  }
}

function twoPages(second = NEXT_DAY, period = ''): Bench {
  return new Bench(
    pageOf(DAY, '1', HEAD, `${period}柳河县地区生产总值2719亿元，结构持续优化。`),
    pageOf(second, '3', OTHER_HEAD, `${period}柳河县地区生产总值2791亿元，总体平稳。`),
  )
}

describe('DeskComparison', () => {
  it('finds one metric with two values on two pages of an edition, on both, with both sides named', () => {
    const bench = twoPages(DAY)
    const [[first, ...more] = [], [second] = []] = bench.all()
    expect(more).toEqual([])
    expect(first).toMatchObject({ rule: 'same-metric', severity: 'query', key: second?.key, message: second?.message })
    expect(first?.message).toMatch(/0?1版2719亿元→0?3版2791亿元：两位数字对调/u)
    expect(first?.places.map((place) => bench.words(place))).toEqual(['2719亿元', '2791亿元'])
    expect(second?.places.map((place) => bench.words(place))).toEqual(['2791亿元', '2719亿元'])
    expect(second?.places.map(({ block }) => bench.desk.block.get(block)?.page)).toEqual([bench.page(1), bench.page(0)])
    expect(first?.evidence?.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/河湾日报 2024-05-20 0?1《柳河县经济平稳运行》2719亿元/u),
      expect.stringMatching(/河湾日报 2024-05-20 0?3《柳河县两会昨日开幕》2791亿元/u),
    ])
  })

  it('tells a page that was asked about earlier when another has come to contradict it, once', () => {
    const bench = twoPages(DAY)
    expect(bench.findings(0)).toEqual([])
    expect(bench.findings(1)).toHaveLength(1)
    expect(bench.comparison.takeStale()).toEqual([bench.page(0)])
    expect(bench.findings(0)).toHaveLength(1)
    expect(bench.comparison.takeStale()).toEqual([])
  })

  it('is mended by an edit on either page, comes back with undo, and the other page hears of both', () => {
    const bench = twoPages(DAY)
    const [[before] = []] = bench.all()
    bench.comparison.takeStale()
    const changes = bench.correct('2791', '2719')
    expect(bench.findings(1)).toEqual([])
    expect(bench.comparison.takeStale()).toEqual([bench.page(0)])
    expect(bench.findings(0)).toEqual([])
    bench.apply(invertChanges(changes))
    expect(bench.findings(0)).toEqual([before])
    expect(bench.findings(1)).toHaveLength(1)
  })

  it('keeps the key of a finding while its sentences stay, in a new run too, and gives another once one changes', () => {
    const bench = twoPages(DAY)
    const key = bench.all()[0]?.[0]?.key
    bench.correct('群众生活不断改善', '群众生活越来越好')
    expect(bench.findings(0)[0]?.key).toBe(key)
    bench.comparison.clear()
    expect(bench.all()[1]?.[0]?.key).toBe(key)
    bench.correct('结构持续优化', '结构不断优化')
    expect(bench.findings(1)).toHaveLength(1)
    expect(bench.findings(1)[0]?.key).not.toBe(key)
  })

  it('does not compare issues of two days, unless the words give the year', () => {
    expect(twoPages(NEXT_DAY).all()).toEqual([[], []])
    expect(twoPages(NEXT_DAY, '今年，').all()).toEqual([[], []])
    expect(twoPages(NEXT_DAY, '2023年，').all().flat()).toHaveLength(2)
  })

  it('says nothing of two periods, two places or two scopes', () => {
    const pages = (a: string, b: string) => new Bench(pageOf(DAY, '1', HEAD, a), pageOf(DAY, '3', OTHER_HEAD, b)).all()
    const figure = '柳河县地区生产总值2719亿元，结构持续优化。'
    expect(pages(`2023年，${figure}`, '2022年，柳河县地区生产总值2791亿元，总体平稳。').flat()).toEqual([])
    expect(pages(figure, '青山县地区生产总值2791亿元，总体平稳。').flat()).toEqual([])
    expect(pages(figure, '柳河县人均地区生产总值2791亿元，总体平稳。').flat()).toEqual([])
    expect(pages(figure, '柳河县地区生产总值约2720亿元，总体平稳。').flat()).toEqual([])
  })

  it('forgets a page that is taken away, and is silent while the rule is off', () => {
    const bench = twoPages(DAY)
    bench.all()
    bench.comparison.takeStale()
    const removed = bench.run('page.remove', { page: bench.page(1) })
    expect(bench.comparison.takeStale()).toEqual([bench.page(0)])
    expect(bench.findings(0)).toEqual([])
    bench.apply(invertChanges(removed))
    expect(bench.all().flat()).toHaveLength(2)
    bench.run('rule.setSeverity', { rule: 'same-metric', severity: 'error' })
    expect(bench.findings(0)).toMatchObject([{ severity: 'error' }])
    bench.run('rule.setSeverity', { rule: 'same-metric', severity: 'off' })
    expect(bench.all()).toEqual([[], []])
  })
})
