import { describe, expect, it } from 'vitest'
import type { DeskScope } from '../model/desk-scope'
import type { TrailQuery, TrailStep } from '../model/figures/figure-trails'
import { cleanText } from '../model/piece'
import { scopeDigest } from '../model/signature'
import { collectReport } from './collect-report'
import { derivePage } from './derive-page'
import { EngineDesk, engine } from './testing/engine-desk'

const PAGE = `河湾日报
2025年6月12日 星期四
03 民生

渡口码头下月重开

    本报讯（记者 沈砚秋）柳津渡码头改造工程投资860万元，新建栈桥长120米。
据统计，日均过渡由640人次增至960人次，增长40%。
`

/** A desk with one page, and commands run on it. */
class Bench extends EngineDesk {
  constructor() {
    super()
    this.importPage('03.txt', PAGE)
  }

  derive(page: string) {
    return derivePage(this.desk, page, engine, engine.segmenter.segment(this.desk.page.get(page)?.raw ?? ''), 0)
  }

  report(scope: DeskScope = { kind: 'desk' }) {
    const derive = (page: string) => this.derive(page)
    const tell = ({ message }: { readonly message: string }) => message
    const trail = ({ key, findings }: TrailQuery): TrailStep[] => [
      { seq: 1, at: '', by: [key, ...findings].join(' '), what: 'imported' },
    ]
    return collectReport(this.desk, {
      scope,
      at: '2025-06-12T07:00:00Z',
      by: '周岚',
      deskTitle: '全桌',
      language: 'zh-CN',
      derive,
      tell,
      trail,
    })
  }

  /** A figure as the commands want it. */
  figure(printed: string) {
    const [page] = this.desk.page.keys()
    for (const [block, tags] of Object.entries(this.derive(page ?? '').tags)) {
      const tag = tags.find(({ text }) => text === printed)
      if (tag) return { subject: tag.key, block, start: tag.start, end: tag.end, quote: tag.text }
    }
    throw new Error(`no figure ${printed}`)
  }
}

const OLD_PAGE = `柳津晚報
2025年6月12日 星期四
05 社區

渡口碼頭下月重開

    本報訊（記者 沈硯秋）柳津渡碼頭改造工程投資860萬元，新建棧橋長120米，這個月底開放。
`

describe('collectReport', () => {
  it('says of every figure and finding in which script its story is printed', () => {
    const bench = new Bench()
    bench.importPage('05.txt', OLD_PAGE)
    const { figures = [] } = bench.report() ?? {}
    const langOf = (words: string) => figures.find(({ printed }) => printed === words)?.lang
    expect([langOf('860万元'), langOf('860萬元')]).toEqual(['zh-Hans', 'zh-Hant'])
  })

  it('lists unchecked figures first, each with its line on the raw page', () => {
    const bench = new Bench()
    bench.run('figure.setStatus', { ...bench.figure('860万元'), status: 'verified' })
    const figures = bench.report()?.figures ?? []
    expect(figures.at(-1)).toMatchObject({ printed: '860万元', status: 'verified', by: '周岚', line: 7 })
    expect(figures[0]?.status).toBe('unchecked')
    expect(figures.find(({ printed }) => printed === '960人次')).toMatchObject({
      line: 8,
      page: '河湾日报 2025-06-12 03',
    })
  })

  it('shows values as a reader takes them in, beside those for other systems', () => {
    const figures = new Bench().report()?.figures ?? []
    const shown = figures.map(({ printed, value, shown }) => [printed, value, shown])
    expect(shown).toContainEqual(['860万元', '8600000 元', '8,600,000 元'])
    expect(shown).toContainEqual(['40%', '40 %', '40%'])
  })

  it('tells where each figure stands in its sentence', () => {
    const figures = new Bench().report()?.figures ?? []
    expect(figures.map(({ sentence, within }) => sentence.slice(...within))).toEqual(
      figures.map(({ printed }) => printed),
    )
  })

  it('lists people somebody has judged, with their roles, and no others', () => {
    const bench = new Bench()
    const people = () => bench.report()?.figures.filter(({ kind }) => kind === 'person') ?? []
    expect(people()).toEqual([])
    bench.run('figure.setStatus', { ...bench.figure('沈砚秋'), status: 'verified' })
    expect(people()).toMatchObject([{ printed: '沈砚秋', label: '记者', status: 'verified', by: '周岚' }])
  })

  it('keeps what was printed beside what stands now, with the source', () => {
    const bench = new Bench()
    const source = { kind: 'document', text: '施工图' }
    bench.run('figure.correct', { figures: [bench.figure('120米')], replacement: '210米', source })
    const corrected = bench.report()?.figures.find(({ status }) => status === 'corrected')
    expect(corrected).toMatchObject({ printed: '120米', now: '210米', source })
    expect([...bench.desk.block.values()].some(({ pieces }) => cleanText(pieces).includes('长210米'))).toBe(true)
  })

  it('tells findings with the reason they were dismissed for, and asks again once the sentence changes', () => {
    const bench = new Bench()
    const [page = ''] = bench.desk.page.keys()
    const finding = bench.derive(page).findings.find(({ rule }) => rule === 'change-percent')
    expect(bench.report()?.findings).toContainEqual(expect.objectContaining({ rule: 'change-percent', answer: null }))
    const answer = { kind: 'finding', subject: finding?.key, answer: 'dismissed', about: 'x', note: '照录原话' }
    bench.run('decision.make', answer)
    const told = () => bench.report()?.findings.find(({ rule }) => rule === 'change-percent')
    expect(told()).toMatchObject({ answer: 'dismissed', reason: '照录原话' })
    const { block, start } = bench.figure('640人次')
    bench.run('text.replace', { from: { block, offset: start }, to: { block, offset: start }, text: '此前' })
    expect(told()?.answer ?? null).toBeNull()
  })

  it('asks for each figure’s history by its key and the findings over it', () => {
    const bench = new Bench()
    const [page = ''] = bench.desk.page.keys()
    const finding = bench.derive(page).findings.find(({ rule }) => rule === 'change-percent')
    const figure = bench.report()?.figures.find(({ printed }) => printed === '640人次')
    expect(figure?.trail.map(({ by }) => by)).toEqual([`${bench.figure('640人次').subject} ${finding?.key}`])
  })

  it('carries the digest of its text, and the signatures with what has changed since', () => {
    const bench = new Bench()
    const digest = scopeDigest(bench.desk, { kind: 'desk' })
    const sign = {
      scope: { kind: 'desk' },
      role: 'checker',
      name: '周岚',
      title: '全桌',
      digest,
      unchecked: 3,
      open: 1,
    }
    bench.run('signature.sign', sign)
    expect(bench.report()).toMatchObject({
      digest,
      stories: 1,
      signatures: [{ name: '周岚', unchecked: 3, changed: [] }],
    })
    const { block, start } = bench.figure('640人次')
    bench.run('text.replace', { from: { block, offset: start }, to: { block, offset: start }, text: '此前' })
    expect(bench.report()?.signatures[0]?.changed).toEqual(['渡口码头下月重开'])
    expect(bench.report()?.digest).not.toBe(digest)
  })

  it('gathers the pages of one edition, and leaves the next day out', () => {
    const bench = new Bench()
    bench.importPage('04.txt', PAGE.replace('03 民生', '04 社会'))
    bench.importPage('next.txt', PAGE.replace('6月12日 星期四', '6月13日 星期五'))
    const first = [...bench.desk.page.values()].find(({ name }) => name === '03.txt')
    const report = bench.report({ kind: 'edition', id: first?.id ?? '' })
    expect(report?.title).toBe('河湾日报 2025-06-12')
    expect(new Set(report?.figures.map(({ page }) => page))).toEqual(
      new Set(['河湾日报 2025-06-12 03', '河湾日报 2025-06-12 04']),
    )
  })

  it('is about one story or page where asked, and about nothing that is gone', () => {
    const bench = new Bench()
    const [story = ''] = bench.desk.story.keys()
    expect(bench.report({ kind: 'story', id: story })?.title).toBe('渡口码头下月重开')
    expect(bench.report({ kind: 'page', id: 'gone' })).toBeUndefined()
  })
})
