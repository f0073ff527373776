import { civilDate, dayNumber, daysInMonth, isLeapYear } from './calendar'
import type { DateContext, Mention } from './date-context'

/** Where a date stands, so that only neighbours lend it their year. */
export interface DateSite {
  readonly text: number
  readonly start: number
  /** The sentence speaks of what is to come (将, 拟, 计划). */
  readonly future: boolean
  /** The date stands inside quotation marks. */
  readonly quoted: boolean
  /** Whether `mention` ends in the same sentence. */
  readonly inSentence: (mention: Mention) => boolean
}

const HALF_YEAR = 183
const QUARTER = 92

/**
 * The year of a month or day that names none. A year said just before serves it (2019年5月 … 6月3日); else the issue
 * date's year, or the one before where the date would lie more than half a year ahead: papers report what has happened.
 */
export function chooseYear(
  context: DateContext,
  site: DateSite,
  month: number,
  day: number | undefined,
  monthTo = month,
): number | undefined {
  const lent = lentYear(context, site, month, day)
  if (lent !== undefined) return lent
  const today = context.today
  if (today === undefined) return context.thisYear
  const { year } = civilDate(today)
  if (month === 2 && day === 29 && !isLeapYear(year)) return lastLeapYear(year)
  const from = dayNumber(year, month, day ?? 1)
  const to = dayNumber(year, monthTo, day ?? daysInMonth(year, monthTo))
  if (from - today > HALF_YEAR) return site.future ? year : year - 1
  if (from <= today && to - today > QUARTER && monthTo > month && !site.future) return year - 1
  if (today - to > HALF_YEAR && site.future) return year + 1
  return year
}

/** The year of the mention before, if this date can go on from it. */
function lentYear(context: DateContext, site: DateSite, month: number, day: number | undefined): number | undefined {
  const { last, lastYear } = context
  if (lastYear && !lastYear.hasMonth && lastYear.explicitYear && isSingleYear(lastYear) && site.inSentence(lastYear)) {
    return civilDate(lastYear.from).year
  }
  if (!last || last.text !== site.text) return undefined
  const { year } = civilDate(last.from)
  // A plan goes on month by month: 10月至11月 … 12月.
  const ahead = context.today !== undefined && last.from > context.today
  if (!last.explicitYear && !ahead) return undefined
  const candidate = dayNumber(year, month, day ?? daysInMonth(year, month))
  // 元旦 is near; 12月30日 behind it in December's paper is no plan for the end of the new year.
  if (!last.explicitYear && candidate - last.from > HALF_YEAR) return undefined
  // 2021年12月31日 … 1月2日 has moved on to the next year.
  return candidate >= last.from ? year : undefined
}

function isSingleYear(mention: Mention): boolean {
  return civilDate(mention.from).year === civilDate(mention.to).year
}

function lastLeapYear(year: number): number {
  let leap = year
  while (!isLeapYear(leap)) leap--
  return leap
}

/** The day a bare 16日 means: in the month last mentioned, else the nearest one behind us (ahead, if the sentence looks ahead). */
export function chooseMonth(
  context: DateContext,
  site: DateSite,
  day: number,
): { year: number; month: number } | undefined {
  const { last, today } = context
  if (last && !isPassedBy(last, day, today)) {
    const { year, month, day: lastDay } = civilDate(last.from)
    const next = nextMonth(year, month)
    const wraps = last.hasDay && lastDay - day >= 20
    if (wraps && (today === undefined || dayNumber(next.year, next.month, day) <= today + 31)) return next
    if (day <= daysInMonth(year, month)) return { year, month }
  }
  if (today === undefined) return undefined
  const { year, month, day: todayDay } = civilDate(today)
  const previous = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
  if (day <= todayDay || site.future) return { year, month }
  // Only a day or two ahead is an announcement; three weeks ahead was last month.
  if (day - todayDay <= 3 || day > daysInMonth(previous.year, previous.month)) return { year, month }
  return previous
}

/** How far a day spoken of without its month may lie from today and be of this month, whatever month was named before. */
const NEAR = 3
const TWO_MONTHS = 62

/** 4月下旬以来……8日起, printed on 9 May: a month as a whole in the background, and then the news of yesterday. */
function isPassedBy({ hasDay, explicitYear, from }: Mention, day: number, today: number | undefined): boolean {
  if (hasDay || explicitYear || today === undefined) return false
  return Math.abs(day - civilDate(today).day) <= NEAR && Math.abs(today - from) < TWO_MONTHS
}

function nextMonth(year: number, month: number): { year: number; month: number } {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
}
