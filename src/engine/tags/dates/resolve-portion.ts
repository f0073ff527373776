import { dayNumber, daysInMonth, weekdayOf } from './calendar'
import type { Portion } from './date-form'

/** 去年的前10天, 2021年的第三个月, 2021年的最后4个月; undefined where the year has not that many. */
export function resolvePortion({ side, unit, count }: Portion, year: number): { from: number; to: number } | undefined {
  const first = dayNumber(year, 1, 1)
  const last = dayNumber(year, 12, 31)
  if (unit === 'month') {
    if (count > 12) return undefined
    const from = side === 'first' ? 1 : side === 'last' ? 13 - count : count
    const to = side === 'last' ? 12 : count
    return { from: dayNumber(year, from, 1), to: dayNumber(year, to, daysInMonth(year, to)) }
  }
  if (unit === 'week') return resolveWeeks(side, count, first, last)
  const length = count
  if (side === 'first') return { from: first, to: first + length - 1 }
  if (side === 'last') return { from: last - length + 1, to: last }
  return single(first + length - 1)
}

/** Weeks of a month are counted by their Mondays, weekdays by themselves. */
export function resolveWeekOfMonth(
  { nth, weekday }: { readonly nth: number; readonly weekday?: number },
  year: number,
  month: number,
): { from: number; to: number } | undefined {
  const first = dayNumber(year, month, 1)
  const last = dayNumber(year, month, daysInMonth(year, month))
  const start = first + (((weekday ?? 1) - weekdayOf(first) + 7) % 7)
  const count = Math.floor((last - start) / 7) + 1
  const index = nth > 5 ? count : nth
  if (index > count) return undefined
  const from = start + (index - 1) * 7
  return { from, to: weekday ? from : from + 6 }
}

/** Weeks of a year are whole ones, Monday to Sunday. */
function resolveWeeks(side: Portion['side'], count: number, first: number, last: number): { from: number; to: number } {
  const sunday = last - (weekdayOf(last) % 7)
  if (side === 'last') return { from: sunday - count * 7 + 1, to: sunday }
  const monday = first + ((8 - weekdayOf(first)) % 7)
  const from = side === 'nth' ? monday + (count - 1) * 7 : monday
  return { from, to: monday + count * 7 - 1 }
}

function single(day: number): { from: number; to: number } {
  return { from: day, to: day }
}
