import { type DayNumber, dayNumber, weekdayOf } from './calendar'
import type { DateContext } from './date-context'
import type { DateForm, Festival } from './date-form'
import type { LunarCalendar } from './lunar'

interface Closed {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The day of a festival in the given year; without one, the time it falls nearest to today. */
export function resolveFestival(
  festival: Festival,
  year: number | undefined,
  context: DateContext,
): Closed | undefined {
  return nearest(year, context, (candidate) => {
    const day = festivalDay(festival, candidate, context.lunar)
    return day === undefined ? undefined : { from: day, to: day }
  })
}

export function resolveLunar(
  lunar: NonNullable<DateForm['lunar']>,
  year: number | undefined,
  context: DateContext,
): Closed | undefined {
  return nearest(year, context, (candidate) => {
    if (lunar.day === undefined) {
      const month = context.lunar.month(candidate, lunar.month)
      return month && { from: month[0], to: month[1] }
    }
    const day = context.lunar.day(candidate, lunar.month, lunar.day)
    return day === undefined ? undefined : { from: day, to: day }
  })
}

function nearest(
  year: number | undefined,
  context: DateContext,
  find: (year: number) => Closed | undefined,
): Closed | undefined {
  if (year !== undefined) return find(year)
  const { today, thisYear } = context
  if (thisYear === undefined) return undefined
  if (today === undefined) return find(thisYear)
  let best: Closed | undefined
  for (const candidate of [thisYear - 1, thisYear, thisYear + 1]) {
    const found = find(candidate)
    if (found && (!best || Math.abs(found.from - today) < Math.abs(best.from - today))) best = found
  }
  return best
}

function festivalDay(festival: Festival, year: number, lunar: LunarCalendar): DayNumber | undefined {
  switch (festival.calendar) {
    case 'solar':
      return dayNumber(year, festival.month, festival.day)
    case 'lunar':
      // New Year's Eve is the last day of the lunar year before.
      return lunar.day(festival.month === 12 && festival.day === 0 ? year - 1 : year, festival.month, festival.day)
    case 'term':
      return lunar.solarTerm(year, festival.term)
    case 'nth':
      return nthWeekday(year, festival.month, Math.floor(festival.day / 10), festival.day % 10)
  }
}

function nthWeekday(year: number, month: number, nth: number, weekday: number): DayNumber {
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}
