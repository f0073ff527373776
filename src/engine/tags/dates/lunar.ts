import { Lunar, LunarMonth, Solar } from 'lunar-typescript'
import { type DayNumber, dayNumber } from './calendar'

/** The solar day of a day of the lunar calendar; day 0 is the month's last. Undefined if that year has no such day. */
export function lunarDay(year: number, month: number, day: number): DayNumber | undefined {
  if (year < 1 || year > 9000) return undefined
  const length = LunarMonth.fromYm(year, month)?.getDayCount()
  if (length === undefined || day > length) return undefined
  return ofSolar(Lunar.fromYmd(year, month, day === 0 ? length : day).getSolar())
}

/** First and last day of a lunar month. */
export function lunarMonth(year: number, month: number): readonly [DayNumber, DayNumber] | undefined {
  const from = lunarDay(year, month, 1)
  const to = lunarDay(year, month, 0)
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** The day a solar term (清明) falls on in a calendar year. */
export function solarTermDay(year: number, term: string): DayNumber | undefined {
  if (year < 1 || year > 9000) return undefined
  const solar = Solar.fromYmd(year, 6, 15).getLunar().getJieQiTable()[term]
  return solar && ofSolar(solar)
}

function ofSolar(solar: Solar): DayNumber {
  return dayNumber(solar.getYear(), solar.getMonth(), solar.getDay())
}
