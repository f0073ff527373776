/**
 * Days as whole numbers, counted from 1 January 1970, so that calendar arithmetic needs neither a clock nor a time
 * zone. Months are 1 to 12, weekdays 1 (Monday) to 7.
 */
export type DayNumber = number

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAY_MS = 86_400_000

export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY_MS)
}

export function civilDate(day: DayNumber): CivilDate {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function isoDate(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = civilDate(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** The day an ISO date (YYYY-MM-DD) names; undefined if it is none. */
export function parseIsoDate(iso: string): DayNumber | undefined {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  if (!year || !month || !day || !isValidDate(year, month, day)) return undefined
  return dayNumber(year, month, day)
}

export function isValidDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function weekdayOf(day: DayNumber): number {
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The month `shift` months away from the given one. */
export function shiftMonth(year: number, month: number, shift: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + shift
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}
