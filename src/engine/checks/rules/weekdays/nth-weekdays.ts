import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, dayNumber, daysInMonth, isoDate, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isQuoted } from '../../calendar/sentences'
import { monthDay, NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'

/** 5月的第二个星期日, 每年4月第三个周六, 9月最后一个星期五. */
const NTH = new RegExp(
  `(?<month>${NUMBER}|[本这上下每]个?)月份?的?(?:第(?<nth>[一二三四五1-5])|(?<last>最后一))个(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])`,
  'gu',
)
/** 是母亲节，今年为, （, 举行，今年是: what leads to the day it is in one year. */
const LEADS_TO =
  /^(?:（|，|(?:[^。；！？\d]{0,16}[，。])?(?:今年|明年|去年|后年|前年|本届|这一届|今年的?[^，。；\d]{2,6})(?:的[^，。；\d]{2,6})?(?:就|正|恰|适|则)?(?:好|巧)?(?:是|为|在|逢|当|定于|定在|落在|落到|安排在)|[^。；！？\d]{0,4}，?(?:也就是|即|就是|是|为|在))$/u
const WEEKDAYS = '一二三四五六日'
const REACH = 40

/** A weekday told by its number in the month, and the day printed for it: 5月的第二个星期日（5月19日）. */
export function* nthWeekdays(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/月份?的?(?:第.|最后一)个(?:星期|周|礼拜)/u.test(plain)) return
  for (const match of matchesOf(plain, NTH)) {
    const { month = '', nth, weekday = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const date = dayBeside(text, start, end)
    const number = nth === undefined ? undefined : numberOf(nth)
    if (!date || isQuoted(plain, start)) continue
    const { year, month: printed } = civilDate(date.from)
    if (/[本这上下每]/u.test(month) ? !NAMES_DAY.test(plain.slice(end, date.start)) : printed !== numberOf(month))
      continue
    const day = nthWeekday(year, printed, number, weekday === '天' ? 7 : WEEKDAYS.indexOf(weekday) + 1)
    if (day === undefined || day === date.from) continue
    yield {
      says: says('says.weekday-mismatch.nth', {
        named: match[0],
        right: { date: isoDate(day) },
        printed: { date: isoDate(date.from) },
      }),
      places: [text.place(date.start, date.end), text.place(start, end)],
      expected: monthDay(day),
      confidence: 0.9,
    }
  }
}

/** 本月第三个周六（6月28日）, 是6月8日: the month is the day's own. */
const NAMES_DAY = /^(?:（|，?(?:也就是|即|就是|是|为)|，)$/u

/** 是第二个星期日: the day before, or the one it leads to. */
function dayBeside({ plain, dates }: DatedText, start: number, end: number): PrintedDate | undefined {
  const before = dates.find(
    (date) => date.isDay && date.end <= start && /^，?(?:也|正)?(?:是|为|即)$/u.test(plain.slice(date.end, start)),
  )
  if (before) return before
  const next = dates.find((date) => date.start >= end && date.start < end + REACH && date.isDay)
  return next && LEADS_TO.test(plain.slice(end, next.start)) && !/^(?:[至到—~、-]|前|后)/u.test(plain.slice(next.end))
    ? next
    : undefined
}

/** The n-th, or without a number the last. */
function nthWeekday(year: number, month: number, nth: number | undefined, weekday: number): DayNumber | undefined {
  const first = dayNumber(year, month, 1)
  const days = daysInMonth(year, month)
  const own = ((weekday - weekdayOf(first) + 7) % 7) + 1
  const day = nth === undefined ? own + Math.floor((days - own) / 7) * 7 : own + (nth - 1) * 7
  return day <= days ? dayNumber(year, month, day) : undefined
}
