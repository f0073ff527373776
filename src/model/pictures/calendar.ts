export const DAY_MS = 86_400_000

/** Days since 1 January 1970 in the proleptic Gregorian calendar; undefined for what is no day of it. */
export function dayOf(iso: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso)
  if (!found) return undefined
  const day = dayNumber(Number(found[1]), Number(found[2]), Number(found[3]))
  return isoOf(day) === iso ? day : undefined
}

export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

function dayNumber(year: number, month: number, date: number): number {
  // Not Date.UTC, which takes the years before 100 for the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, date) / DAY_MS
}

/** The stretch of so many whole months, counted from the year 0, that a day lies in; both ends inclusive. */
export function monthsAround(day: number, months: number): { readonly from: number; readonly to: number } {
  const date = new Date(day * DAY_MS)
  const first = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) * months
  const startOf = (month: number) => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)
  return { from: startOf(first), to: startOf(first + months) - 1 }
}

/** The calendar unit a step of an axis is counted in. */
export type TickUnit = 'day' | 'month' | 'year'

export interface CalendarTick {
  readonly day: number
  readonly unit: TickUnit
  /** Nothing on the axis has said the year yet. */
  readonly saysYear: boolean
}

interface Step {
  readonly unit: TickUnit
  readonly count: number
  readonly days: number
}

const STEPS: readonly Step[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 2, days: 2 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'day', count: 14, days: 14 },
  { unit: 'month', count: 1, days: 30.4 },
  { unit: 'month', count: 2, days: 60.9 },
  { unit: 'month', count: 3, days: 91.3 },
  { unit: 'month', count: 6, days: 182.6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (count) => ({ unit: 'year', count, days: 365.25 * count }) as const,
  ),
]

/** Monday 29 December 1969: weeks are counted from it. */
const A_MONDAY = -3

/**
 * Where an axis from `from` to `to` (days, inclusive) is marked: on days, Mondays, firsts of months or of years,
 * whichever comes closest to `most` marks without being more.
 */
export function calendarTicks(from: number, to: number, most: number): readonly CalendarTick[] {
  const span = Math.max(1, to - from)
  const step = STEPS.find(({ days }) => span / days <= most) ?? STEPS[STEPS.length - 1]
  if (!step) return []
  const days = step.unit === 'day' ? dayTicks(from, to, step.count) : monthTicks(from, to, step)
  let year = ''
  return days.map((day) => {
    const own = isoOf(day).slice(0, 4)
    const saysYear = own !== year
    year = own
    return { day, unit: step.unit, saysYear }
  })
}

function dayTicks(from: number, to: number, count: number): number[] {
  const origin = count >= 7 ? A_MONDAY : 0
  const ticks: number[] = []
  for (let day = origin + Math.ceil((from - origin) / count) * count; day <= to; day += count) ticks.push(day)
  return ticks
}

function monthTicks(from: number, to: number, { unit, count }: Step): number[] {
  const months = unit === 'year' ? count * 12 : count
  const start = new Date(from * DAY_MS)
  let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months
  const ticks: number[] = []
  for (;;) {
    const day = dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)
    if (day > to) return ticks
    if (day >= from) ticks.push(day)
    month += months
  }
}
