import type { DatedText } from '../../calendar/dated-text'
import { matchesOf } from '../../matches-of'

/** A day of month and day by figures that its month has not got: 7/1—9/31. */
export interface SlashedDay {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly month: number
  readonly day: number
}

/** A range of two of them, or one behind words that lead to a day. */
const RANGE = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:—{1,2}|~|-|至|到)(\d{1,2})\/(\d{1,2})(?![\d/%％])/gu
const LED = /(?:[至到起]|截[至止]|日期|时间|期限|有效期)[：:为]?(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/%％])/gu
/** 房号：3/31—4/31 */
const NO_DAY = /[号室楼栋幢座码版]：?$/u
const LENGTHS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MOST = 31
const MONTHS = 12

/** Days no month has, told by a stroke; scores and fractions are none. */
export function slashedDays({ plain }: DatedText): SlashedDay[] {
  if (!/\d\/(?:29|3\d)/u.test(plain)) return []
  const found = new Map<number, SlashedDay>()
  const take = (printed: string, month: number, day: number, end: number): void => {
    if (month < 1 || month > MONTHS || day > MOST || day <= (LENGTHS[month] ?? MOST)) return
    found.set(end, { start: end - printed.length, end, printed, month, day })
  }
  for (const match of matchesOf(plain, RANGE)) {
    const [whole, a = '', b = '', c = '', d = ''] = match
    if (NO_DAY.test(plain.slice(Math.max(0, match.index - 3), match.index))) continue
    if ([a, c].some((month) => Number(month) < 1 || Number(month) > MONTHS)) continue
    if ([b, d].some((day) => Number(day) < 1 || Number(day) > MOST)) continue
    take(`${a}/${b}`, Number(a), Number(b), match.index + a.length + 1 + b.length)
    take(`${c}/${d}`, Number(c), Number(d), match.index + whole.length)
  }
  for (const match of matchesOf(plain, LED)) {
    const [whole, month = '', day = ''] = match
    take(`${month}/${day}`, Number(month), Number(day), match.index + whole.length)
  }
  return [...found.values()]
}
