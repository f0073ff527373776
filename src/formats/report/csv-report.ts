import { localMinute, type Report, type ReportSay, sayStep } from './report'

/** The figures of the report as CSV for a spreadsheet: UTF-8 with a byte-order mark, CRLF, every cell quoted. */
export function csvReport(report: Report, say: ReportSay): string {
  const heads = [
    'status',
    'printed',
    'now',
    'value',
    'label',
    'sentence',
    'page',
    'story',
    'line',
    'source',
    'by',
    'at',
    'finding',
    'trail',
  ]
  const rows = report.figures.map((one) => [
    say(`fig.status.${one.status}`, {}, one.status),
    one.printed,
    one.now ?? '',
    one.value,
    one.label,
    one.sentence,
    one.page,
    one.story,
    one.line === null ? '' : String(one.line),
    one.source?.text ?? '',
    one.by ?? '',
    localMinute(one.at),
    one.findings.join(say('report.between')),
    one.trail.map((step) => sayStep(step, say)).join(say('report.between')),
  ])
  const lines = [heads.map((head) => say(`report.${head}`)), ...rows]
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/**
 * A quoted cell. A spreadsheet takes what begins with = + - @ (or a tab or return before one) for a formula and would
 * run it; an apostrophe before it makes it text.
 */
export function csvCell(text: string): string {
  const guarded = /^[\s]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}
