import type { PageDerived } from '../bridge/page-derived'
import { csvReport } from '../formats/report/csv-report'
import { escapeHtml } from '../formats/report/escape-html'
import { htmlReport, ruleNames } from '../formats/report/html-report'
import { jsonReport } from '../formats/report/json-report'
import { picturesHtml } from '../formats/report/pictures-html'
import type { Report, ReportSay } from '../formats/report/report'
import { xlsxReport } from '../formats/report/xlsx-report'
import { collectPictures } from '../host/collect-pictures'
import { reportSteps } from '../host/collect-report'
import { pagesInScope, scopeTitle } from '../model/desk-scope'
import type { Desk } from '../model/document'
import { type Refusal, refuse } from '../model/entry'
import type { PlacedFinding } from '../model/figures/figure-rows'
import type { TrailQuery, TrailStep } from '../model/figures/figure-trails'
import { sayFinding } from '../words/sentence'
import { type WordLanguage, words } from '../words/words'
import type { BuiltReport, WorkerArgs } from './worker-messages'

interface ReportSources {
  /** Name of the desk's file, null while it has none. */
  readonly deskFile: string | null
  derive(page: string): PageDerived
  trail(query: TrailQuery): readonly TrailStep[]
}

/** What the file of a report could be called. */
export function reportName(
  desk: Desk,
  { scope, language }: WorkerArgs<'report.name'>,
): { readonly name: string } | Refusal {
  if (scope.kind !== 'desk' && pagesInScope(desk, scope).length === 0) return noScope()
  const say = sayIn(language)
  const name = `${say('report.title')} ${scopeTitle(desk, scope, say('report.ofDesk'))}`
  return { name: name.replace(/[\\/:*?"<>|\s]+/gu, ' ').slice(0, 80) }
}

function noScope(): Refusal {
  return refuse('no-page', 'there is no such story or page')
}

/** The fact-check report as a file holds it; for a PDF, the HTML it is printed from. Made in small steps. */
export function* buildReport(
  desk: Desk,
  { scope, format, language, by }: WorkerArgs<'report.build'>,
  { deskFile, derive, trail }: ReportSources,
): Generator<undefined, BuiltReport | Refusal> {
  const say = sayIn(language)
  const at = new Date().toISOString()
  // JSON is read by other systems, which know the checks by their Chinese sentences.
  const tell = (finding: Pick<PlacedFinding, 'message' | 'says'>) =>
    format === 'json' ? finding.message : sayFinding(language, finding)
  const deskTitle = say('report.ofDesk')
  const report = yield* reportSteps(desk, { scope, at, by, deskTitle, language, derive, tell, trail })
  if (!report) return noScope()
  if (format === 'csv') return { data: csvReport(report, say) }
  if (format === 'xlsx') return { data: xlsxReport(report, say) }
  if (format === 'json') return { data: jsonReport(report) }
  const footer = format === 'pdf' ? footerOf(report, say) : undefined
  yield
  const source = collectPictures(desk, scope, derive)
  yield
  const pictures = picturesHtml(source, say, language, ruleNames(report.findings, say))
  yield
  const data = htmlReport(report, say, { language, deskFile, pictures, numbersItself: footer !== undefined })
  return { data, ...(footer === undefined ? {} : { footer }) }
}

/** The foot of every sheet of a PDF: Chromium fills in the numbers. */
function footerOf({ title, digest }: Report, say: ReportSay): string {
  const numbers = escapeHtml(say('report.page-of', { page: '⟦1⟧', pages: '⟦2⟧' }))
    .replace('⟦1⟧', '<span class="pageNumber"></span>')
    .replace('⟦2⟧', '<span class="totalPages"></span>')
  const left = escapeHtml(`${title}　SHA-256 ${digest.slice(0, 16)}`)
  const style = 'display:flex;justify-content:space-between;width:100%;margin:0 12mm;font:8px sans-serif;color:#5b564c'
  return `<div style="${style}"><span>${left}</span><span>${numbers}</span></div>`
}

/** The words of one language, values filled in. */
function sayIn(language: WordLanguage): ReportSay {
  const table: Readonly<Record<string, string>> = words[language]
  return (key, values = {}, fallback = key) =>
    (table[key] ?? fallback).replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''))
}
