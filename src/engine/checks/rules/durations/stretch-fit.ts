import { DAY, type Moment } from './moments'
import { lengthOf, type TimeAmount } from './time-amounts'
import type { WholeClaim } from './whole-claims'

/** Days are counted between days, hours between times of day, years between dates that are printed to the month or day. */
export function isMeasured({ unit, amount }: TimeAmount, first: Moment, last: Moment): boolean {
  if (unit === '时' || unit === '分') return first.grain === 'clock' && last.grain === 'clock'
  if (unit === '年') return first.grain !== 'clock' && last.day - first.day > (amount < 1 ? 60 : 300)
  if (unit === '月') return last.day - first.day > 3
  return first.grain !== 'month' && last.grain !== 'month' && last.day > first.day && isOfNamedDay(first)
}

/** 22时至次日5时: hours of an unnamed day, which counts as nought; days before 1970 count below it. */
export function isOfNamedDay({ grain, day }: Moment): boolean {
  return grain !== 'clock' || day < 0 || day > 1
}

const ABOUT_THEN = /^(?:许|左右|前后|多)/u
const JOINED = /^(?:至|到|—{1,2}|~|-)$/u

/** How many units lie between two moments, at least and at most. */
export function rangeOf({ unit }: TimeAmount, first: Moment, last: Moment): readonly [number, number] {
  if (unit === '时' || unit === '分') {
    const units = (last.from - first.from) / lengthOf(unit)
    return [units, units]
  }
  // 10月1日零时至10月8日24时: to the hour, from midnight to midnight.
  const whole = (last.from - first.from) / DAY
  const isSharp = unit === '天' && first.grain === 'clock' && last.grain === 'clock' && first.from % DAY === 0
  if (isSharp && Number.isInteger(whole)) return [whole, whole]
  const isMonthly = first.grain === 'month' || last.grain === 'month'
  const day = lengthOf(unit) / DAY
  if (isMonthly) return [(last.from - first.to) / DAY / day, (last.to - first.from) / DAY / day]
  return [(last.day - first.day) / day, (last.day - first.day + 1) / day]
}

/** Whether an amount, printed as it is, tells how far two moments lie apart. */
export function fits(plain: string, amount: TimeAmount, first: Moment, last: Moment, claim: WholeClaim): boolean {
  if (!isMeasured(amount, first, last)) return false
  const [least, most] = rangeOf(amount, first, last)
  const { amount: printed, unit, isRough, isMore } = amount
  const rough = isRough ? Math.max(unit === '天' ? 2 : 0, most * 0.15) : 0
  if (isMore) return most >= printed - 0.05 && least <= printed + 1.05
  if (unit === '天') return printed >= least - rough - (printed % 1) && printed <= most + rough + (printed % 1)
  if (unit === '周') return printed >= least - rough - (printed < 3 ? 2 : 3) / 7 && printed <= most + rough + 2 / 7
  // 7时30分开演，22时10分谢幕: half past seven of the evening.
  if (unit === '时' && least > 12 && least < 24 && Math.abs(printed - least + 12) <= 0.6 + rough) return true
  if (unit === '时') {
    // 2小时40分 is told to the minute, and so are the hours of a time-table.
    const isAbout = [first, last].some(({ end }) => ABOUT_THEN.test(plain.slice(end, end + 2)))
    const isFine = !isAbout && (printed * 2) % 1 !== 0
    // 两个半小时 of three: a half is told for a half.
    const isHalf = !isAbout && printed % 1 === 0.5 && !isRough
    const isTable = !isAbout && claim.weight > 2 && JOINED.test(plain.slice(first.end, last.start))
    return Math.abs(printed - least) <= Math.max((isFine ? 0.1 : isTable || isHalf ? 0.3 : 0.6) + rough, least * 0.02)
  }
  if (unit === '分') return Math.abs(printed - least) <= Math.max(5, rough)
  // A term of law is exact; who tells a story of years counts them roughly.
  if (unit === '年') {
    // 半年试点期, 一年六个月: half a year is told for no whole one.
    const isHalf = !isRough && (claim.isTerm || (printed % 1 === 0.5 && first.grain === 'day' && last.grain === 'day'))
    const spare = claim.weight > 2 ? 0.1 : claim.isExact ? Math.min(0.25, printed * 0.2) : isHalf ? 0.3 : 0.9
    return printed >= least - spare - rough && printed <= most + spare + rough
  }
  const spare = (printed < 1 ? 0.15 : printed < 1.5 ? 0.35 : 0.6) + rough
  return printed >= least - spare && printed <= most + spare
}

const NEARLY = 0.3

/** 9时至11时30分，15时至17时，每天开放4.5小时: the hours of a row of ranges together. */
export function isSumOfHours(plain: string, amount: TimeAmount, window: readonly Moment[]): boolean {
  let sum = 0
  let ranges = 0
  for (const [k, last] of window.entries()) {
    const first = window[k - 1]
    if (!first || last.from <= first.from || !JOINED.test(plain.slice(first.end, last.start))) continue
    sum += rangeOf(amount, first, last)[0]
    ranges++
  }
  return ranges > 1 && Math.abs(amount.amount - sum) <= NEARLY
}
