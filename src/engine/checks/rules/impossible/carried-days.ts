import { type Sentence, says } from '../../../../words/sentence'
import { civilDate, type DayNumber, daysInMonth, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isQuoted, periodEnd } from '../../calendar/sentences'
import { numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

interface Carried {
  readonly start: number
  readonly end: number
  readonly reason: Sentence
}

/** Days a month may lack, without their month; 31日内 counts days, 31日电 is a dateline. */
const LATE =
  /(?<![\d月/.—~至到、第零一二三四五六七八九十百廿])(?<day>29|3[01]|二十九|三十一?|廿九|卅一?)[日号](?![内间均游电楼院线元])/gu
/** Another month, or a day told from the issue, stands between. */
const ELSEWHERE = /月|[昨今明前次翌][天日晚晨]|近日|日前/u
/** Of days so near the issue the month goes without saying. */
const NEAR = 10
const LONGEST = 60

/** 6月28日揭幕，31日收官: a day without its month is of the one told before it in the sentence. */
export function* carriedDays({ plain, dates }: DatedText, reference: string | null): Generator<Carried> {
  const today = reference === null ? undefined : parseIsoDate(reference)
  if (today === undefined || !/(?:29|3[01]|[十廿]九|三十一?|卅一?)[日号]/u.test(plain)) return
  for (const match of matchesOf(plain, LATE)) {
    const start = match.index
    const day = numberOf((match.groups?.day ?? '').replace('廿', '二十').replace('卅', '三十')) ?? 0
    const told = dates.findLast((date) => date.end <= start && date.isDay && /月/u.test(date.text))
    if (!told || start - told.end > LONGEST || periodEnd(plain, told.end) < start) continue
    const { year, month } = civilDate(told.from)
    const days = daysInMonth(year, month)
    if (day <= days || isQuoted(plain, start) || ELSEWHERE.test(plain.slice(told.end, start))) continue
    if (isLunar(plain, told) || isNearIssue(day, told.from, today)) continue
    const end = start + match[0].length
    const printed = plain.slice(start, end)
    yield { start, end, reason: says('says.impossible-date.length', { month: { month }, days, printed }) }
  }
}

function isLunar(plain: string, { start, text }: PrintedDate): boolean {
  return !/[日号]/u.test(text) || /[农阴旧夏]历$/u.test(plain.slice(Math.max(0, start - 2), start))
}

/** Whether a day of that number, later than the one told, lies about the issue: 6月25日立案，31日宣判 on 1 August. */
function isNearIssue(day: number, told: DayNumber, today: DayNumber): boolean {
  for (let one = Math.max(told + 1, today - NEAR); one <= today + NEAR; one++)
    if (civilDate(one).day === day) return true
  return false
}
