import { civilDate, dayNumber, daysInMonth, isValidDate } from './calendar'
import type { DateSite } from './choose-year'
import { DateContext, type Stretch } from './date-context'
import type { DateForm } from './date-form'
import { resolvePeriod } from './resolve-date'

/**
 * The days from `low` to `high`. The upper end takes over what it does not say itself (5月8日至31日), and goes on into
 * the next month or year where it would lie before the lower (12月至3月, 25日至3日).
 */
export function resolveRange(low: DateForm, high: DateForm, context: DateContext, site: DateSite): Stretch | undefined {
  if (high.explicitYear && !low.explicitYear && high.year && !low.year) {
    const to = resolvePeriod(high, context, site)
    const from = to && resolveBefore(low, high.year.value, to.to, context, site)
    return from === undefined || !to ? undefined : { from, to: to.to }
  }
  const from = resolvePeriod({ ...low, open: undefined }, context, site)
  if (!from) return undefined
  const to = resolveAfter(high, low, from.from, from.to, context, site)
  return to === undefined ? undefined : { from: from.from, to }
}

/** 12月至2024年2月: the lower end lies in the year of the upper one, or in the year before. */
function resolveBefore(
  low: DateForm,
  year: number,
  to: number,
  context: DateContext,
  site: DateSite,
): number | undefined {
  for (const candidate of [year, year - 1]) {
    const period = resolvePeriod({ ...low, year: { anchor: 'number', value: candidate } }, context, site)
    if (period && period.from <= to) return period.from
  }
  return undefined
}

function resolveAfter(
  high: DateForm,
  low: DateForm,
  from: number,
  lowTo: number,
  context: DateContext,
  site: DateSite,
): number | undefined {
  if (high.weekday !== undefined && !high.week && low.weekday !== undefined) {
    return from + ((high.weekday - low.weekday + 7) % 7)
  }
  const start = civilDate(from)
  if (high.day?.anchor === 'number' && !high.month && !high.year) {
    return dayFrom(start.year, start.month, high.dayTo ?? high.day.value, from)
  }
  if (high.clock && !high.day && !high.month && !high.year) return lowTo
  if (!high.year && (high.month?.anchor === 'number' || high.months)) {
    for (const year of [start.year, start.year + 1]) {
      const period = resolvePeriod({ ...high, year: { anchor: 'number', value: year } }, context, site)
      if (period && period.to >= from) return period.to
      if (!period && high.day) return undefined
    }
    return undefined
  }
  const inner = new DateContext(context.today, context.thisYear, context.lunar)
  inner.mention({
    from,
    to: lowTo,
    hasMonth: true,
    hasDay: true,
    explicitYear: true,
    open: false,
    text: site.text,
    end: site.start,
  })
  const to = resolvePeriod(high, inner, inRange(site))
  return to && to.to >= from ? to.to : undefined
}

/** The day of that number in the month of the lower end, or in the next. */
function dayFrom(year: number, month: number, day: number, from: number): number | undefined {
  if (isValidDate(year, month, day) && dayNumber(year, month, day) >= from) return dayNumber(year, month, day)
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return day <= daysInMonth(next.year, next.month) &&
    day <= 31 &&
    dayNumber(year, month, 1) <= from &&
    day < civilDate(from).day
    ? dayNumber(next.year, next.month, day)
    : undefined
}

/** The upper end stands in the sentence of the lower, whatever lies between. */
function inRange(site: DateSite): DateSite {
  return { text: site.text, start: site.start, future: site.future, quoted: site.quoted, inSentence: () => true }
}
