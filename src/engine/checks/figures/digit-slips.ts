import { type Sentence, says } from '../../../words/sentence'
import type { PrintedFigure } from './printed-figure'

/** How two rows of digits differ that should be one figure. */
export type DigitSlip = 'swapped' | 'one-digit' | 'power-of-ten'

/** 2719 and 2791 (two digits swapped), 2719 and 2729 (one digit), 1.2亿 and 12亿 (a power of ten). */
export function digitSlip(a: PrintedFigure, b: PrintedFigure): DigitSlip | undefined {
  if (a.value === b.value || a.value <= 0 || b.value <= 0) return undefined
  if (isPowerOfTen(a.value / b.value)) return 'power-of-ten'
  const [x, y] = evened(a.digits, b.digits)
  if (x.length !== y.length || x.length < 2) return undefined
  // The digits have to stand in the same places: 136万 and 31.6万 are no swap.
  const isOneUnit = a.factor === b.factor
  if (magnitude(isOneUnit ? a.number : a.value) !== magnitude(isOneUnit ? b.number : b.value)) return undefined
  if (areSwapped(x, y)) return 'swapped'
  return differingDigits(x, y).length === 1 && x.length >= 3 ? 'one-digit' : undefined
}

/** Whether two rows of digits differ in two places, and each has there what the other has in the other place. */
export function areSwapped(a: string, b: string): boolean {
  const off = differingDigits(a, b)
  const [i = 0, j = 0] = off
  return off.length === 2 && a.charAt(i) === b.charAt(j) && a.charAt(j) === b.charAt(i)
}

/** The places of `a` at which `b` has another digit. */
export function differingDigits(a: string, b: string): number[] {
  const places: number[] = []
  for (let k = 0; k < a.length; k++) if (a.charCodeAt(k) !== b.charCodeAt(k)) places.push(k)
  return places
}

/** The place of the first digit: 2 for 136. */
function magnitude(value: number): number {
  return Math.floor(Math.log10(value) + 1e-9)
}

export function isPowerOfTen(ratio: number): boolean {
  const power = Math.log10(ratio)
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 1e-9
}

/** Digits with the zeros the other one shows: 2.3 and 2.35 are 230 and 235. */
export function evened(a: string, b: string): readonly [string, string] {
  return [a.padEnd(b.length, '0'), b.padEnd(a.length, '0')]
}

/** How they differ, as the end of a sentence; nothing where no slip of the hand makes one of the other. */
export function slipWords(slip: DigitSlip | undefined): Sentence | '' {
  return slip === undefined ? '' : says(`says.slip.${slip}`, {})
}

/** 12.5万亩 and 12.5亩: the 万 was left out. */
export function isDroppedScale(a: PrintedFigure, b: PrintedFigure): boolean {
  const power = Math.round(Math.abs(Math.log10(a.value / b.value)))
  const decimals = /\d\.\d/u
  // 10.8公里 and 1.08米 are no one length.
  if (a.unit !== b.unit) return false
  return (power === 4 || power === 8) && decimals.test(a.printed) && decimals.test(b.printed)
}
