import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'

/** 第一期7月7日—7月25日，第二期7月28日—8月15日，每期上课25天: more days than any of the parts has. */
export interface EachOfParts {
  readonly start: number
  readonly end: number
  readonly printed: string
  /** The longest of the parts. */
  readonly part: PrintedDate
  readonly days: number
}

const EACH = new RegExp(`每(?:一)?[期批轮场次站段班](?<words>[^，。；\\d]{0,6}?)(?<count>${NUMBER})天`, 'u')
/** What is done on some of the days only. */
const SOME = /周末|周[六日]|双休|节假|休息|上课|授课|[隔除停]/u
const OTHER = /不少于|至少|约|以上|左右|近|另|平均/u
const FEWEST = 2

/** The one such claim of a sentence, where its parts are printed with both ends. */
export function* eachOfParts({ plain, dates }: DatedText): Generator<EachOfParts> {
  const match = plain.includes('每') ? EACH.exec(plain) : null
  if (!match) return
  const from = periodStart(plain, match.index)
  const to = periodEnd(plain, match.index)
  const parts = dates.filter(({ start, end, from: first, to: last }) => start >= from && end <= to && last > first)
  const count = numberOf(match.groups?.count ?? '')
  if (count === undefined || parts.length < FEWEST || OTHER.test(match.groups?.words ?? '')) return
  const lengths = parts.map((part) => part.to - part.from + 1)
  const most = Math.max(...lengths)
  const least = Math.min(...lengths)
  const isTooMany = count > most
  const isTooFew = count < least - 1 && !SOME.test(plain.slice(from, to))
  const part = parts[lengths.indexOf(most)]
  if (!part || !(isTooMany || isTooFew)) return
  yield { start: match.index, end: match.index + match[0].length, printed: match[0], part, days: most }
}
