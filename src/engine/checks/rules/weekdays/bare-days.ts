import { civilDate, type DayNumber, dayNumber, isValidDate, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

/** A weekday is printed right behind: what it stands with is a day, whatever it was taken for. */
const WEEKDAY_BEHIND = '(?=[（，、/]{0,2}(?:星期|周|礼拜)[一二三四五六日天](?!刊|报|年)|（[一二三四五六日]）)'
const BARE = new RegExp(
  `(?<![\\d/.比分率占约])(?:(?:(?<year>${YEAR})年)?(?<month>${NUMBER})月(?<day>${NUMBER})[日号]|(?<first>1[0-2]|0?[1-9])[/.](?<second>[0-3]?\\d)|(?<alone>[0-3]?\\d)[日号])${WEEKDAY_BEHIND}`,
  'gu',
)
const SOME_WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]|（[一二三四五六日]）/u
const HALF_YEAR = 183
/** A day without its month, so far from the issue, may be one of another month. */
const HALF_MONTH = 12

/** Days printed with their weekday that no date tag covers: 6/7（六）, 15号周三. A missing year is that nearest to the issue. */
export function bareDays({ plain, dates }: DatedText, reference: string | null): PrintedDate[] {
  const today = reference === null ? undefined : parseIsoDate(reference)
  if (today === undefined || !SOME_WEEKDAY.test(plain)) return []
  const days: PrintedDate[] = []
  for (const match of matchesOf(plain, BARE)) {
    const { index: start, 0: text } = match
    const end = start + text.length
    if (dates.some((date) => date.start < end && date.end > start)) continue
    const { year, month, day, first, second, alone } = match.groups ?? {}
    const ofMonth = numberOf(day ?? second ?? alone ?? '')
    const named = numberOf(month ?? first ?? '')
    if (ofMonth === undefined) continue
    const found = alone
      ? nearestMonth(today, ofMonth)
      : year
        ? valid(yearOf(year), named ?? 0, ofMonth)
        : nearestYear(today, named ?? 0, ofMonth)
    if (found === undefined) continue
    const printed = { start, end, text, from: found, to: found, isDay: true, time: undefined }
    days.push({ ...printed, year: year === undefined ? undefined : yearOf(year) })
  }
  return days
}

function valid(year: number, month: number, day: number): DayNumber | undefined {
  return isValidDate(year, month, day) ? dayNumber(year, month, day) : undefined
}

function nearestYear(today: DayNumber, month: number, day: number): DayNumber | undefined {
  const { year } = civilDate(today)
  return [year, year - 1, year + 1]
    .map((one) => valid(one, month, day))
    .find((one) => one !== undefined && Math.abs(one - today) <= HALF_YEAR)
}

function nearestMonth(today: DayNumber, day: number): DayNumber | undefined {
  const { year, month } = civilDate(today)
  return [0, -1, 1]
    .map((shift) => valid(year + Math.floor((month - 1 + shift) / 12), ((month + 11 + shift) % 12) + 1, day))
    .find((one) => one !== undefined && Math.abs(one - today) <= HALF_MONTH)
}
