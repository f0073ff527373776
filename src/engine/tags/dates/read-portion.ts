import { numeralKind } from '../numerals/numeral-characters'
import { charSet } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { DateForm, Portion } from './date-form'
import { weekdayAt } from './read-month'
import { readSmallNumber } from './small-number'

const SIDES: readonly (readonly [word: string, side: Portion['side']])[] = [
  ['最后', 'last'],
  ['前', 'first'],
  ['首', 'first'],
  ['头', 'first'],
  ['第', 'nth'],
]
const UNITS: readonly (readonly [word: string, unit: Portion['unit']])[] = [
  ['个月', 'month'],
  ['个星期', 'week'],
  ['周', 'week'],
  ['天', 'day'],
]
const AGO_UNITS: readonly (readonly [word: string, unit: 'day' | 'week' | 'month' | 'year'])[] = [
  ['天', 'day'],
  ['日', 'day'],
  ['周', 'week'],
  ['个星期', 'week'],
  ['个月', 'month'],
  ['年', 'year'],
]
/** Stands for the last week of a month, which has five at most. */
const LAST = 6
const WEEK_UNITS = ['个星期', '个周', '周', '星期']
const AFTER_AGO = charSet('往来进后夕景期三一二列')
const VAGUE_BEFORE = charSet('近约数几')

/** The part of a year that is counted off: (去年的)前10天, 第三个月, 最后4个月; returns where it ends. */
export function readPortion(scan: Scan, i: number, form: DateForm): number | undefined {
  for (const [word, side] of SIDES) {
    if (!startsWith(scan, i, word)) continue
    const number = readSmallNumber(scan, skipSpaces(scan, i + word.length, 1)) ?? readTwo(scan, i + word.length)
    if (!number || number.value < 1 || number.value > 60) return undefined
    const at = skipSpaces(scan, number.end, 1)
    const unit = UNITS.find(([name]) => startsWith(scan, at, name))
    if (!unit) return undefined
    form.portion = { side, unit: unit[1], count: number.value }
    return at + unit[0].length
  }
  return undefined
}

/** 5月的第二周, 九月最后一个星期五; returns where it ends. */
export function readWeekOfMonth(scan: Scan, i: number, form: DateForm): number | undefined {
  const at = startsWith(scan, i, '的') ? i + 1 : i
  const last = startsWith(scan, at, '最后一')
  const number = last
    ? { value: LAST, end: at + 3 }
    : startsWith(scan, at, '第')
      ? readSmallNumber(scan, at + 1)
      : undefined
  if (!number || number.value < 1 || number.value > LAST) return undefined
  const unit = WEEK_UNITS.find((word) => startsWith(scan, number.end, word))
  if (!unit) return undefined
  const end = number.end + unit.length
  const weekday = weekdayAt(scan, end)
  if (weekday === 0 || startsWith(scan, end, '期')) return undefined
  form.weekOfMonth = { nth: number.value, ...(weekday ? { weekday } : {}) }
  return weekday ? end + 1 : end
}

const FIRST = charSet('前首')
/** 提前一个月, 之前两个月: 前 belongs to what stands before it. */
const NOT_BEFORE_FIRST = charSet('提之以目此生空往超')

/** 前11个月 and 首八个月, behind a year or without; 前两个月 and the headline's 前4月 too. 前一个月 is the month before. */
export function readFirstMonths(scan: Scan, i: number, form: DateForm): number | undefined {
  if (!FIRST.has(codeAt(scan, i)) || NOT_BEFORE_FIRST.has(codeAt(scan, i - 1))) return undefined
  const from = skipSpaces(scan, i + 1, 1)
  const number = readSmallNumber(scan, from) ?? readTwo(scan, from)
  if (!number || number.value < 2 || number.value > 12) return undefined
  const at = skipSpaces(scan, number.end, 1)
  const width = startsWith(scan, at, '个月') ? 2 : startsWith(scan, at, '月') ? 1 : 0
  if (width === 0) return undefined
  form.months = [1, number.value]
  return at + width
}

/** 5天前, 一周前, 两个月前; 十多年前 and 近5年前 are too vague. */
export function readAgo(scan: Scan, i: number, form: DateForm): number | undefined {
  const number = readSmallNumber(scan, i) ?? readTwo(scan, i)
  if (!number || number.spread || number.value < 1) return undefined
  const before = codeAt(scan, i - 1)
  if (VAGUE_BEFORE.has(before) || numeralKind(before) !== 0) return undefined
  const at = skipSpaces(scan, number.end, 1)
  const unit = AGO_UNITS.find(([name]) => startsWith(scan, at, name))
  if (!unit) return undefined
  const end = at + unit[0].length
  const mark = startsWith(scan, end, '之前') || startsWith(scan, end, '以前') ? 2 : startsWith(scan, end, '前') ? 1 : 0
  if (mark === 0 || (mark === 1 && AFTER_AGO.has(codeAt(scan, end + 1)))) return undefined
  form.ago = { unit: unit[1], count: number.value }
  return end + mark
}

function readTwo(scan: Scan, i: number): { end: number; value: number; spread: false } | undefined {
  return startsWith(scan, i, '两') ? { end: i + 1, value: 2, spread: false } : undefined
}
