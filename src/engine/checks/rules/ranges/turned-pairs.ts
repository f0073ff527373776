import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'

/** Two figures whose names say which of them is the greater. */
export interface TurnedPair {
  readonly start: number
  readonly end: number
  readonly low: string
  readonly high: string
}

const FIGURE = '(?:为|是|达到?|：|高达|只有|仅有?|约|在)?(\\d{2,3})(?:毫米汞柱|mmHg)?'
const LINK = '[，、；/和与及]{1,2}(?:而|但)?'
const UPPER = '(?:高压|收缩压)'
const LOWER = '(?:低压|舒张压)'
/** 收缩压85、舒张压130: of one heart the first is always the greater. */
const UPPER_FIRST = new RegExp(`${UPPER}${FIGURE}${LINK}${LOWER}${FIGURE}(?!\\d)`, 'gu')
const LOWER_FIRST = new RegExp(`${LOWER}${FIGURE}${LINK}${UPPER}${FIGURE}(?!\\d)`, 'gu')

/** Blood pressures told the wrong way round. */
export function* turnedPairs({ folded }: FigureText): Generator<TurnedPair> {
  if (!(folded.includes('低压') || folded.includes('舒张压'))) return
  for (const [pattern, upperFirst] of [
    [UPPER_FIRST, true],
    [LOWER_FIRST, false],
  ] as const)
    for (const match of matchesOf(folded, pattern)) {
      const [printed, first = '', second = ''] = match
      const [high, low] = upperFirst ? [first, second] : [second, first]
      if (Number(low) > Number(high)) yield { start: match.index, end: match.index + printed.length, low, high }
    }
}
