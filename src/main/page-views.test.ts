import { describe, expect, it } from 'vitest'
import { collectReport } from '../host/collect-report'
import { DeskComparison } from '../host/desk-comparison'
import { EngineDesk, engine } from '../host/testing/engine-desk'
import type { Change } from '../model/change'
import { cleanText } from '../model/piece'
import { type DeskReading, PageViews } from './page-views'

function pageOf(number: string, headline: string, figure: string): string {
  return `河湾日报　2024年5月20日　星期一　第${number}版　要闻\n\n${headline}\n\n　　本报讯（记者 沈砚秋）柳河县地区生产总值${figure}，总体平稳。各项工作有序推进。\n`
}

const DESK = { kind: 'desk' } as const

/** A desk of two pages that give one metric two values, and commands run on it. */
class Bench extends EngineDesk {
  readonly #comparison = new DeskComparison()
  readonly views = new PageViews({ engine }, this.#comparison)
  constructor() {
    super()
    const texts = [pageOf('1', '柳河县经济平稳运行', '2719亿元'), pageOf('3', '柳河县两会昨日开幕', '2791亿元')]
    for (const [k, text] of texts.entries()) this.importPage(`${k + 1}.txt`, text)
  }

  override apply(changes: readonly Change[]): void {
    super.apply(changes)
    this.#comparison.follow(this.desk, changes)
  }

  /** Types `text` over as many characters. */
  replace(block: string, at: number, text: string): void {
    this.run('text.replace', { from: { block, offset: at }, to: { block, offset: at + text.length }, text })
  }

  /** Reads all that a report tells of. @param between is done after a step. */
  read(between: (step: number) => void = () => undefined): DeskReading {
    const steps = this.views.readForReport(() => ({ desk: this.desk, seq: 0 }), DESK)
    for (let step = 1; ; step++) {
      const { done, value } = steps.next()
      if (done) return value
      between(step)
    }
  }

  report() {
    const { derived } = this.read()
    const derive = (page: string) => derived.get(page) ?? this.views.derive(this.desk, page, 0)
    const report = collectReport(this.desk, {
      scope: DESK,
      at: '',
      by: '',
      deskTitle: '全桌',
      language: 'zh-CN',
      derive,
      tell: ({ message }) => message,
      trail: () => [],
    })
    if (!report) throw new Error('the desk has pages')
    return report
  }
}

describe('PageViews', () => {
  it('gives a report what two pages say against each other once, at both figures', () => {
    const { findings, figures } = new Bench().report()
    expect(findings).toMatchObject([{ rule: 'same-metric', answer: null, page: '河湾日报 2024-05-20 1', line: 5 }])
    const told = figures.filter((figure) => figure.findings.length > 0)
    expect(told.map(({ printed }) => printed)).toEqual(['2719亿元', '2791亿元'])
  })

  it('lets one answer stand for both pages', () => {
    const bench = new Bench()
    bench.read()
    const [page = ''] = bench.desk.page.keys()
    const [finding] = bench.views.derive(bench.desk, page, 0).findings
    const { key: subject = '', message: about = '' } = finding ?? {}
    bench.run('decision.make', { kind: 'finding', subject, answer: 'dismissed', about, note: '口径不同' })
    const { findings, figures } = bench.report()
    expect(findings).toMatchObject([{ answer: 'dismissed', reason: '口径不同', by: '周岚' }])
    expect(figures.flatMap((figure) => figure.findings)).toEqual([])
  })

  it('reads for a report a page a step, and again what an entry changes meanwhile', () => {
    const bench = new Bench()
    let steps = 0
    const reading = bench.read((step) => {
      steps = step
      const block = [...bench.desk.block.values()].find(({ pieces }) => cleanText(pieces).includes('2791亿元'))
      const start = cleanText(block?.pieces ?? []).indexOf('2791')
      if (step === 4 && block) bench.replace(block.id, start, '2719')
    })
    expect(steps).toBeGreaterThanOrEqual(8)
    expect(reading.desk).toBe(bench.desk)
    expect([...reading.derived.values()].flatMap(({ findings }) => findings)).toEqual([])
  })
})
