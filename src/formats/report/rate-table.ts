import { escapeHtml } from './escape-html'
import { htmlTable } from './html-table'
import { type ReportRate, type ReportSay, sayRuleName } from './report'

/** The rate of editing errors of every page, with what is counted in it; nothing where there is no page to rate. */
export function rateTable(rates: readonly ReportRate[], say: ReportSay): string {
  if (rates.length === 0) return ''
  const heads = ['page', 'characters', 'points', 'rate', 'verdict', 'counted', 'asked'] as const
  const rows = rates.map((rate) => {
    const { page, characters, points, passes, limit, asked, highest } = rate
    const sums = say('rate.division', { points, characters, rate: rate.rate.toFixed(1) })
    const cells = [
      escapeHtml(page),
      String(characters),
      String(points),
      `<b>${rate.rate.toFixed(1)}</b>`,
      passes ? escapeHtml(say('rate.passes')) : `<em>${escapeHtml(say('rate.fails', { limit }))}</em>`,
      [...rate.counted.map((one) => sayCounted(one, say)), sums].map(escapeHtml).join('<br>'),
      asked === 0 ? '' : escapeHtml(say('rate.asked', { n: asked, rate: highest.toFixed(1) })),
    ]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  const table = htmlTable(
    'rates',
    heads.map((one) => say(`report.${one}`)),
    rows,
  )
  return `<h2>${escapeHtml(say('rate.title'))}</h2>
${table}
<p class="summary">${escapeHtml(say('rate.how'))}</p>`
}

function sayCounted(one: ReportRate['counted'][number], say: ReportSay): string {
  const double = one.inHeadline ? [say('rate.inHeadline')] : []
  return [String(one.points), sayRuleName(one, say), ...double, one.message].join(' · ')
}
