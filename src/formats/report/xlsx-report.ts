import {
  localMinute,
  type Report,
  type ReportFigure,
  type ReportFinding,
  type ReportRate,
  type ReportSay,
  sayRuleName,
  sayStep,
} from './report'
import { type WorkbookSheet, writeWorkbook } from './workbook'

interface Column<T> {
  readonly head: string
  /** In characters of the body font. */
  readonly width: number
  cell(one: T): string | number | null
}

/** The report as a workbook: figures on one sheet, findings on the other. */
export function xlsxReport(report: Report, say: ReportSay): Uint8Array {
  const places = [
    { head: 'page', width: 22, cell: (one: { readonly page: string }) => one.page },
    { head: 'story', width: 28, cell: (one: { readonly story: string }) => one.story },
    { head: 'line', width: 6, cell: (one: { readonly line: number | null }) => one.line },
  ]
  const figures: readonly Column<ReportFigure>[] = [
    { head: 'status', width: 10, cell: ({ status }) => say(`fig.status.${status}`, {}, status) },
    { head: 'printed', width: 18, cell: ({ printed }) => printed },
    { head: 'now', width: 18, cell: ({ now }) => now },
    { head: 'value', width: 18, cell: ({ value }) => value },
    { head: 'label', width: 16, cell: ({ label }) => label },
    { head: 'sentence', width: 60, cell: ({ sentence }) => sentence },
    ...places,
    { head: 'finding', width: 36, cell: ({ findings }) => findings.join(say('report.between')) },
    { head: 'source', width: 24, cell: ({ source }) => source?.text ?? null },
    { head: 'by', width: 10, cell: ({ by }) => by },
    { head: 'at', width: 18, cell: ({ at }) => localMinute(at) || null },
    {
      head: 'trail',
      width: 60,
      cell: ({ trail }) => trail.map((step) => sayStep(step, say)).join(say('report.between')) || null,
    },
  ]
  const findings: readonly Column<ReportFinding>[] = [
    { head: 'finding', width: 20, cell: (one) => sayRuleName(one, say) },
    { head: 'severity', width: 8, cell: ({ severity }) => say(`severity.${severity}`) },
    { head: 'sentence', width: 60, cell: ({ message }) => message },
    ...places,
    { head: 'answer', width: 12, cell: ({ answer }) => (answer === null ? null : say(`answer.${answer}`, {}, answer)) },
    { head: 'reason', width: 36, cell: ({ reason }) => reason },
    { head: 'by', width: 10, cell: ({ by }) => by },
    { head: 'at', width: 18, cell: ({ at }) => localMinute(at) || null },
  ]
  return writeWorkbook([
    sheetOf(say('report.figures'), figures, report.figures, say),
    sheetOf(say('report.findings'), findings, report.findings, say),
    ...(report.rates.length > 0 ? [sheetOf(say('rate.title'), rateColumns(say), report.rates, say)] : []),
  ])
}

function rateColumns(say: ReportSay): readonly Column<ReportRate>[] {
  return [
    { head: 'page', width: 28, cell: ({ page }) => page },
    { head: 'characters', width: 10, cell: ({ characters }) => characters },
    { head: 'points', width: 8, cell: ({ points }) => points },
    { head: 'rate', width: 10, cell: ({ rate }) => Math.round(rate * 100) / 100 },
    {
      head: 'verdict',
      width: 12,
      cell: ({ passes, limit }) => (passes ? say('rate.passes') : say('rate.fails', { limit })),
    },
    { head: 'asked', width: 10, cell: ({ asked }) => asked },
    { head: 'highest', width: 12, cell: ({ highest }) => Math.round(highest * 100) / 100 },
  ]
}

function sheetOf<T>(name: string, columns: readonly Column<T>[], rows: readonly T[], say: ReportSay): WorkbookSheet {
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map(({ head }) => say(`report.${head}`)),
      ...rows.map((one) => columns.map(({ cell }) => cell(one))),
    ],
  }
}
