import { describe, expect, it } from 'vitest'
import {
  civilDate,
  dayNumber,
  daysInMonth,
  isoDate,
  isValidDate,
  parseIsoDate,
  shiftMonth,
  weekdayOf,
} from './calendar'
import { LunarCalendar } from './lunar'

describe('day numbers', () => {
  it('agree with the language over four centuries and before the epoch', () => {
    for (let day = -150_000; day < 150_000; day += 13) {
      const date = new Date(day * 86_400_000)
      const civil = civilDate(day)
      expect(civil).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      })
      expect(dayNumber(civil.year, civil.month, civil.day)).toBe(day)
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7)
    }
  })

  it('are written as ISO dates and read back', () => {
    expect(isoDate(dayNumber(2023, 5, 7))).toBe('2023-05-07')
    expect(isoDate(dayNumber(753, 1, 1))).toBe('0753-01-01')
    expect(parseIsoDate('2024-02-29')).toBe(dayNumber(2024, 2, 29))
    expect(parseIsoDate('2023-02-29')).toBeUndefined()
    expect(parseIsoDate('yesterday')).toBeUndefined()
  })
})

describe('months', () => {
  it('have their length, leap years and centuries included', () => {
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(1900, 2), daysInMonth(2000, 2)]).toEqual([
      29, 28, 28, 29,
    ])
    expect(isValidDate(2023, 4, 31)).toBe(false)
  })

  it('are counted over the turn of the year', () => {
    expect(shiftMonth(2023, 1, -1)).toEqual({ year: 2022, month: 12 })
    expect(shiftMonth(2023, 11, 14)).toEqual({ year: 2025, month: 1 })
  })
})

describe('the lunar calendar', () => {
  const lunar = new LunarCalendar()
  const iso = (day: number | undefined): string | undefined => (day === undefined ? undefined : isoDate(day))

  it('finds feasts on the days everybody knows', () => {
    expect(iso(lunar.day(2023, 1, 1))).toBe('2023-01-22')
    expect(iso(lunar.day(2022, 12, 0))).toBe('2023-01-21')
    expect(iso(lunar.day(2024, 5, 5))).toBe('2024-06-10')
    expect(iso(lunar.day(2025, 8, 15))).toBe('2025-10-06')
    expect(iso(lunar.solarTerm(2023, '清明'))).toBe('2023-04-05')
    expect(iso(lunar.solarTerm(2024, '冬至'))).toBe('2024-12-21')
  })

  it('knows leap months and days a month does not have', () => {
    expect(iso(lunar.day(2023, -2, 1))).toBe('2023-03-22')
    expect(lunar.day(2023, 1, 31)).toBeUndefined()
  })
})
