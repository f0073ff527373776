import { says } from '../../../../words/sentence'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { RuleFinding } from '../../rule'

const TOLD_SLACK = 0.04
/** What one of a currency has been worth in yuan since 2005, with a third to spare: only slips of the scale are told of. */
const YUAN: readonly (readonly [currency: RegExp, low: number, high: number])[] = [
  [/美元|美金/u, 4.5, 11],
  [/欧元/u, 5, 15],
  [/英镑/u, 6, 21],
  [/港元|港币/u, 0.55, 1.5],
  [/日元|日圆/u, 0.03, 0.13],
  [/卢布/u, 0.04, 0.4],
  [/韩元|韩圆/u, 0.003, 0.012],
  [/新台币|台币/u, 0.13, 0.4],
  [/澳元|加元|新加坡元|新元/u, 3, 9],
]

const WORTH = /^(?:约|大约)?(?:可?兑换?成?|[折约]?合|等于|相当于|折算)(?:人民币)?(?:约|为|成)*$/u

/** 1欧元约合［7.6元］: whether the second figure is what one of the first is worth. */
export function isWorthOf(folded: string, one: PrintedFigure, worth: PrintedFigure): boolean {
  return /^10*$/u.test(String(one.number)) && WORTH.test(folded.slice(one.end, worth.start))
}

/** 以一港元兑人民币0.92元计: what the sentence itself gives a currency for. */
export function toldRate(
  folded: string,
  figures: readonly PrintedFigure[],
  first: PrintedFigure,
  second: PrintedFigure,
): number | undefined {
  for (const [k, one] of figures.entries()) {
    const worth = figures[k + 1]
    if (!worth || one === first || one.unit !== first.unit || worth.measure !== second.measure) continue
    if (isWorthOf(folded, one, worth)) return worth.value / one.value
  }
  return undefined
}

/** Two currencies no rate of the last twenty years brings together, or not the rate the sentence gives. */
export function checkCurrencies(
  first: PrintedFigure,
  second: PrintedFigure,
  told: number | undefined,
): RuleFinding | undefined {
  const isYuan = (unit: string): boolean => /^(?:元|人民币|元人民币)$/u.test(unit)
  const foreign = isYuan(second.unit) ? first : isYuan(first.unit) ? second : undefined
  const yuan = foreign === first ? second : first
  const rate = foreign && YUAN.find(([currency]) => currency.test(foreign.unit))
  if (!foreign || !rate || foreign.value <= 0) return undefined
  const [, low, high] = rate
  const ratio = yuan.value / foreign.value
  const isTold = told === undefined || foreign !== first || Math.abs(ratio / told - 1) <= TOLD_SLACK
  if (ratio >= low && ratio <= high && isTold) return undefined
  return {
    says: says('says.conversion.rate', {
      first: first.printed,
      second: second.printed,
      unit: foreign.unit,
      rate: Number(ratio.toPrecision(3)),
    }),
    places: [second.place, first.place],
    confidence: 0.8,
  }
}
