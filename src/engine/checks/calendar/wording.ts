import { civilDate, type DayNumber, isoDate } from '../../tags/dates/calendar'
import { readNumeral } from '../../tags/numerals/read-numeral'
import { foldText } from '../../tags/scan/fold'
import { inChinese } from '../told'

/** A whole number as dates and spans print it, Arabic or Chinese; part of larger expressions. */
export const NUMBER = '(?:\\d{1,4}|[〇零一二两三四五六七八九十百]{1,5})'
/** A year in figures or Chinese digits, without 年. */
export const YEAR = '(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})'

const DIGITS = '〇一二三四五六七八九'

/** The value of what `NUMBER` matched; undefined for a row of characters that is no number. */
export function numberOf(printed: string): number | undefined {
  if (/^\d+$/u.test(printed)) return Number(printed)
  const numeral = readNumeral(foldText(printed), 0)
  return numeral && numeral.end === printed.length && numeral.min === numeral.max ? numeral.min : undefined
}

/** The value of what `YEAR` matched. */
export function yearOf(printed: string): number {
  if (/^\d+$/u.test(printed)) return Number(printed)
  let year = 0
  for (const digit of printed) year = year * 10 + Math.max(0, DIGITS.indexOf(digit === '零' ? '〇' : digit))
  return year
}

/** 8月14日, as the page would print it. */
export function monthDay(day: DayNumber): string {
  return inChinese({ monthDay: isoDate(day) })
}

export function yearOfDay(day: DayNumber): number {
  return civilDate(day).year
}

/** The year of an ISO date. */
export function yearOfIso(iso: string): number {
  return Number(iso.slice(0, 4))
}
