import { civilDate, type DayNumber, dayNumber } from '../../tags/dates/calendar'
import type { PrintedDate } from './dated-text'
import { sentenceEnd } from './sentences'

/** A day without its year that the year told before brings so near is of that year. */
const NEAR_DAYS = 60

/** 2023年5月2日…，5月1日…: a day of the same sentence is of the year told in it, where that brings it near. */
export function inYearOf(told: PrintedDate, date: PrintedDate, plain: string): PrintedDate {
  // 明年3月动工，年底投产: at the end of that year.
  if (PART_OF_YEAR.test(date.text) && OTHER_YEAR.test(told.text) && sentenceEnd(plain, told.end) >= date.start) {
    const years = civilDate(told.from).year - civilDate(date.from).year
    return { ...date, from: movedBy(date.from, years), to: movedBy(date.to, years) }
  }
  if (BARE_MONTH.test(date.text)) return monthInYearOf(told, date, plain)
  if (!date.isDay || /年/u.test(date.text) || !/月/u.test(date.text) || sentenceEnd(plain, told.end) < date.start)
    return date
  const { month, day } = civilDate(date.from)
  const from = dayNumber(civilDate(told.from).year, month, day)
  return from !== date.from && Math.abs(from - told.from) <= NEAR_DAYS ? { ...date, from, to: from } : date
}

/** 2019年4月…，同年9月…，7月…: of the year told, unless the month may be the next year's, which has come since. */
function monthInYearOf(told: PrintedDate, date: PrintedDate, plain: string): PrintedDate {
  const [from, before] = [civilDate(date.from), civilDate(told.from)]
  const years = before.year - from.year
  if (years === 0 || !/月/u.test(told.text) || sentenceEnd(plain, told.end) < date.start) return date
  if (years === -1 && from.month < before.month) return date
  return { ...date, from: movedBy(date.from, years), to: movedBy(date.to, years) }
}

const BARE_MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:[上中下]旬|[初底末])?$/u
const PART_OF_YEAR = /^(?:当|同)?年(?:[底初中末终]|内)$|^[岁年]末$/u
const OTHER_YEAR = /^(?:[明后去前]年|[12]\d{3}年)/u

function movedBy(day: DayNumber, years: number): DayNumber {
  const { year, month, day: date } = civilDate(day)
  return dayNumber(year + years, month, date)
}
