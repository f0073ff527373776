import { escapeHtml } from './escape-html'

/** A table of the report. @param rows whole rows of HTML, their words already escaped. */
export function htmlTable(kind: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((words) => `<th>${escapeHtml(words)}</th>`).join('')
  return `<table class="${kind}">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}
