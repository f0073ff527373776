import { says } from '../../../../words/sentence'
import { showPercent } from '../../figures/arithmetic'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import { isPercentage, type WholeTenths, wrongTenths } from '../../figures/whole-tenths'
import type { RuleFinding } from '../../rule'
import { fractionSums } from './fraction-sums'
import { offHundred } from './hundred-slips'
import { wrongRates } from './part-rates'
import { readShareLists } from './share-lists'
import { voteRates } from './vote-rates'

const WHOLE = 100
/** Of many shares some are rounded up and some down: never all one way. */
const ROUND_ONE = 1.5
const ROUND_MORE = 0.3
/** What six, two and one tenth may miss of the whole that is told to be all. */
const HALF_TENTH = 5

/** Shares against 100 per cent, and against the whole and the part they stand with. @param sentences those of parts joined to their whole's. */
export function* checkShares(text: FigureText, sentences: readonly FigureSentence[]): Generator<RuleFinding> {
  for (const sentence of sentences) {
    if (sentence.figures.length < 2) continue
    yield* checkLists(sentence)
    yield* checkPercentages(wrongTenths(sentence))
    yield* checkPercentages(voteRates(sentence))
  }
  yield* checkPercentages(wrongRates(text))
  yield* checkFractions(text)
  for (const shares of offHundred(text)) yield wrongHundred(shares)
  yield* checkStructures(text)
}

function* checkLists(sentence: FigureSentence): Generator<RuleFinding> {
  for (const { shares, complete, most, isClosed } of readShareLists(sentence)) {
    const sum = shares.reduce((all, share) => all + share.number, 0)
    // 优良比例分别达到85.7%和91.2%: rates of two wholes lie far beyond one.
    if (sum > WHOLE + most) continue
    const halves = shares.reduce((all, share) => all + Math.max(share.step / 2, (share.high - share.low) / 2), 0)
    const rounding = halves * Math.min(1, ROUND_ONE / shares.length + ROUND_MORE) + 1e-6
    const slack = isClosed ? Math.min(rounding, HALF_TENTH) : rounding
    if (sum <= WHOLE + slack && (!complete || sum >= WHOLE - slack)) continue
    const parts = { row: shares.map((share) => ({ amount: share.number })), as: 'sum' } as const
    yield {
      says: says('says.parts-total.shares', { parts, sum: { amount: sum } }),
      places: shares.map((share) => share.place),
      confidence: 0.75,
    }
  }
}

/** 全村580户，已有290户通气，占全村户数的70% */
function* checkPercentages(found: Iterable<WholeTenths>): Generator<RuleFinding> {
  for (const { whole, part, tenths } of found) {
    // 1200个座位…加售36个，上座率达103%: more than all of it is no share of a part.
    if (!isPercentage(tenths) || (tenths.number > WHOLE && part.value < whole.value)) continue
    const percent = showPercent((part.value / whole.value) * WHOLE)
    const sides = { part: part.printed, whole: whole.printed, percent, printed: tenths.printed }
    const places = [tenths.place, part.place, whole.place]
    yield { says: says('says.times-fold.tenths', sides), places, expected: percent, confidence: 0.65 }
  }
}

function wrongHundred(shares: readonly PrintedFigure[]): RuleFinding {
  const sum = shares.reduce((all, { number }) => all + number, 0)
  const parts = { row: shares.map(({ number }) => ({ amount: number })), as: 'sum' } as const
  return {
    says: says('says.parts-total.shares', { parts, sum: { amount: Number(sum.toFixed(2)) } }),
    places: shares.map(({ place }) => place),
    confidence: 0.65,
  }
}

/** 三分之一买了烘干机，四分之一付了工钱，另外五成存进了信用社 */
function* checkFractions(text: FigureText): Generator<RuleFinding> {
  for (const { shares } of fractionSums(text)) {
    const sum = shares.reduce((all, { percent }) => all + percent, 0)
    const row = shares.map(({ percent }) => ({ amount: Number(percent.toFixed(1)) }))
    yield {
      says: says('says.parts-total.shares', { parts: { row, as: 'sum' }, sum: { amount: Number(sum.toFixed(1)) } }),
      places: shares.map(({ start, end }) => ({ text: text.source.index, start, end })),
      confidence: 0.7,
    }
  }
}

/** 三次产业结构比为10.2:45.3:46.6. */
function* checkStructures({ source, folded }: FigureText): Generator<RuleFinding> {
  for (const tag of source.tags) {
    if (tag.type !== 'number' || !tag.value.scores || tag.value.scores.length < 3) continue
    const before = folded.slice(Math.max(0, tag.start - 40), tag.start)
    if (!/结构|产业|构成|占比|比重/u.test(before)) continue
    const sum = tag.value.scores.reduce((all, score) => all + score, 0)
    if (Math.abs(sum - WHOLE) <= 0.25 || Math.abs(sum - WHOLE) > 25) continue
    const parts = { row: tag.value.scores.map((amount) => ({ amount })), as: 'sum' } as const
    yield {
      says: says('says.parts-total.structure', { parts, sum: { amount: sum } }),
      places: [{ text: source.index, start: tag.start, end: tag.end }],
      confidence: 0.8,
    }
  }
}
