import { civilDate, dayNumber, daysInMonth, isValidDate, shiftMonth, weekdayOf } from './calendar'
import { chooseMonth, chooseYear, type DateSite } from './choose-year'
import type { DateContext, Stretch } from './date-context'
import type { Anchored, DateForm } from './date-form'
import { resolveFestival, resolveLunar } from './resolve-festival'
import { resolvePortion, resolveWeekOfMonth } from './resolve-portion'

interface Closed {
  readonly from: number
  readonly to: number
}

/** The days a date stands for; undefined where neither text nor issue date tells. */
export function resolveDate(form: DateForm, context: DateContext, site: DateSite): Stretch | undefined {
  const period = resolvePeriod(form, context, site)
  if (!period) return undefined
  if (form.open === 'to') return { from: period.from, to: null }
  if (form.open === 'from') return { from: null, to: period.to }
  return period
}

/** The days a date stands for, its open side closed. */
export function resolvePeriod(form: DateForm, context: DateContext, site: DateSite): Closed | undefined {
  if (form.unresolvable) return undefined
  if (form.years) return resolveYears(form.years, form.relativeCentury ? centuryShift(context) : 0)
  if (form.ago) return resolveAgo(form.ago, context)
  if (form.week) return resolveWeek(form, context)
  if (form.weekday !== undefined) return resolveWeekday(form.weekday, context, site, form.open === 'to')
  const year = form.year && resolveYear(form.year, context, site)
  if (form.year && year === undefined) return undefined
  if (form.festival) return resolveFestival(form.festival, year, context)
  if (form.lunar) return resolveLunar(form.lunar, year, context)
  if (form.samePeriod && year !== undefined) return resolveSamePeriod(year, context)
  if (form.portion && year !== undefined) return resolvePortion(form.portion, year)
  if (form.months) return resolveMonths(form.months, year, context, site)
  if (form.season !== undefined && year !== undefined) return resolveSeason(form.season, year)
  if (form.yearEdge) return resolveYearEdge(form.yearEdge, year ?? context.thisYear)
  if (form.month) return resolveMonth(form, year, context, site)
  if (form.day) return resolveDay(form, form.day, context, site)
  if (year === undefined) return undefined
  return { from: dayNumber(year, 1, 1), to: dayNumber(form.yearTo ?? year, 12, 31) }
}

const READ_IN_CENTURY = 21

/** Years to move 上世纪 by, which was read as the 20th. */
function centuryShift({ thisYear }: DateContext): number {
  return thisYear === undefined ? 0 : (Math.ceil(thisYear / 100) - READ_IN_CENTURY) * 100
}

function resolveYears([first, last]: readonly [number, number], shift: number): Closed {
  return { from: dayNumber(first + shift, 1, 1), to: dayNumber(last + shift, 12, 31) }
}

function resolveYear(year: Anchored, context: DateContext, site: DateSite): number | undefined {
  if (year.anchor === 'number') return year.value
  if (year.anchor === 'period') return shifted(periodYear(context, site) ?? context.thisYear, year.value)
  if (year.anchor === 'reference') return shifted(context.thisYear, year.value)
  const last = context.lastYear
  return last ? civilDate(last.from).year + year.value : undefined
}

function shifted(year: number | undefined, by: number): number | undefined {
  return year === undefined ? undefined : year + by
}

/** The year the text has just spoken of; a stretch over several years is none. */
function periodYear({ lastYear }: DateContext, site: DateSite): number | undefined {
  if (!lastYear || lastYear.text !== site.text || lastYear.open) return undefined
  const { year } = civilDate(lastYear.from)
  return civilDate(lastYear.to).year === year ? year : undefined
}

/** The month the text has just spoken of as a whole. */
function periodMonth({ last }: DateContext, site: DateSite): { year: number; month: number } | undefined {
  if (!last || last.text !== site.text || last.open || last.hasDay) return undefined
  const { year, month } = civilDate(last.from)
  return civilDate(last.to).month === month && civilDate(last.to).year === year ? { year, month } : undefined
}

function resolveAgo(ago: NonNullable<DateForm['ago']>, context: DateContext): Closed | undefined {
  const { today, civilToday } = context
  if (today === undefined || !civilToday) return undefined
  if (ago.unit === 'day' || ago.unit === 'week') return single(today - ago.count * (ago.unit === 'week' ? 7 : 1))
  const { year, month } = shiftMonth(civilToday.year, civilToday.month, -ago.count * (ago.unit === 'year' ? 12 : 1))
  if (year < 1) return undefined
  return single(dayNumber(year, month, Math.min(civilToday.day, daysInMonth(year, month))))
}

function resolveWeek(form: DateForm, context: DateContext): Closed | undefined {
  if (context.today === undefined || !form.week) return undefined
  const monday = context.today - weekdayOf(context.today) + 1 + form.week.value * 7
  if (form.weekday === undefined) return { from: monday, to: monday + 6 }
  if (form.weekday === 0) return { from: monday + 5, to: monday + 6 }
  return single(monday + form.weekday - 1)
}

/** A bare 周三 is the last one up to today, or the next one if the sentence looks ahead or it is the start of something (周三起). */
function resolveWeekday(weekday: number, context: DateContext, site: DateSite, ahead: boolean): Closed | undefined {
  const { today, lastYear } = context
  // 2023年5月17日 星期三: the weekday belongs to the date before it.
  if (
    lastYear?.hasDay &&
    lastYear.text === site.text &&
    site.start - lastYear.end <= 2 &&
    lastYear.from === lastYear.to
  ) {
    return single(lastYear.from)
  }
  if (today === undefined) return undefined
  const back = (weekdayOf(today) - weekday + 7) % 7
  return single((site.future || ahead) && back > 0 ? today - back + 7 : today - back)
}

/** 去年同期: the months spoken of last, a year earlier; the whole year if none were. */
function resolveSamePeriod(year: number, context: DateContext): Closed {
  const { last } = context
  if (!last || last.hasDay) return wholeYear(year)
  const from = civilDate(last.from)
  const to = civilDate(last.to)
  if (from.year !== to.year || from.year - year !== 1) return wholeYear(year)
  return {
    from: dayNumber(year, from.month, from.day),
    to: dayNumber(year, to.month, Math.min(to.day, daysInMonth(year, to.month))),
  }
}

function resolveMonths(
  [first, last]: readonly [number, number],
  given: number | undefined,
  context: DateContext,
  site: DateSite,
): Closed | undefined {
  const year = given ?? monthsYear(first, last, context, site)
  return year === undefined ? undefined : monthSpan(year, first, last)
}

/** A quarter still to come was last year's, unless the sentence looks ahead; 前三季度 has to be over. */
function monthsYear(first: number, last: number, context: DateContext, site: DateSite): number | undefined {
  const { civilToday } = context
  const lent = context.lastYear
  if (lent && !lent.hasMonth && lent.explicitYear && site.inSentence(lent)) return civilDate(lent.from).year
  if (!civilToday) return context.thisYear
  const { year, month } = civilToday
  if (site.future) return year
  if (first === 1 && last > 6) return month >= last ? year : year - 1
  // In March nobody calls last year's second half just 下半年.
  if (first === 7 && last === 12) return month > 2 ? year : year - 1
  return first - month >= 4 ? year - 1 : year
}

function resolveSeason(season: number, year: number): Closed {
  if (season < 3) return monthSpan(year, 3 + season * 3, 5 + season * 3)
  return { from: dayNumber(year, 12, 1), to: dayNumber(year + 1, 2, daysInMonth(year + 1, 2)) }
}

function resolveYearEdge(edge: 'begin' | 'end', year: number | undefined): Closed | undefined {
  if (year === undefined) return undefined
  return edge === 'begin'
    ? { from: dayNumber(year, 1, 1), to: dayNumber(year, 1, 10) }
    : { from: dayNumber(year, 12, 21), to: dayNumber(year, 12, 31) }
}

function resolveMonth(
  form: DateForm,
  given: number | undefined,
  context: DateContext,
  site: DateSite,
): Closed | undefined {
  const where = findMonth(form, given, context, site)
  if (!where) return undefined
  const { year, month } = where
  if (form.weekOfMonth) return resolveWeekOfMonth(form.weekOfMonth, year, month)
  if (form.day) {
    const to = form.dayTo ?? form.day.value
    if (!isValidDate(year, month, form.day.value) || !isValidDate(year, month, to)) return undefined
    return { from: dayNumber(year, month, form.day.value), to: dayNumber(year, month, to) }
  }
  const length = daysInMonth(year, month)
  const lastTen = form.tenTo ?? form.ten
  if (form.ten && lastTen) return days(year, month, form.ten * 10 - 9, lastTen === 3 ? length : lastTen * 10)
  if (form.halfMonth) return form.halfMonth === 1 ? days(year, month, 1, 15) : days(year, month, 16, length)
  return monthSpan(year, month, form.monthTo ?? month)
}

function findMonth(
  form: DateForm,
  given: number | undefined,
  context: DateContext,
  site: DateSite,
): { year: number; month: number } | undefined {
  const { month, day } = form
  if (!month) return undefined
  if (month.anchor === 'number') {
    const year = given ?? chooseYear(context, site, month.value, day?.value, form.monthTo)
    return year === undefined ? undefined : { year, month: month.value }
  }
  if (month.anchor === 'last') {
    const last = context.last && civilDate(context.last.from)
    return last && shiftMonth(last.year, last.month, month.value)
  }
  const from = (month.anchor === 'period' ? periodMonth(context, site) : undefined) ?? context.civilToday
  return from && shiftMonth(from.year, from.month, month.value)
}

function resolveDay(form: DateForm, day: Anchored, context: DateContext, site: DateSite): Closed | undefined {
  if (day.anchor === 'reference') {
    const today = site.quoted ? spokenDay(context) : context.today
    return today === undefined ? undefined : single(today + day.value)
  }
  if (day.anchor === 'last') {
    const { last, today } = context
    if (last?.hasDay) return single((day.value > 0 ? last.to : last.from) + day.value)
    return day.value === 0 && today !== undefined ? single(today) : undefined
  }
  const where = chooseMonth(context, site, day.value)
  if (!where || !isValidDate(where.year, where.month, form.dayTo ?? day.value)) return undefined
  return days(where.year, where.month, day.value, form.dayTo ?? day.value)
}

/** Days a speech may lie behind the paper it is quoted in. */
const SPEECH_DAYS = 7

/** 12月29日 … “今天面对面，…”: who is quoted speaks on the day the story told of last. */
function spokenDay(context: DateContext): number | undefined {
  const { last, today } = context
  if (!last?.hasDay || last.from !== last.to) return today
  if (today === undefined) return last.from
  return last.from <= today && today - last.from <= SPEECH_DAYS ? last.from : today
}

function single(day: number): Closed {
  return { from: day, to: day }
}

function days(year: number, month: number, first: number, last: number): Closed {
  return { from: dayNumber(year, month, first), to: dayNumber(year, month, last) }
}

function wholeYear(year: number): Closed {
  return monthSpan(year, 1, 12)
}

function monthSpan(year: number, first: number, last: number): Closed {
  return { from: dayNumber(year, first, 1), to: dayNumber(year, last, daysInMonth(year, last)) }
}
