import type { FigureText } from '../../figures/figure-text'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { isAgeThen, isOfKin } from './head-ages'
import { checkHeadDates, checkHeadHours } from './head-dates'
import { checkHeadDifferences } from './head-differences'
import { checkMovedHours } from './head-moved-hours'
import { checkHeadNames } from './head-named'
import { checkHeadNumbers, tell } from './head-numbers'
import { checkHeadPairs } from './head-pairs'
import { checkHeadPeriods } from './head-periods'
import { checkRanks } from './head-ranks'
import { checkHeadRates } from './head-rates'
import { checkReached } from './head-reached'
import { checkHeadRolls } from './head-rolls'
import { areYearsApart } from './head-spans'
import { checkStreaks } from './head-streaks'
import { checkHeadTenths } from './head-tenths'
import { checkBareRound, checkHalf, checkVague } from './head-thresholds'

/** What a headline says of results, ages and rates beside the figures the body has: 3比1, 七旬老人, 降价七成. */
export function* checkHeadClaims(
  head: FigureText,
  bodies: readonly FigureText[],
  reader: FigureReader,
): Generator<RuleFinding> {
  yield* checkHeadRates(reader, head, bodies)
  yield* checkHeadPairs(head, bodies)
  yield* checkReached(reader, head, bodies)
  yield* checkHeadDifferences(reader, head, bodies)
  yield* checkHeadNumbers(head, bodies)
  yield* checkRanks(head, bodies)
  yield* checkStreaks(head, bodies)
  yield* checkHeadNames(head, bodies)
  yield* checkHeadDates(head, bodies)
  yield* checkHeadHours(head, bodies)
  yield* checkMovedHours(head, bodies)
  yield* checkHeadPeriods(head, bodies)
  yield* checkHeadRolls(head, bodies)
  yield* checkHeadTenths(head, bodies)
  yield* checkHalf(head, bodies)
  yield* checkVague(head, bodies)
  yield* checkBareRound(head, bodies)
  yield* checkScore(head, bodies)
  yield* checkDecade(head, bodies)
  yield* checkYears(head, bodies)
}

/** A result as printed: 3比1, 3∶1, 3-1. */
interface Score {
  readonly start: number
  readonly end: number
  readonly high: number
  readonly low: number
}

const RESULT =
  /胜|负|平|击败|力克|不敌|淘汰|逼和|横扫|力擒|惜败|完败|轻取|力压|逆转|拿下|战罢|终场|总比分|比分|再下一城|取得/u
const NEAR = 14
/** 3-1 may be a door number or a range: only beside a word for a result. */
const DASHED = /(?<![\d.:年月-])(\d{1,3})[-–—](\d{1,3})(?![\d.:年月日%号级-])/gu
/** What no such result is without. */
const DASH = /\d[-–—]\d/u
const MARGIN = /[胜负败赢输](?:了)?(\d{1,2})分/gu

/** 2比0力克 over a body whose one result is 3比0. Parts of a match are told without a word for its end. */
function* checkScore(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const told = bodies.flatMap((text) => scoresOf(text).map((score) => ({ score, text })))
  const results = told.filter(({ score, text }) => isResult(text, score))
  for (const score of scoresOf(head)) {
    if (told.some((other) => isSame(other.score, score))) continue
    // 26比24 under 3比1: the points of a set.
    const alike = results.filter((one) => one.score.high <= 3 * Math.max(score.high, 3))
    const [only] = alike
    if (!only || alike.some((one) => !isSame(one.score, only.score))) continue
    yield tell(head, score.start, score.end, only.text, only.score.start, only.score.end)
  }
  const [only] = results
  if (!only || results.some(({ score }) => !isSame(score, only.score))) return
  // 狂胜23分 over 128比105
  for (const match of matchesOf(head.folded, MARGIN)) {
    if (told.some(({ score }) => score.high - score.low === Number(match[1]))) continue
    if (only.score.high <= Number(match[1])) continue
    yield tell(head, match.index, match.index + match[0].length, only.text, only.score.start, only.score.end)
  }
}

const known = new WeakMap<FigureText, readonly Score[]>()

/** The results a text prints; every headline of a story asks for those of its body. */
function scoresOf(text: FigureText): readonly Score[] {
  const before = known.get(text)
  if (before) return before
  const scores = readScores(text)
  known.set(text, scores)
  return scores
}

function readScores(text: FigureText): Score[] {
  const scores: Score[] = []
  const push = (start: number, end: number, [a = 0, b = 0]: readonly number[]): void => {
    scores.push({ start, end, high: Math.max(a, b), low: Math.min(a, b) })
  }
  for (const tag of text.source.tags) {
    if (tag.type === 'number' && tag.value.scores?.length === 2) push(tag.start, tag.end, tag.value.scores)
  }
  for (const match of DASH.test(text.folded) ? matchesOf(text.folded, DASHED) : []) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (scores.some((score) => score.start < end && start < score.end)) continue
    if (isResult(text, { start, end })) push(start, end, [Number(match[1]), Number(match[2])])
  }
  return scores
}

function isResult({ folded }: FigureText, { start, end }: Pick<Score, 'start' | 'end'>): boolean {
  return RESULT.test(folded.slice(Math.max(0, start - NEAR), end + NEAR))
}

function isSame(a: Score, b: Score): boolean {
  return a.high === b.high && a.low === b.low
}

const DECADE = /(?:年?[近将]|年[过逾])?(?:([五六七八九])旬|(百)岁(?=[老寿翁婆奶妈爷母父夫抗]))/gu
const TENS = '零一二三四五六七八九'
const LEAST_AGE = 40
/** 六旬翁 over a body whose only elderly person is 73. A year to either side is a manner of speaking. */
function* checkDecade(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  for (const match of matchesOf(head.folded, DECADE)) {
    // 百岁 is 98 and more.
    const from = match[2] ? (/^年?[近将]/u.test(match[0]) ? 92 : 100) : TENS.indexOf(match[1] ?? '') * 10
    const isMeant = ({ high, low }: PrintedFigure): boolean => high >= from - 2 && low <= from + (match[2] ? 20 : 10)
    const ages = bodies.flatMap((text) =>
      text.figures
        .filter(({ family, number }) => family === 'age' && number >= LEAST_AGE)
        .map((figure) => ({ figure, text })),
    )
    if (ages.some(({ figure }) => isMeant(figure)) || bodies.some(({ folded }) => folded.includes(match[0].slice(-2))))
      continue
    const now = ages.filter(({ figure, text }) => !isAgeThen(figure, text) && !isOfKin({ figure, text }))
    const [only] = now
    if (!only || now.some(({ figure }) => figure.number !== only.figure.number)) continue
    yield tell(head, match.index, match.index + match[0].length, only.text, only.figure.start, only.figure.end)
  }
}

const YEARS = /[一二三四五六七八九十0-9]{1,3}[余多]?年(?:来|间|里|如一日)/gu
const LEAST_YEARS = 3

/** 12年照顾瘫痪邻居 over 14年间，王秀莲天天如此: the one stretch of years the body tells, in words for how long it went on. */
function* checkYears(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!head.folded.includes('年')) return
  const heads = head.figures.filter(isStretch)
  const [stretch] = heads
  if (!stretch || heads.length !== 1) return
  // 30年前的往事, 三年期, 五年规划
  if (/^(?:前|后|期|规划|计划|内|级|制|以|未|第|才)/u.test(head.folded.slice(stretch.end))) return
  const all = bodies.flatMap((text) => text.figures.filter(isStretch).map((figure) => ({ text, figure })))
  if (all.some(({ figure }) => figure.high >= stretch.low - 1 && figure.low <= stretch.high + 1)) return
  const told = all.filter(({ text: { folded }, figure: { start, end } }) => {
    YEARS.lastIndex = 0
    return YEARS.test(folded.slice(start, end + 3))
  })
  const [only] = told
  if (!only || told.some(({ figure }) => figure.number !== only.figure.number)) return
  // 从2005年起: the headline may count up to another day; but so many years are told.
  if (areYearsApart(stretch, bodies)) return
  const ratio = stretch.number / only.figure.number
  if (ratio > FAR_YEARS || ratio < 1 / FAR_YEARS) return
  yield tell(head, stretch.start, stretch.end, only.text, only.figure.start, only.figure.end)
}

const FAR_YEARS = 2

function isStretch(figure: PrintedFigure): boolean {
  return figure.unit === '年' && isPlain(figure) && figure.tag !== undefined && figure.number >= LEAST_YEARS
}
