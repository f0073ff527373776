import type { NumberValue } from '../../../model/analysis'
import type { Scan } from '../scan/fold'
import type { Quantity } from './read-quantity'
import type { Unit, UnitLexicon } from './unit-lexicon'

/** What is at hand while one figure is read. */
export interface FigureSource {
  readonly scan: Scan
  readonly units: UnitLexicon
}

/** A figure as read from the text, before it becomes a tag. */
export interface Figure {
  readonly start: number
  readonly end: number
  /** Alike unless the figure is a range; null on an open side (数十: at least ten). */
  readonly min: number
  readonly max: number | null
  readonly scores?: readonly number[]
  readonly unit: Unit | undefined
  /** The unit as given out; differs from `unit.shown` for per-units (元/月). */
  readonly shown: string | null
  readonly family: string | undefined
  readonly approx: boolean
  readonly ordinal: boolean
  /** How it was recognised, for the tag's evidence. */
  readonly form: FigureForm
  /** 0 to 1. */
  readonly confidence: number
}

export type FigureForm =
  | 'quantity'
  | 'range'
  | 'between'
  | 'score'
  | 'ratio'
  | 'fraction'
  | 'percentage'
  | 'ordinal'
  | 'compound'
  | 'bare'

/** Takes off what binary arithmetic adds (13.54 × 10000 = 135399.99999999997). */
export function tidyNumber(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(14))
}

export function figureValue(figure: Figure, label: string | undefined): NumberValue {
  const value: Writable<NumberValue> = { unit: figure.shown }
  if (figure.scores) value.scores = figure.scores
  else if (figure.min === figure.max) value.number = tidyNumber(figure.min)
  else {
    value.min = tidyNumber(figure.min)
    value.max = figure.max === null ? null : tidyNumber(figure.max)
  }
  if (figure.approx) value.approx = true
  if (figure.ordinal) value.ordinal = true
  if (figure.family) value.family = figure.family
  if (label) value.label = label
  return value
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A quantity that stands for itself. */
export function figureOf(quantity: Quantity): Figure {
  const { numeral, unit } = quantity
  return {
    start: numeral.start,
    end: quantity.end,
    min: quantity.min,
    max: numeral.vague ? null : quantity.max,
    unit,
    shown: quantity.shown,
    family: quantity.family,
    approx: quantity.approx,
    // 二等奖 ranks, it does not count.
    ordinal: unit?.word === '等奖',
    form: unit ? 'quantity' : 'bare',
    confidence: unit ? (numeral.arabic ? 0.98 : 0.93) : 0.8,
  }
}
