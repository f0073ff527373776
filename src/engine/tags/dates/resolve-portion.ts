import { dayNumber, daysInMonth } from './calendar'
import type { Portion } from './date-form'

const DAYS: Readonly<Record<'day' | 'week', number>> = { day: 1, week: 7 }

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
  const length = DAYS[unit] * count
  if (side === 'first') return { from: first, to: first + length - 1 }
  if (side === 'last') return { from: last - length + 1, to: last }
  return { from: first + length - DAYS[unit], to: first + length - 1 }
}
