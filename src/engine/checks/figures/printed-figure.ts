import type { NumberTag, Place } from '../../../model/analysis'

/** A figure as a rule reads it: its value in the base of its unit, and how exactly it was printed. */
export interface PrintedFigure {
  readonly place: Place
  /** Offsets into the text, as in `place`. */
  readonly start: number
  readonly end: number
  readonly printed: string
  /** In the base unit of its kind (亩 as square metres); for a range its middle. */
  readonly value: number
  /** What the value may be, given how it was printed: rounding, 约, 近, 余. */
  readonly low: number
  readonly high: number
  /** As printed, before conversion: 150 for 150亩. */
  readonly number: number
  /** The worth of the last printed digit, in the printed unit: 0.1亿 in 1.2亿元 is 10,000,000. */
  readonly step: number
  /** Unit as printed, '' for a bare figure. */
  readonly unit: string
  /** Two figures with the same `measure` can be compared: the base unit, or the unit itself for counts. */
  readonly measure: string
  readonly family: string
  /** How many base units one printed unit is. */
  readonly factor: number
  /** 约, 近, 超, 余 … stand with it. */
  readonly rough: boolean
  /** 3至5人: more than one value. */
  readonly range: boolean
  /** Significant digits without the zeros at the ends: 2719亿 has 2719. */
  readonly digits: string
  /** 第3: a place in a row. */
  readonly ordinal: boolean
  /** Undefined for a bare Arabic figure the tagger left alone (分别为128、96、75). */
  readonly tag: NumberTag | undefined
}

/** Values worth comparing: neither ranks nor ranges. */
export function isPlain(figure: PrintedFigure): boolean {
  return !figure.ordinal && !figure.range
}

/** Whether two figures measure the same kind of thing. */
export function isSameMeasure(a: PrintedFigure, b: PrintedFigure): boolean {
  return a.measure === b.measure && a.measure !== ''
}

export function isShare(figure: PrintedFigure): boolean {
  return figure.measure === '%'
}
