import { STATUS_ORDER } from '../../model/figures/figure-status'
import { escapeHtml } from './escape-html'
import { figureTable } from './figure-table'
import { htmlTable } from './html-table'
import { PICTURES_STYLE } from './pictures-style'
import { rateTable } from './rate-table'
import { localMinute, type Report, type ReportFigure, type ReportFinding, type ReportSay, sayRuleName } from './report'
import { signatureBlock } from './signature-block'

/** How the report is to be printed, and the name of the desk's file, null while it has none. */
export interface HtmlReportOptions {
  readonly language: string
  readonly deskFile: string | null
  /** The page of pictures, put before the signatures. */
  readonly pictures?: string
  /** The printer puts the page numbers itself; a browser is told to. */
  readonly numbersItself?: boolean
}

/** The report as one page of HTML, for reading, printing and signing. It loads nothing and runs nothing. */
export function htmlReport(report: Report, say: ReportSay, options: HtmlReportOptions): string {
  const { language } = options
  const { title, figures, findings } = report
  const open = findings.filter(({ answer }) => answer === null)
  const answered = findings.filter(({ answer }) => answer !== null)
  const statuses = sayStatuses(figures, say)
  const summary = say('report.summary', { total: figures.length, statuses, findings: open.length })
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${say('report.title')} – ${title}`)}</title>
<style>${STYLE}${PICTURES_STYLE}${options.numbersItself ? '' : pageNumbers(report, say)}</style>
</head>
<body>
<header>
<h1>${escapeHtml(say('report.title'))}</h1>
<p class="title">${escapeHtml(title)}</p>
<p class="summary">${escapeHtml(summary)}</p>
</header>
${rateTable(report.rates, say)}
<h2>${escapeHtml(say('report.findings'))} · ${escapeHtml(say('report.findingsOpen'))}</h2>
${findingTable(open, say)}
<h2>${escapeHtml(say('report.figures'))}</h2>
${figureTable(figures, say)}
<h2>${escapeHtml(say('report.findings'))} · ${escapeHtml(say('report.findingsAnswered'))}</h2>
${findingTable(answered, say)}
${options.pictures ?? ''}
${signatureBlock(report, say, options.deskFile)}
</body>
</html>
`
}

/** What the rules of these findings are called. */
export function ruleNames(findings: readonly ReportFinding[], say: ReportSay): (rule: string) => string {
  const patterns = new Map(findings.map(({ rule, pattern }) => [rule, pattern]))
  return (rule) => sayRuleName({ rule, pattern: patterns.get(rule) ?? null }, say)
}

/** Findings with their answers; of open ones there is none to show. */
function findingTable(findings: readonly ReportFinding[], say: ReportSay): string {
  if (findings.length === 0) return `<p>${escapeHtml(say('report.none'))}</p>`
  const isAnswered = findings.some(({ answer }) => answer !== null)
  const heads = ['report.finding', 'rules.message', 'report.page', 'report.line']
  const rows = findings.map((one) => {
    const cells = [
      `${say(`severity.${one.severity}`)} · ${sayRuleName(one, say)}`,
      one.message,
      `${one.page} ${one.story}`,
      one.line === null ? '' : String(one.line),
      ...(isAnswered ? answerCells(one, say) : []),
    ]
    // What a finding says quotes the page, and names its story: both in the forms of its script.
    const own = (k: number) => (k === 1 || k === 2 ? ` lang="${one.lang}"` : '')
    return `<tr>${cells.map((cell, k) => `<td${own(k)}><span>${escapeHtml(cell)}</span></td>`).join('')}</tr>`
  })
  const all = isAnswered ? [...heads, 'report.answer', 'report.reason', 'report.by'] : heads
  return htmlTable(
    'findings',
    all.map((head) => say(head)),
    rows,
  )
}

function answerCells({ answer, reason, by, at }: ReportFinding, say: ReportSay): string[] {
  return [
    answer === null ? say('report.findingsOpen') : say(`answer.${answer}`, {}, answer),
    reason ?? '',
    by === null ? '' : `${by} ${localMinute(at)}`,
  ]
}

/** How many figures have which status, what asks for work first. */
function sayStatuses(figures: readonly ReportFigure[], say: ReportSay): string {
  return STATUS_ORDER.flatMap((status) => {
    const count = figures.filter((one) => one.status === status).length
    return count === 0 ? [] : [say('report.counted-status', { status: say(`fig.status.${status}`, {}, status), count })]
  }).join(say('report.comma'))
}

/** Page numbers and the digest's beginning in the margin of every sheet, for a browser that prints. */
function pageNumbers({ digest }: Report, say: ReportSay): string {
  const parts = say('report.page-of', { page: '⟦⟧', pages: '⟦⟧' }).split('⟦⟧')
  const [before = '', between = '', after = ''] = parts.map(cssString)
  const numbers = `${before} counter(page) ${between} counter(pages) ${after}`
  return `
@page { @bottom-right { content: ${numbers}; font: 10px sans-serif; color: #5b564c; }
  @bottom-left { content: ${cssString(`SHA-256 ${digest.slice(0, 16)}`)}; font: 10px monospace; color: #5b564c; } }
`
}

function cssString(text: string): string {
  return `"${text.replace(/["\\<>\n]/gu, '')}"`
}

const STYLE = `
@page { size: A4 landscape; margin: 14mm 12mm; } @media print { body { margin: 0 !important; } }
:root { --hei: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei UI", sans-serif;
  --song: "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif; }
:lang(zh-Hant) { --hei: "Source Han Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei UI", sans-serif;
  --song: "Source Han Serif TC", "Noto Serif CJK TC", PMingLiU, serif; }
body, [lang] { font-family: var(--hei); }
body { margin: 24px; font-size: 12px; line-height: 18px; color: #1c1915; background: #fff; }
h1 { font: 700 22px/30px var(--song); margin: 0; }
h2 { font-size: 14px; margin: 20px 0 6px; break-after: avoid; }
.title { font-size: 15px; margin: 4px 0; } .summary { margin: 0; color: #413d36; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 400; color: #5b564c; border-bottom: 1px solid #1c1915; padding: 2px 6px; white-space: nowrap; }
td { vertical-align: top; border-bottom: 1px solid #cfcbc0; padding: 3px 6px; overflow-wrap: anywhere; }
td:first-child { white-space: nowrap; } tr { break-inside: avoid; }
.figures td:nth-child(2) { font-family: var(--song); }
.figures td:nth-child(4) { width: 45%; } .figures tr.story td { padding-top: 10px; white-space: normal; }
.figures tr.story { break-after: avoid; } .figures tr.story:first-child td { padding-top: 3px; }
tr.unchecked td:first-child, tr.stale td:first-child, tr.disputed td:first-child, tr.query td:first-child { color: #ae2018; font-weight: 600; }
em { color: #ae2018; font-style: normal; } s { color: #5b564c; }
.findings td:nth-child(4), .n { white-space: nowrap; } .rates td { white-space: normal; }
.rates td:nth-child(-n + 5) { white-space: nowrap; } .findings td:nth-child(2) { width: 45%; }
.step, .what { display: block; color: #5b564c; font-size: 11px; line-height: 15px; }
footer { margin-top: 24px; padding-top: 8px; border-top: 2px solid #1c1915; break-inside: avoid; }
footer p { margin: 2px 0; } footer code { font: 11px/16px "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.made { color: #5b564c; } .changed { color: #ae2018; }
.sign { display: flex; gap: 48px; margin-top: 16px; } .sign > div { flex: 1 1 0; }
.sign > div { display: flex; flex-direction: column; }
.sign h3 { margin: 0 0 4px; font-size: 12px; } .sign .lines { display: flex; gap: 24px; margin-top: auto; padding-top: 40px; color: #5b564c; }
.sign .lines span { flex: 2 1 0; border-top: 1px solid #1c1915; padding-top: 4px; } .sign .lines .day { flex: 1 1 0; }
`
