import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvCell, csvReport } from './csv-report'
import { htmlReport } from './html-report'
import { jsonReport } from './json-report'
import { localMinute, type Report, type ReportFigure, type ReportSay } from './report'
import { writeWorkbook } from './workbook'
import { xlsxReport } from './xlsx-report'

const say: ReportSay = (key, values, fallback) => {
  return fallback ?? [key, ...Object.entries(values ?? {}).map(([name, value]) => `${name}=${value}`)].join(' ')
}

const figure: ReportFigure = {
  page: '03',
  story: '公园<添>12处',
  line: 45,
  lang: 'zh-Hans',
  kind: 'number',
  status: 'corrected',
  printed: '830米',
  now: '380米',
  value: '380 米',
  shown: '380 米',
  label: '步道',
  sentence: '园内有380米步道 & 一处沙坑。',
  within: [3, 7],
  source: { kind: 'document', text: '建设清单' },
  by: '周岚',
  at: '2025-06-12T14:24:00.000Z',
  findings: [],
  trail: [
    { seq: 1, at: '2025-06-12T08:00:00.000Z', by: '周岚', what: 'imported' },
    { seq: 4, at: '2025-06-12T14:24:00.000Z', by: '周岚', what: 'corrected', from: '830米', to: '380米' },
    { seq: 6, at: '2025-06-12T14:30:00.000Z', by: '贺鸣', what: 'stale', sentence: '园内有<380米>步道。' },
  ],
}

const report: Report = {
  title: '河湾日报 03',
  at: '2025-06-12T15:00:00.000Z',
  by: '周岚',
  digest: 'ab'.repeat(32),
  stories: 1,
  signatures: [
    {
      role: 'checker',
      name: '周岚',
      by: '周岚',
      at: '2025-06-12T14:50:00.000Z',
      digest: 'cd'.repeat(32),
      changed: ['公园<添>12处'],
      unchecked: 1,
      open: 0,
    },
  ],
  figures: [{ ...figure, status: 'unchecked', printed: '-12℃', now: null, findings: ['5＋4＝9，印作12'] }, figure],
  findings: [
    {
      page: '03',
      story: '公园',
      line: 3,
      lang: 'zh-Hans',
      rule: 'weekday-mismatch',
      pattern: null,
      severity: 'error',
      message: '6月11日是星期三',
      answer: 'dismissed',
      reason: '原文引语',
      by: '周岚',
      at: '2025-06-12T14:30:00.000Z',
    },
    {
      page: '03',
      story: '公园',
      line: 5,
      lang: 'zh-Hans',
      rule: 'own-jz',
      pattern: '截止<目前>',
      severity: 'query',
      message: '应为“截至目前”',
      answer: null,
      reason: null,
      by: null,
      at: null,
    },
  ],
  rates: [
    {
      page: '河湾日报 03',
      characters: 4000,
      points: 2.1,
      rate: 5.25,
      limit: 3,
      passes: false,
      counted: [
        { rule: 'own-jz', pattern: '截止<目前>', message: '应为“截至目前”', points: 2, inHeadline: true },
        { rule: 'numeral-style', pattern: null, message: '三、四', points: 0.1, inHeadline: false },
      ],
      asked: 4,
      highest: 15.25,
    },
  ],
}

describe('the HTML report', () => {
  const html = htmlReport(report, say, { language: 'zh-CN', deskFile: '0612.galley' })

  test('shows what was printed and what stands now, source, checker and reasons', () => {
    expect(html).toContain('<s>830米</s> <b>380米</b>')
    expect(html).toContain('建设清单')
    expect(html).toContain(`周岚 <span class="n">${localMinute('2025-06-12T14:24:00Z')}</span>`)
    expect(html).toContain('原文引语')
    expect(html).toContain('report.summary total=2 statuses=report.counted-status status=unchecked count=1report.comma')
    expect(html).toContain('status=corrected count=1 findings=1')
  })

  test('tells the whole history of a figure somebody has touched, in order', () => {
    const told = [...html.matchAll(/<span class="step">([^<]*)<\/span>/gu)].map(([, words]) => words ?? '')
    expect(told.map((words) => words.split(' ').slice(2, 5).join(' '))).toEqual([
      '周岚 trail.imported',
      '周岚 trail.corrected from=830米',
      '贺鸣 trail.stale sentence=园内有&lt;380米&gt;步道。',
      '周岚 trail.imported',
      '周岚 trail.corrected from=830米',
      '贺鸣 trail.stale sentence=园内有&lt;380米&gt;步道。',
    ])
  })

  test('names own rules by their pattern, and every finding with its severity', () => {
    expect(html).toContain('severity.query · rules.ownNamed pattern=截止&lt;目前&gt;')
    expect(html).toContain('severity.error · weekday-mismatch')
  })

  test('reckons the rate of errors of a page from what is counted in it', () => {
    expect(html).toContain('<b>5.3</b>')
    expect(html).toContain('2 · rules.ownNamed pattern=截止&lt;目前&gt; · rate.inHeadline · 应为“截至目前”')
    expect(html).toContain('rate.division points=2.1 characters=4000 rate=5.3')
    expect(html).toContain('rate.asked n=4 rate=15.3')
    const none = htmlReport({ ...report, rates: [] }, say, { language: 'zh-CN', deskFile: null })
    expect(none).not.toContain('rate.title')
  })

  test('ends with the digest, the way to verify it, and a line for checker and editor each', () => {
    expect(html).toContain('ab'.repeat(32))
    expect(html).toContain(`report.verify file=0612.galley digest=${'ab'.repeat(8)}`)
    expect(html).toContain(`report.signedAt name=周岚 at=${localMinute('2025-06-12T14:50:00Z')}`)
    expect(html).toContain('report.signedChanged stories=公园&lt;添&gt;12处')
    expect(html).toContain('report.unsigned')
    expect(html.match(/class="lines"/gu)).toHaveLength(2)
  })

  test('numbers its pages in a browser, and leaves that to a printer that does it itself', () => {
    expect(html).toContain('counter(page)')
    const printed = htmlReport(report, say, { language: 'en', deskFile: null, numbersItself: true })
    expect(printed).not.toContain('counter(page)')
    expect(printed).toContain('report.verify file=report.deskFile')
  })

  test('prints the words of a page in the forms of its script, whatever the language of the report', () => {
    const old = { ...figure, lang: 'zh-Hant', sentence: '園內有380米步道。' } as const
    const [finding] = report.findings
    const findings = finding ? [{ ...finding, lang: 'zh-Hant' } as const] : []
    const printed = htmlReport({ ...report, figures: [figure, old], findings }, say, { language: 'en', deskFile: null })
    expect(printed).toMatch(/<td lang="zh-Hans">园内有<b>380米/)
    expect(printed).toMatch(/<td lang="zh-Hant">園內有<b>380米/)
    expect(printed).toMatch(/<td lang="zh-Hant"><span>[^<]*<\/span><\/td><td lang="zh-Hant">/)
    expect(printed).toContain('"Noto Serif CJK TC"')
  })

  test('lets no text of a page become markup, and loads nothing', () => {
    expect(html).toContain('公园&lt;添&gt;12处')
    expect(html).toContain('步道 &amp; 一处沙坑')
    expect(html).not.toMatch(/<script|src=|href=/u)
    expect(html).toContain("default-src 'none'")
  })
})

describe('the CSV report', () => {
  test('has a head and a line a figure, ends lines with CRLF', () => {
    const lines = csvReport(report, say).split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[2]).toContain('"830米","380米"')
  })

  test.each(['=1+1', '+5', '-12℃', '@sum', '\t=x', '＝1'])('keeps %j as text', (text) => {
    expect(csvCell(text)).toBe(`"'${text}"`)
  })

  test('doubles quotes and leaves plain cells alone', () => {
    expect(csvCell('他说"好"')).toBe('"他说""好"""')
    expect(csvCell('12处')).toBe('"12处"')
  })
})

test('the JSON report can be read back', () => {
  expect(JSON.parse(jsonReport(report))).toEqual({ galleyReport: 1, ...report })
})

test('the workbook holds figures and findings, and what looks like a formula as text', () => {
  const figures = [{ ...figure, printed: '=1+1 & "<x>"', now: null }]
  const files = unzipSync(xlsxReport({ ...report, figures }, say))
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  expect(read('xl/workbook.xml')).toContain('name="report.figures"')
  const first = read('xl/worksheets/sheet1.xml')
  expect(first).toContain(
    '<c r="B2" s="0" t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &quot;&lt;x&gt;&quot;</t>',
  )
  expect(first).toContain('<c r="I2" s="0"><v>45</v></c>')
  expect(first).not.toContain('<f>')
  expect(read('xl/worksheets/sheet2.xml')).toContain('原文引语')
  expect(read('xl/worksheets/sheet2.xml')).toContain('severity.query')
  expect(read('xl/worksheets/sheet3.xml')).toContain('<c r="D2" s="0"><v>5.25</v></c>')
})

test('equal reports give equal workbooks, and characters XML cannot say are left out', () => {
  expect(xlsxReport(report, say)).toEqual(xlsxReport(report, say))
  const odd = writeWorkbook([{ name: 'a/b', widths: [8], rows: [['\u0001甲\ud800\u000b']] }])
  expect(strFromU8(unzipSync(odd)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('>甲<')
})
