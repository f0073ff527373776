import { describe, expect, test } from 'vitest'
import { calendarTicks, dayOf, isoOf } from './calendar'
import { createDayWords } from './day-words'

const day = (iso: string): number => dayOf(iso) ?? Number.NaN
const shown = (from: string, to: string, most: number) =>
  calendarTicks(day(from), day(to), most).map((tick) => isoOf(tick.day))

describe('days', () => {
  test('are counted through leap years, before 1970 and before the year 100', () => {
    expect(day('1970-01-01')).toBe(0)
    expect(day('2024-03-01') - day('2024-02-28')).toBe(2)
    expect(isoOf(day('1368-01-23'))).toBe('1368-01-23')
    expect(isoOf(day('0023-10-06'))).toBe('0023-10-06')
  })

  test.each(['2025-02-29', '2025-13-01', '2025-6-1', '', 'yesterday'])('%j is no day', (iso) => {
    expect(dayOf(iso)).toBeUndefined()
  })
})

describe('calendar ticks', () => {
  test('fall on days, on Mondays, on firsts of months and of years', () => {
    expect(shown('2025-06-10', '2025-06-13', 8)).toEqual(['2025-06-10', '2025-06-11', '2025-06-12', '2025-06-13'])
    expect(shown('2025-06-01', '2025-07-10', 8)).toEqual([
      '2025-06-02',
      '2025-06-09',
      '2025-06-16',
      '2025-06-23',
      '2025-06-30',
      '2025-07-07',
    ])
    expect(shown('2024-11-20', '2025-03-02', 6)).toEqual(['2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01'])
    expect(shown('1966-05-01', '2025-06-12', 8)).toEqual([
      '1970-01-01',
      '1980-01-01',
      '1990-01-01',
      '2000-01-01',
      '2010-01-01',
      '2020-01-01',
    ])
  })

  test('are never more than asked for, but for the one an end may add', () => {
    for (let span = 1; span < 400_000; span = Math.ceil(span * 1.7)) {
      expect(calendarTicks(20_000 - span, 20_000, 7).length).toBeLessThanOrEqual(8)
    }
  })

  test('say the year on the first mark and where it changes', () => {
    const ticks = calendarTicks(day('2024-11-01'), day('2025-02-01'), 6)
    expect(ticks.map(({ saysYear }) => saysYear)).toEqual([true, false, true, false])
  })
})

test('days are said in the language asked for', () => {
  const chinese = createDayWords('zh-CN')
  expect(chinese.day(day('2025-06-12'))).toBe('6月12日')
  expect(chinese.span(day('2025-06-12'), day('2025-06-15'), true)).toBe('2025年6月12日–2025年6月15日')
  const [tick] = calendarTicks(day('2025-06-01'), day('2025-08-01'), 3)
  expect(tick && createDayWords('en').tick(tick)).toEqual({ words: 'Jun', year: '2025' })
})
