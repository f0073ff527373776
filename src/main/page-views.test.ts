import { describe, expect, it } from 'vitest'
import { collectReport } from '../host/collect-report'
import { DeskComparison } from '../host/desk-comparison'
import { EngineDesk, engine } from '../host/testing/engine-desk'
import { PageViews } from './page-views'

function pageOf(number: string, headline: string, figure: string): string {
  return `河湾日报　2024年5月20日　星期一　第${number}版　要闻\n\n${headline}\n\n　　本报讯（记者 沈砚秋）柳河县地区生产总值${figure}，总体平稳。各项工作有序推进。\n`
}

/** A desk of two pages that give one metric two values, and commands run on it. */
class Bench extends EngineDesk {
  readonly views = new PageViews({ engine }, new DeskComparison())
  constructor() {
    super()
    const texts = [pageOf('1', '柳河县经济平稳运行', '2719亿元'), pageOf('3', '柳河县两会昨日开幕', '2791亿元')]
    for (const [k, text] of texts.entries()) this.importPage(`${k + 1}.txt`, text)
  }

  report() {
    this.views.compareAll(this.desk)
    const derive = (page: string) => this.views.derive(this.desk, page, 0)
    const scope = { kind: 'desk' } as const
    const report = collectReport(this.desk, {
      scope,
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
    bench.views.compareAll(bench.desk)
    const [page = ''] = bench.desk.page.keys()
    const [finding] = bench.views.derive(bench.desk, page, 0).findings
    const { key: subject = '', message: about = '' } = finding ?? {}
    bench.run('decision.make', { kind: 'finding', subject, answer: 'dismissed', about, note: '口径不同' })
    const { findings, figures } = bench.report()
    expect(findings).toMatchObject([{ answer: 'dismissed', reason: '口径不同', by: '周岚' }])
    expect(figures.flatMap((figure) => figure.findings)).toEqual([])
  })
})
