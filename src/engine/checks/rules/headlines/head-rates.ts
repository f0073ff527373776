import { says } from '../../../../words/sentence'
import { behindLast } from '../../behind-last'
import type { FigureText } from '../../figures/figure-text'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { sharesRun } from '../../figures/shared-phrase'
import type { RuleFinding } from '../../rule'
import { tell } from './head-numbers'

const UP = /(?:涨[价薪]|增[收产值]|提[价速]|增长?|上?升|上?涨|提高|提升|增加|扩大|多)(?:了|近|逾|超)?$/u
const DOWN =
  /(?:降[费税本耗息]|减[产负亏]|收窄|缩小|压[减缩降]|下滑|下?降|减少?|下?跌|降低|降价|下调|缩短|缩减|少|省)(?:了|近|逾|超)?$/u
const REACH = 5
/** How many points a rate in tenths, or in per cent, may be off. */
const TENTH = 6
const POINT = 1
const ROUGH = 2
/** A rate beyond that is of something else. */
const FAR = 2.6

/** 降价七成 over 由900元降到450元: a rate of change against the one pair the body compares, where it prints no rate itself. */
export function* checkHeadRates(
  reader: FigureReader,
  head: FigureText,
  bodies: readonly FigureText[],
): Generator<RuleFinding> {
  yield* checkDoubled(reader, head, bodies)
  const rates = head.figures.filter((figure) => isShare(figure) && !figure.range && wayOf(head, figure) !== 0)
  const [rate] = rates
  if (!rate || rates.length !== 1) return
  yield* checkWay(head, rate, bodies)
  yield* checkOnlyRate(reader, head, rate, bodies)
  if (bodies.some(({ figures }) => figures.some((figure) => isShare(figure) || /[倍番]/u.test(figure.unit)))) return
  const frames = bodies.flatMap((text) => reader.frames(text))
  const [frame] = frames
  if (!frame?.from || frames.some(({ from, to }) => from !== frame.from || to !== frame.to)) return
  const { from, to } = frame
  if (from.value <= 0 || to.value <= 0 || isShare(to)) return
  const percent = (to.value / from.value - 1) * 100
  if (Math.sign(percent) !== wayOf(head, rate)) return
  const computed = Math.abs(percent)
  const points = (isTenth(rate) ? TENTH : POINT + rate.step / 2) * (rate.rough ? ROUGH : 1)
  if (Math.abs(computed - rate.value) <= points) return
  if (rate.value > computed * FAR || computed > rate.value * FAR) return
  yield {
    says: says('says.headline-body', { head: rate.printed, body: `${from.printed}→${to.printed}`, slip: '' }),
    places: [rate.place, to.place, from.place],
    confidence: 0.65,
  }
}

/** 三成, but 一成二 is told to the hundredth. */
function isTenth({ printed }: PrintedFigure): boolean {
  return /成(?![一二三四五六七八九])/u.test(printed)
}

/** 价格翻番, 客流翻倍, 库存减半: what the word says of two figures, and how far they may miss it. */
const FOLDS: readonly (readonly [word: RegExp, least: number, most: number])[] = [
  [/翻(?:了)?(?:一)?番|翻(?:了)?倍|翻一倍|增(?:长|加)?(?:了)?一倍/u, 1.75, 2.7],
  [/减半|腰斩|砍半|对半降/u, 0.38, 0.6],
]

/** 收购价翻番 over 每斤2.4元，比去年的1.8元…: the one pair the body compares is no double. */
function* checkDoubled(reader: FigureReader, head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  if (!/[翻倍半腰]/u.test(head.folded)) return
  for (const [word, least, most] of FOLDS) {
    const match = word.exec(head.folded)
    if (
      !match ||
      /[近望将不未两三]$/u.test(head.folded.slice(0, match.index)) ||
      bodies.some(({ folded }) => FOLDED.test(folded))
    )
      continue
    const frames = bodies.flatMap((text) => reader.frames(text).map((frame) => ({ text, frame })))
    const [only] = frames
    const { from, to } = only?.frame ?? {}
    if (!only || !from || !to || frames.some(({ frame }) => frame.from !== from || frame.to !== to)) continue
    if (from.value <= 0 || to.value <= 0) continue
    const ratio = to.value / from.value
    if ((ratio >= least && ratio <= most) || ratio > 1 !== least > 1) continue
    const start = Math.min(from.start, to.start)
    yield tell(head, match.index, match.index + match[0].length, only.text, start, Math.max(from.end, to.end))
  }
}

const FOLDED = /[翻倍番]|减半|腰斩|一半/u

/** 出口增长8.3% over 出口同比下降8.3%: the very rate, and of the same, but the other way round. */
function* checkWay(head: FigureText, rate: PrintedFigure, bodies: readonly FigureText[]): Generator<RuleFinding> {
  const told = bodies.flatMap((text) =>
    text.figures.filter((figure) => isShare(figure) && figure.value === rate.value).map((figure) => ({ text, figure })),
  )
  const [only] = told
  const way = wayOf(head, rate)
  if (!only || told.length !== 1 || wayOf(only.text, only.figure) !== -way) return
  // 降幅收窄, 减税增收: two things are told of.
  const noun = nounBefore(head, rate, LONG_REACH)
  const clause = nounOfRate(only.text, only.figure)
  if (!sharesRun(noun, clause, 2)) return
  yield tell(head, rate.start - WAY_LENGTH, rate.end, only.text, only.figure.start - WAY_LENGTH, only.figure.end)
}

const WAY_LENGTH = 2

/** What the clauses of a sentence before a rate speak of. */
function nounOfRate({ folded }: FigureText, { start }: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(0, start - CLAUSES), start), '。；')
}

const CLAUSES = 40

/** 降费两成 over 通行费下调三成, the one rate the body prints, of the same and in the same direction. */
function* checkOnlyRate(
  reader: FigureReader,
  head: FigureText,
  rate: PrintedFigure,
  bodies: readonly FigureText[],
): Generator<RuleFinding> {
  const all = bodies.flatMap((text) => text.figures.filter(isShare).map((figure) => ({ text, figure })))
  // 渔船险占四成六: beside one rate of change, shares of a whole are no rivals.
  const rates =
    all.length > 1 ? all.filter(({ text, figure }) => wayOf(text, figure) !== 0 || isWidth(text, figure)) : all
  const [only] = rates
  if (!only || rates.length !== 1 || only.figure.range || wayOf(only.text, only.figure) !== wayOf(head, rate)) return
  const [a, b] = [rate, only.figure]
  const points = isTenth(a) || isTenth(b) ? TENTH : POINT + a.step / 2
  if (Math.abs(a.value - b.value) <= points * (a.rough || b.rough ? ROUGH : 1)) return
  if (a.value > b.value * FAR || b.value > a.value * FAR) return
  const noun = nounBefore(head, a, REACH)
  const pair = pairOf(reader, only.text, b)
  const told = pair ? nounOfRate(only.text, b) : nounBefore(only.text, b, LONG_REACH)
  if (noun === '' || ![...noun].some((char) => told.includes(char))) return
  // 由52元降到42元: the headline may have worked out its own, unless the rate is that of the pair.
  if (!pair && only.text.figures.filter(({ measure, end }) => measure !== '%' && end < b.start).length > MOST_OTHERS)
    return
  yield {
    says: says('says.headline-body', { head: a.printed, body: b.printed, slip: '' }),
    places: [a.place, b.place],
    confidence: 0.65,
  }
}

/** 3.6万件，比去年的4.5万件下降20%: whether the rate is what its pair comes to. */
function pairOf(reader: FigureReader, text: FigureText, rate: PrintedFigure): boolean {
  return reader.frames(text).some(({ from, to, stated }) => {
    if (!from || from.value <= 0 || !stated.some(({ figure }) => figure === rate)) return false
    return Math.abs(Math.abs(to.value / from.value - 1) * 100 - rate.value) <= POINT
  })
}

/** 增幅为12.6% */
function isWidth({ folded }: FigureText, { start }: PrintedFigure): boolean {
  return /[增降涨跌]幅[^，。；]{0,4}$/u.test(folded.slice(Math.max(0, start - 8), start))
}

const LONG_REACH = 14
const MOST_OTHERS = 1

function nounBefore({ folded }: FigureText, { start }: PrintedFigure, reach: number): string {
  return (/[\u4e00-\u9fff]*$/u.exec(folded.slice(Math.max(0, start - reach), start))?.[0] ?? '').replace(
    /[增长上升涨提高多加扩大下降减少跌低调缩短省了近逾超价同比今昨起年月日约达]/gu,
    '',
  )
}

function wayOf({ folded }: FigureText, { start }: PrintedFigure): 1 | -1 | 0 {
  const before = folded.slice(Math.max(0, start - REACH), start)
  return UP.test(before) ? 1 : DOWN.test(before) ? -1 : 0
}
