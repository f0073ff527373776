import type { IssueFacts } from '../../model/analysis'
import type { WordLanguage } from '../../words/words'

/**
 * The issue's day as the breadcrumb shows it (6月12日 星期四, Thu 12 Jun), null when the page does not say. The weekday
 * is the calendar's: a misprinted one is a finding, not a heading.
 */
export function formatIssueDay(issue: Pick<IssueFacts, 'date'>, language: WordLanguage): string | null {
  if (issue.date === null) return null
  const day = new Date(`${issue.date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return issue.date
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: 'UTC' }).format(day)
  if (language === 'en') return show({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  return `${show({ year: 'numeric', month: 'long', day: 'numeric' })} ${show({ weekday: 'long' })}`
}
