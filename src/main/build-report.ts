import type { PageDerived } from '../bridge/bridge'
import { csvReport } from '../formats/report/csv-report'
import { htmlReport } from '../formats/report/html-report'
import { jsonReport } from '../formats/report/json-report'
import type { ReportSay } from '../formats/report/report'
import { xlsxReport } from '../formats/report/xlsx-report'
import { collectReport } from '../host/collect-report'
import type { Desk } from '../model/document'
import { type Refusal, refuse } from '../model/entry'
import { type WordLanguage, words } from '../words/words'
import type { WorkerArgs } from './worker-messages'

/** The fact-check report as a file holds it, with the name its file could have; for a PDF, the HTML it is printed from. */
export function buildReport(
  desk: Desk,
  { scope, format, language, by }: WorkerArgs<'report.build'>,
  derive: (page: string) => PageDerived,
): { name: string; data: string | Uint8Array } | Refusal {
  const say = sayIn(language)
  const at = new Date().toISOString()
  const report = collectReport(desk, { scope, at, by, deskTitle: say('report.ofDesk'), derive })
  if (!report) return refuse('no-page', 'there is no such story or page')
  const name = `${say('report.title')} ${report.title}`.replace(/[\\/:*?"<>|\s]+/gu, ' ').slice(0, 80)
  if (format === 'csv') return { name, data: csvReport(report, say) }
  if (format === 'xlsx') return { name, data: xlsxReport(report, say) }
  if (format === 'json') return { name, data: jsonReport(report) }
  return { name, data: htmlReport(report, say, language) }
}

/** The words of one language, values filled in. */
function sayIn(language: WordLanguage): ReportSay {
  const table: Readonly<Record<string, string>> = words[language]
  return (key, values = {}, fallback = key) =>
    (table[key] ?? fallback).replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''))
}
