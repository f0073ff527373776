import { areContrasted, sharesContrast } from './contrast-words'
import type { FigureText } from './figure-text'
import type { MetricLabel } from './metric-label'
import type { PrintedFigure } from './printed-figure'

/** A figure of a headline or of the body, with what it counts. */
export interface Labelled {
  readonly figure: PrintedFigure
  readonly label: MetricLabel
  readonly text: FigureText
}

const ROUNDING = 0.02

/** 5人获金奖 over 3人获金奖，5人获银奖: the body's equal figure is of another thing, and of this one it has another. */
export function meantInstead(
  head: Labelled,
  same: readonly Labelled[],
  rivals: readonly Labelled[],
): Labelled | undefined {
  const words = phraseOf(head)
  if (!same.every((other) => areContrasted(words, phraseOf(other)))) return undefined
  const own = rivals.filter((other) => !same.includes(other) && sharesContrast(words, phraseOf(other)))
  return own.length === 1 ? own[0] : undefined
}

/** The clause a figure stands in, up to the next figure. */
function phraseOf({ text: { folded }, figure: { start, end } }: Labelled): string {
  const before = /[^，。；、：\s0-9]*$/u.exec(folded.slice(Math.max(0, start - PHRASE_REACH), start))?.[0] ?? ''
  return `${before}·${/^[^，。；、：\s0-9]*/u.exec(folded.slice(end, end + PHRASE_REACH))?.[0] ?? ''}`
}

const PHRASE_REACH = 16

/** 每斤四块五 over 每公斤9元. */
export function isPriceOfHalf(head: Labelled, body: Labelled): boolean {
  const [a, b] = [massOf(head), massOf(body)]
  if (a === '' || b === '' || a === b || head.figure.family !== 'money') return false
  const value = a === '斤' ? head.figure.value * 2 : head.figure.value / 2
  return Math.abs(value - body.figure.value) <= ROUNDING * body.figure.value
}

function massOf({ text: { folded }, figure: { start, end } }: Labelled): string {
  return (
    /(公斤|千克|斤)/u
      .exec(`${folded.slice(Math.max(0, start - 10), start)}·${folded.slice(end, end + 4)}`)?.[1]
      ?.replace('千克', '公斤') ?? ''
  )
}
