import type { FigureText } from '../figure-text'
import { orderOf, readPeriod } from '../period-words'
import type { PrintedFigure } from '../printed-figure'
import { readLooseTo } from './change-gaps'
import type { FigureRole } from './figure-roles'

/** How far apart two figures of a comparison stand, in characters and in figures; and how far back its subject. */
export const FARTHEST = 70
export const BACK = 4
export const SUBJECT = 80

export interface Pair {
  readonly from: FigureRole
  readonly to: FigureRole
  readonly reach: 'year' | 'short' | 'any'
}

/** Which of two values is the base. */
export function orderedPair(first: FigureRole, second: FigureRole): Pair | undefined {
  if (second.base === 'than') return { from: second, to: first, reach: reachOf(second) }
  if (second.base === 'from') return undefined
  if (first.base) return { from: first, to: second, reach: reachOf(first) }
  const order = orderOf(first.period, second.period)
  // 三年前窗口多达120个；经过改革，窗口压缩至72个
  if (!order && first.period?.kind === 'then' && isToldOn(first, second) && readLooseTo(second.words))
    return { from: first, to: second, reach: first.period.reach }
  // 平日卖300元的榨汁机标价240元: the usual price, and what it is sold for.
  if (
    !order &&
    first.period?.kind === 'then' &&
    isToldOn(first, second) &&
    first.figure.family === 'money' &&
    PRICED.test(second.own)
  )
    return { from: first, to: second, reach: first.period.reach }
  if (!order) return undefined
  return order.order > 0
    ? { from: first, to: second, reach: order.reach }
    : { from: second, to: first, reach: order.reach }
}

/** The second has no time of its own. */
function isToldOn({ period }: FigureRole, { words }: FigureRole): boolean {
  return period !== undefined && (readPeriod(words)?.kind ?? 'now') === 'now'
}

const PRICED =
  /(?:标价|[卖售]|售价|只要|只需|仅需|到手价|特价|成交价|[只仅实]收|[卖售]价|打折价|折后价?)(?:为|是|只|仅)?(?:要|需)?$/u

/** What 由 and 比 look back to may lie a year back unless the words say otherwise. */
function reachOf({ period }: FigureRole): Pair['reach'] {
  return period?.reach === 'short' ? 'short' : 'year'
}

export function isFar({ folded }: FigureText, a: PrintedFigure, b: PrintedFigure): boolean {
  return (
    b.start - a.end > FARTHEST || /其中|此外|另据|另外|，(?:同时|并|还)*预[计测]/u.test(folded.slice(a.end, b.start))
  )
}

export function isValue({ change, part, shared }: FigureRole): boolean {
  return !change && !part && !shared
}

/** Two values of one thing are seldom more than five times apart. */
export function isOfOneSize(a: PrintedFigure, b: PrintedFigure): boolean {
  return a.value > 0 && b.value > 0 && a.value < b.value * 5 && b.value < a.value * 5
}
