import type { PrintedFigure } from './printed-figure'
import { isRoundedFrom } from './tolerance'

/** A computed figure and what it may be, given how its sides were printed. */
export interface Computed {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** By how many per cent `to` lies above (or below) `from`, without sign. Undefined where the base is nought or changes sign. */
export function changeInPercent(from: PrintedFigure, to: PrintedFigure): Computed | undefined {
  if (from.low <= 0 || to.low < 0) return undefined
  const value = (to.value / from.value - 1) * 100
  return unsigned(value, (to.low / from.high - 1) * 100, (to.high / from.low - 1) * 100)
}

export function ratioOf(from: PrintedFigure, to: PrintedFigure): Computed | undefined {
  if (from.low <= 0 || to.low <= 0) return undefined
  return { value: to.value / from.value, low: to.low / from.high, high: to.high / from.low }
}

export function differenceOf(from: PrintedFigure, to: PrintedFigure): Computed {
  return unsigned(to.value - from.value, to.low - from.high, to.high - from.low)
}

function unsigned(value: number, low: number, high: number): Computed {
  if (low >= 0) return { value, low, high }
  if (high <= 0) return { value: -value, low: -high, high: -low }
  return { value: Math.abs(value), low: 0, high: Math.max(high, -low) }
}

/** Whether a printed figure, read in its own unit (`number`), can stand for the computed one. */
export function agrees(printed: PrintedFigure, computed: Computed, unitFactor = 1): boolean {
  const low = Math.min(printed.low / printed.factor, printed.high / printed.factor)
  const high = Math.max(printed.low / printed.factor, printed.high / printed.factor)
  const slack = Math.abs(computed.value / unitFactor) * 1e-9
  if (high >= computed.low / unitFactor - slack && low <= computed.high / unitFactor + slack) return true
  return isRoundedFrom(Math.abs(printed.number), printed.step, computed.value / unitFactor)
}

export function showPercent(value: number): string {
  return `${trim(value, Math.abs(value) < 10 ? 2 : 1)}%`
}

function trim(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}

/** A value in the unit and scale another figure was printed in: 100万元 for 1000万元. */
export function showLike(printed: PrintedFigure, value: number): string {
  const scale = /万亿|亿|万/u.exec(printed.printed)?.[0] ?? ''
  const by = scale === '万亿' ? 1e12 : scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1
  return `${trim(value / printed.factor / by, 4)}${scale}${printed.unit}`
}
