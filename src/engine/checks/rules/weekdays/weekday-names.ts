import type { DayNumber } from '../../../tags/dates/calendar'
import type { PrintedDate } from '../../calendar/dated-text'

const SIGNS = '一二三四五六日'

/** A weekday as printed; 1 Monday … 7 Sunday. */
export interface PrintedWeekday {
  readonly start: number
  readonly end: number
  readonly weekday: number
  /** The word that joins it to the one before: 至, 、. */
  readonly joint: string
}

/** A day and the weekday it is told to be. */
export interface DayAndWeekday {
  readonly date: PrintedDate
  readonly day: DayNumber
  readonly weekday: PrintedWeekday
}

/** The number of 一 to 六, 日 and 天. */
export function numberOfWeekday(sign: string): number {
  return sign === '天' ? 7 : SIGNS.indexOf(sign) + 1
}

/** The last character of a weekday's name. */
export function signOfWeekday(weekday: number): string {
  return SIGNS.charAt(weekday - 1)
}
