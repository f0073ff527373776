import { codeAt, type Scan, SPACE } from '../scan/fold'
import { BIG_MULTIPLIER, numeralKind, SMALL_MULTIPLIER } from './numeral-characters'

/** Whether 十, 百, 千, 万 or 亿 stands at `i`. */
export function isMultiplierAt(scan: Scan, i: number): boolean {
  const kind = numeralKind(codeAt(scan, i))
  return kind === SMALL_MULTIPLIER || kind === BIG_MULTIPLIER
}

/** 290 万, 8 千万: papers set blanks between figures and characters. */
export function isMultiplierBehindBlank(scan: Scan, at: number): boolean {
  if (codeAt(scan, at) !== SPACE) return false
  return isMultiplierAt(scan, at + 1)
}
