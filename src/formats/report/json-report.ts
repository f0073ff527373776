import type { Report } from './report'

/** The report for other systems, as it is collected. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify({ galleyReport: 1, ...report }, null, 2)}\n`
}
