import { escapeHtml } from './escape-html'
import { htmlTable } from './html-table'
import { localMinute, type ReportFigure, type ReportSay, sayStep } from './report'

const HEADS = ['status', 'printed', 'value', 'sentence', 'line', 'source', 'by'] as const

/** Columns that show words of the page, in the forms its script gives them. */
const PRINTED: ReadonlySet<(typeof HEADS)[number]> = new Set(['printed', 'value', 'sentence'] as const)

/**
 * The figures in the order given, each story's under its headline: a headline beside every figure would make of a page
 * of figures three.
 */
export function figureTable(figures: readonly ReportFigure[], say: ReportSay): string {
  if (figures.length === 0) return `<p>${escapeHtml(say('report.none'))}</p>`
  const isOnePage = figures.every(({ page }) => page === figures[0]?.page)
  const rows = figures.flatMap((one, k) => {
    const above = figures[k - 1]
    const isSameStory = above?.page === one.page && above.story === one.story
    const isSameSentence = isSameStory && above.sentence === one.sentence
    const row = figureRow(one, isSameSentence, say)
    return isSameStory ? [row] : [storyRow(one, isOnePage), row]
  })
  return htmlTable(
    'figures',
    HEADS.map((head) => say(`report.${head}`)),
    rows,
  )
}

function storyRow({ page, story, lang }: ReportFigure, isOnePage: boolean): string {
  const where = isOnePage ? '' : `${escapeHtml(page)}　`
  return `<tr class="story" lang="${lang}"><td colspan="${HEADS.length}">${where}<b>${escapeHtml(story)}</b></td></tr>`
}

function figureRow(one: ReportFigure, isSameSentence: boolean, say: ReportSay): string {
  const printed = one.now === null ? strong(one.printed) : `<s>${escapeHtml(one.printed)}</s> ${strong(one.now)}`
  const doubts = one.findings.map((message) => `<br><em>${escapeHtml(message)}</em>`).join('')
  const trail = (hasMoreToTell(one) ? one.trail : [])
    .map((step) => `<span class="step">${escapeHtml(sayStep(step, say))}</span>`)
    .join('')
  const shown = one.shown ?? say('value.unresolved')
  const label = one.label === '' ? '' : `<span class="what">${escapeHtml(one.label)}</span>`
  const cells = [
    escapeHtml(say(`fig.status.${one.status}`, {}, one.status)),
    printed,
    `<span class="n">${escapeHtml(shown)}</span>${label}`,
    `${sentenceOf(one, isSameSentence)}${doubts}${trail}`,
    one.line === null ? '' : `<span class="n">${one.line}</span>`,
    escapeHtml(sourceOf(one, say)),
    one.by === null ? '' : `${escapeHtml(one.by)} <span class="n">${escapeHtml(localMinute(one.at))}</span>`,
  ]
  const isPrinted = (k: number) => PRINTED.has(HEADS[k] ?? 'status')
  const row = cells.map((cell, k) => (isPrinted(k) ? `<td lang="${one.lang}">${cell}</td>` : `<td>${cell}</td>`))
  return `<tr class="${one.status}">${row.join('')}</tr>`
}

/** Its import, and one judgement that still holds, stand in the columns: what it is, by whom, when. */
function hasMoreToTell({ trail }: ReportFigure): boolean {
  const [first, ...others] = trail.filter(({ what }) => what !== 'imported')
  if (!first) return false
  return others.length > 0 || first.what !== 'status'
}

/** The sentence with the figure bold; of one that stands in the row above no more than the figure's own clause. */
function sentenceOf({ sentence, within: [start, end] }: ReportFigure, isClauseOnly: boolean): string {
  const from = isClauseOnly ? Math.max(...CLAUSE_MARKS.map((mark) => sentence.lastIndexOf(mark, start - 1))) + 1 : 0
  const marks = CLAUSE_MARKS.map((mark) => sentence.indexOf(mark, end)).filter((at) => at >= 0)
  const to = isClauseOnly ? Math.min(sentence.length, ...marks) : sentence.length
  const before = `${from > 0 ? '…' : ''}${sentence.slice(from, start)}`
  const behind = `${sentence.slice(end, to)}${to < sentence.length ? '…' : ''}`
  return `${escapeHtml(before)}${strong(sentence.slice(start, end))}${escapeHtml(behind)}`
}

const CLAUSE_MARKS = ['，', '；', '：', '。', '\n']

function strong(words: string): string {
  return `<b>${escapeHtml(words)}</b>`
}

/** Where it was found confirmed, and whether that is a note, a link or a document. */
function sourceOf({ source }: ReportFigure, say: ReportSay): string {
  return source
    ? say('report.named', { kind: say(`fig.source.${source.kind}`, {}, source.kind), text: source.text })
    : ''
}
