import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, dayNumber, isoDate, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isQuoted, periodEnd } from '../../calendar/sentences'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { numberOfWeekday, signOfWeekday } from './weekday-names'
import { brokenHabits } from './weekly-habits'

const NAME = '(?:星期|周|礼拜)([一二三四五六日天])'
/** 周三至周五（3月5日至7日）, 周六、周日（8日、9日）. */
const TWO_BEFORE = new RegExp(`(?<!每|逢)${NAME}(至|到|—{1,2}|~|-|、|和|及|与)(?:本|下)?${NAME}（(?:即|也就是)?$`, 'u')
/** 本周末两天（3月8日、9日）, 这个双休日（8日至9日）, 周末（3月8日）. */
const WEEKEND = /(?:周末|双休日?)(?:这?[两二]天|(?:上午|下午|晚上?|期间)?)(?:（(?:即|也就是)?|，(?:即|也就是))$/u
const BOTH_DAYS = /[两二]天|双休/u
/** 每周五、周六开放，首个开放日为…; 逢周日开集. */
const EVERY_WEEK = new RegExp(
  `(?:每个?|每?逢|[只仅]在|(?:固定|安排|[均都排])[在于])${NAME}(?:(?:、|和|及|与)(?:星期|周|礼拜)?([一二三四五六日天])(?![\\u4e00-\\u9fff]?[日号月]))?`,
  'gu',
)
/** 首场, 首个开放日, 第一期, 下次开集: one of the row; 首批收成的番茄 is of things. */
const FIRST_OF_ROW =
  /(?:首(?!批[收采产成摘上出])|头一?|[上下]一?|第[一二三四五1-5])(?![周月年半午位名时天])[\u4e00-\u9fff][^，。；！？\d]{0,8}(?:就?[是为在于]|选在|定于|定在|安排在|将于|（|，)*$/u
const MOVED = /调休|调整|另|加[开演场]|因故|顺延|改[在到为期]|提前|推迟|例外|补|除外|特/u
/** Between the days of a row. */
const JOINED = /^(?:、|和|及|与|至|到|[—~-]{1,2})$/u

/** Weekdays told of days in other frames than side by side: two of them before a row, a weekend, what is held every week. */
export function* weekdayFrames(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (
    /[周期拜][一二三四五六日天](?:[至到—~、和及与-]|[^。]{0,40}[首头第上下])|[每逢在于](?:星期|周|礼拜)|周末|双休/u.test(
      plain,
    )
  ) {
    for (const [k, date] of text.dates.entries()) {
      if (!/[日号]/u.test(date.text) || isQuoted(plain, date.start)) continue
      const before = plain.slice(Math.max(0, date.start - 16), date.start)
      const days = rowFrom(text, k)
      if (before.endsWith('（') || /[（，](?:即|也就是)$/u.test(before)) {
        yield* twoBefore(text, date, before, days)
        yield* weekend(text, date, before, days)
      }
    }
    yield* everyWeek(text)
    yield* rowOfWeeks(text)
  }
  for (const { date, start, end } of brokenHabits(text)) yield offTheRow(text, date, start, end)
}

/** A day that falls on none of the weekdays printed from `start` to `end`. */
function offTheRow(text: DatedText, date: PrintedDate, start: number, end: number): RuleFinding {
  return {
    says: says('says.weekday-mismatch', {
      day: { date: isoDate(date.from) },
      weekday: { weekday: weekdayOf(date.from), stem: '周' },
      printed: text.plain.slice(start, end),
    }),
    places: [text.place(date.start, date.end), text.place(start, end)],
    confidence: 0.75,
    severity: 'query',
  }
}

/** The days from date `k` on that are told in one row, first to last. */
function rowFrom({ plain, dates }: DatedText, k: number): readonly DayNumber[] {
  const date = dates[k]
  if (!date || date.to - date.from > 10) return []
  if (date.from !== date.to) return [date.from, date.to]
  const days = [date.from]
  for (let n = k + 1, last = date; ; n++) {
    const next = dates[n]
    if (!next?.isDay || !JOINED.test(plain.slice(last.end, next.start))) return days
    days.push(next.from)
    last = next
  }
}

function* twoBefore(
  text: DatedText,
  date: PrintedDate,
  before: string,
  days: readonly DayNumber[],
): Generator<RuleFinding> {
  const match = TWO_BEFORE.exec(before)
  if (!match || days.length !== 2) return
  const [, first = '', , last = ''] = match
  const printed = match[0].replace(/（.*$/u, '')
  for (const [n, sign] of [first, last].entries()) {
    const day = days[n]
    if (day === undefined || weekdayOf(day) === numberOfWeekday(sign)) continue
    const actual = weekdayOf(day)
    const at = date.start - match[0].length
    yield {
      says: says('says.weekday-mismatch', {
        day: { date: isoDate(day) },
        weekday: { weekday: actual, stem: '周' },
        printed: `周${sign}`,
      }),
      places: [text.place(at, at + printed.length), text.place(date.start, date.end)],
      expected: `周${signOfWeekday(actual)}`,
      confidence: date.year !== undefined ? 0.95 : 0.85,
    }
    return
  }
}

function* weekend(
  text: DatedText,
  date: PrintedDate,
  before: string,
  days: readonly DayNumber[],
): Generator<RuleFinding> {
  const match = WEEKEND.exec(before)
  const [first] = days
  const last = days.at(-1)
  if (!match || first === undefined || last === undefined || last - first > 3) return
  const isRest = (day: DayNumber): boolean => weekdayOf(day) > 5
  const all = Array.from({ length: last - first + 1 }, (_, n) => first + n)
  // A weekend may begin on Friday and go on to a Monday off.
  const isRight = (row: readonly DayNumber[]): boolean =>
    BOTH_DAYS.test(match[0])
      ? row.every(isRest)
      : row.some(isRest) || (row.length === 1 && row.some((one) => weekdayOf(one) === 5))
  if (isRight(all) || (!/月/u.test(date.text) && isRight(all.map(monthBefore)))) return
  const day = all.find((one) => !isRest(one)) ?? first
  const start = date.start - match[0].length
  yield {
    says: says('says.weekday-mismatch.weekend', {
      day: { date: isoDate(day) },
      weekday: { weekday: weekdayOf(day), stem: '星期' },
      printed: match[0].replace(/[（，].*$/u, ''),
    }),
    places: [text.place(start, date.start - 1), text.place(date.start, date.end)],
    confidence: 0.8,
    ...(BOTH_DAYS.test(match[0]) ? {} : { severity: 'query' as const }),
  }
}

/** 5月2日…，上周末（26日、27日）: a day without its month may be of the month before the one told last. */
function monthBefore(day: DayNumber): DayNumber {
  const { year, month, day: ofMonth } = civilDate(day)
  return month === 1 ? dayNumber(year - 1, 12, ofMonth) : dayNumber(year, month - 1, ofMonth)
}

function* everyWeek(text: DatedText): Generator<RuleFinding> {
  const { plain, dates } = text
  for (const match of matchesOf(plain, EVERY_WEEK)) {
    const end = match.index + match[0].length
    const to = periodEnd(plain, end)
    const date = dates.find(
      (one) => one.isDay && one.start >= end && one.start < to && FIRST_OF_ROW.test(plain.slice(end, one.start)),
    )
    // “每周二免费日”: a name, and nobody's speech.
    const isName = /^[^“”，。]{0,8}”/u.test(plain.slice(end, end + 9))
    if (!date || MOVED.test(plain.slice(match.index, to)) || (isQuoted(plain, match.index) && !isName)) continue
    // Another weekday told between them is the row's as well.
    const row = plain.slice(match.index, date.start)
    const named = matchesOf(row, /(?:星期|周|礼拜|、|和)([一二三四五六日天])/gu).map(([, sign = '']) =>
      numberOfWeekday(sign),
    )
    const actual = weekdayOf(date.from)
    if (named.includes(actual) || /[至到—~-]|单|双|隔/u.test(row)) continue
    yield offTheRow(text, date, match.index, end)
  }
}

/** A row of so many days and more shows by itself that it is the one of every week. */
const LEAST_OF_ROW = 3
const ROW_REACH = 90

/** 每周三开诊。本月的坐诊日期为5日、12日、20日和26日: all days but one of a row fall on the weekday told before. */
function* rowOfWeeks(text: DatedText): Generator<RuleFinding> {
  const { plain, dates } = text
  const weekly = matchesOf(plain, EVERY_WEEK)
  if (weekly.length === 0) return
  for (const [k, date] of dates.entries()) {
    const previous = dates[k - 1]
    if (!date.isDay || (previous?.isDay && JOINED.test(plain.slice(previous.end, date.start)))) continue
    const days = rowFrom(text, k)
    const told = weekly.findLast(({ index }) => index < date.start && index > date.start - ROW_REACH)
    if (!told || days.length < LEAST_OF_ROW) continue
    const row = plain.slice(told.index, date.start)
    const named = matchesOf(row, /(?:星期|周|礼拜|、|和)([一二三四五六日天])/gu).map(([, sign = '']) =>
      numberOfWeekday(sign),
    )
    const off = days.flatMap((day, n) => (named.includes(weekdayOf(day)) ? [] : [n]))
    const [wrong] = off
    const one = wrong === undefined ? undefined : dates[k + wrong]
    if (!one || off.length > 1 || MOVED.test(plain.slice(told.index, periodEnd(plain, one.end)))) continue
    yield offTheRow(text, one, told.index, told.index + told[0].length)
  }
}
