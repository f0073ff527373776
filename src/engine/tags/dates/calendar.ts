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

const DAYS_PER_ERA = 146_097
/** Days from 1 March of year 0 to 1 January 1970. */
const EPOCH = 719_468

/**
 * Counts from 1 March, so that a leap day is the last of its year and months follow a pattern of their own
 * (Howard Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const fromMarch = month <= 2 ? year - 1 : year
  const era = Math.floor(fromMarch / 400)
  const yearOfEra = fromMarch - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH
}

export function civilDate(day: DayNumber): CivilDate {
  const shifted = day + EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leapsLeft = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapsLeft) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

export function isoDate(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = civilDate(day)
  return `${year > 999 ? year : String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** The day an ISO date (YYYY-MM-DD) names; undefined if it is none. */
export function parseIsoDate(iso: string): DayNumber | undefined {
  const [year, month, day] = partsOf(iso)
  if (!year || !month || !day || !isValidDate(year, month, day)) return undefined
  return dayNumber(year, month, day)
}

function partsOf(iso: string): readonly (number | undefined)[] {
  // Nearly all are in full; they are read for every date of every text, and need not be split.
  if (iso.length === 10 && iso.charAt(4) === '-' && iso.charAt(7) === '-')
    return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))]
  return iso.slice(0, 10).split('-').map(Number)
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
  return value >= 0 && value < 10 ? `0${value}` : String(value)
}
