import { Lunar, LunarMonth, Solar } from 'lunar-typescript'
import { type DayNumber, dayNumber } from './calendar'

/**
 * The lunar calendar. A day of it takes some astronomy to find, and a page names 春节 again and again, so days once
 * found are kept; the answers depend on nothing but the question.
 */
export class LunarCalendar {
  private readonly days = new Map<string, DayNumber | undefined>()

  /** The solar day of a day of the lunar calendar; day 0 is the month's last. Undefined if that year has no such day. */
  day(year: number, month: number, day: number): DayNumber | undefined {
    return this.keep(`${year}-${month}-${day}`, () => findDay(year, month, day))
  }

  /** The day a solar term (清明) falls on in a calendar year. */
  solarTerm(year: number, term: string): DayNumber | undefined {
    return this.keep(`${year}-${term}`, () => findSolarTerm(year, term))
  }

  /** First and last day of a lunar month. */
  month(year: number, month: number): readonly [DayNumber, DayNumber] | undefined {
    const from = this.day(year, month, 1)
    const to = this.day(year, month, 0)
    return from === undefined || to === undefined ? undefined : [from, to]
  }

  private keep(key: string, find: () => DayNumber | undefined): DayNumber | undefined {
    if (this.days.has(key)) return this.days.get(key)
    const day = find()
    this.days.set(key, day)
    return day
  }
}

function isCovered(year: number): boolean {
  return year >= 1 && year <= 9000
}

function findDay(year: number, month: number, day: number): DayNumber | undefined {
  if (!isCovered(year)) return undefined
  const length = LunarMonth.fromYm(year, month)?.getDayCount()
  if (length === undefined || day > length) return undefined
  return ofSolar(Lunar.fromYmd(year, month, day === 0 ? length : day).getSolar())
}

function findSolarTerm(year: number, term: string): DayNumber | undefined {
  if (!isCovered(year)) return undefined
  // The table of a year begins with the winter solstice of the year before; its own bears a name in letters.
  const name = term === '冬至' ? 'DONG_ZHI' : term
  const solar = Solar.fromYmd(year, 6, 15).getLunar().getJieQiTable()[name]
  return solar && ofSolar(solar)
}

function ofSolar(solar: Solar): DayNumber {
  return dayNumber(solar.getYear(), solar.getMonth(), solar.getDay())
}
