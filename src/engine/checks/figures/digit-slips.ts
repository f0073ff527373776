import { type Sentence, says } from '../../../words/sentence'
import type { PrintedFigure } from './printed-figure'

/** How two rows of digits differ that should be one figure. */
export type DigitSlip = 'swapped' | 'one-digit' | 'power-of-ten'

/** 2719 and 2791 (two digits swapped), 2719 and 2729 (one digit), 1.2亿 and 12亿 (a power of ten). */
export function digitSlip(a: PrintedFigure, b: PrintedFigure): DigitSlip | undefined {
  if (a.value === b.value || a.value <= 0 || b.value <= 0) return undefined
  if (isPowerOfTen(a.value / b.value)) return 'power-of-ten'
  const length = Math.max(a.digits.length, b.digits.length)
  if (length < 2) return undefined
  // Most figures are nothing of each other's: their digits are compared before anything is worked out of them.
  const isSwap = areSwappedEvened(a.digits, b.digits)
  if (!isSwap && (length < 3 || !isOneOff(a.digits, b.digits))) return undefined
  // The digits have to stand in the same places: 136万 and 31.6万 are no swap.
  const isOneUnit = a.factor === b.factor
  if (magnitude(isOneUnit ? a.number : a.value) !== magnitude(isOneUnit ? b.number : b.value)) return undefined
  return isSwap ? 'swapped' : 'one-digit'
}

/** Whether two rows of digits differ in two places, and each has there what the other has in the other place. */
export function areSwapped(a: string, b: string): boolean {
  return a.length === b.length && areSwappedEvened(a, b)
}

/** The same of rows of which one may leave out noughts at its end. */
export function areSwappedEvened(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length)
  const i = nextDifference(a, b, 0)
  const j = nextDifference(a, b, i + 1)
  if (j >= length || digitAt(a, i) !== digitAt(b, j) || digitAt(a, j) !== digitAt(b, i)) return false
  return nextDifference(a, b, j + 1) >= length
}

/** Whether two rows of digits differ in one place. */
export function isOneOff(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length)
  const first = nextDifference(a, b, 0)
  return first < length && nextDifference(a, b, first + 1) >= length
}

/** The next place, from `at` on, at which two rows differ; the length of the longer where there is none. */
function nextDifference(a: string, b: string, at: number): number {
  const length = Math.max(a.length, b.length)
  let place = at
  while (place < length && digitAt(a, place) === digitAt(b, place)) place++
  return place
}

const NOUGHT = 48

/** A digit of a row; a nought behind its end, for the other one may show it: 2.3 and 2.35 are 230 and 235. */
function digitAt(digits: string, at: number): number {
  return at < digits.length ? digits.charCodeAt(at) : NOUGHT
}

/** The place of the first digit: 2 for 136. */
function magnitude(value: number): number {
  return Math.floor(Math.log10(value) + 1e-9)
}

export function isPowerOfTen(ratio: number): boolean {
  const power = Math.log10(ratio)
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 1e-9
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
