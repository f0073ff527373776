import { codeAt, type Scan } from '../scan/fold'
import { ARABIC, HAN_DIGIT, isFormal, numeralKind, numeralValue } from './numeral-characters'

/** A run of Chinese digits: one, two neighbouring ones (三四, 三五: three or four), or a row (二〇二三). */
export interface HanRow {
  readonly end: number
  readonly value: number
  /** How much the second of two neighbouring digits is larger; 0 for a row. */
  readonly spread: number
  readonly digits: number
  /** How many of them are forgery-proof (叁). */
  readonly formal: number
}

/** Longer rows are no figures; beyond this their value is not worth adding up. */
const LONGEST_ROW = 16
const POINT = '点'.charCodeAt(0)
const TEN = '十'.charCodeAt(0)
const QUARTER = '刻'.charCodeAt(0)

export function readHanRow(scan: Scan, i: number): HanRow {
  let end = i
  let value = 0
  let formal = 0
  while (numeralKind(codeAt(scan, end)) === HAN_DIGIT) {
    const code = codeAt(scan, end)
    if (isFormal(code)) formal++
    if (end - i < LONGEST_ROW) value = value * 10 + numeralValue(code)
    end++
  }
  const first = numeralValue(codeAt(scan, i))
  const second = numeralValue(codeAt(scan, i + 1))
  if (end - i === 2 && first > 0 && isSpread(first, second)) {
    return { end, value: first, spread: second - first, digits: 2, formal }
  }
  return { end, value, spread: 0, digits: end - i, formal }
}

/** 三四, 七八, and 三五, which is said for a few. */
export function isSpread(first: number, second: number): boolean {
  return second === first + 1 || (first === 3 && second === 5)
}

/** 点 and digits behind it: 十五点七. Not in 八点五十分 and 三点一刻. */
export function readHanDecimals(scan: Scan, i: number): { end: number; value: number } | undefined {
  if (codeAt(scan, i) !== POINT) return undefined
  let end = i + 1
  let scale = 0.1
  let value = 0
  const kind = numeralKind(codeAt(scan, end))
  if (kind !== HAN_DIGIT && kind !== ARABIC) return undefined
  while (numeralKind(codeAt(scan, end)) === kind) {
    value += numeralValue(codeAt(scan, end)) * scale
    scale /= 10
    end++
  }
  const next = codeAt(scan, end)
  return next === TEN || next === QUARTER ? undefined : { end, value }
}
