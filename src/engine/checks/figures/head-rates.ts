import { says } from '../../../words/sentence'
import type { RuleFinding } from '../rule'
import type { FigureReader, FigureText } from './figure-reader'
import { isShare, type PrintedFigure } from './printed-figure'

const UP = /(?:增长?|上?升|上?涨|提高|提升|增加|扩大|多)(?:了|近|逾|超)?$/u
const DOWN = /(?:下?降|减少?|下?跌|降低|降价|下调|缩短|缩减|少|省)(?:了|近|逾|超)?$/u
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
  const rates = head.figures.filter((figure) => isShare(figure) && !figure.range && wayOf(head, figure) !== 0)
  const [rate] = rates
  if (!rate || rates.length !== 1) return
  if (bodies.some(({ figures }) => figures.some((figure) => isShare(figure) || /[倍番]/u.test(figure.unit)))) return
  const frames = bodies.flatMap((text) => reader.frames(text))
  const [frame] = frames
  if (!frame?.from || frames.some(({ from, to }) => from !== frame.from || to !== frame.to)) return
  const { from, to } = frame
  if (from.value <= 0 || to.value <= 0 || isShare(to)) return
  const percent = (to.value / from.value - 1) * 100
  if (Math.sign(percent) !== wayOf(head, rate)) return
  const computed = Math.abs(percent)
  const points = (rate.printed.includes('成') ? TENTH : POINT + rate.step / 2) * (rate.rough ? ROUGH : 1)
  if (Math.abs(computed - rate.value) <= points) return
  if (rate.value > computed * FAR || computed > rate.value * FAR) return
  yield {
    says: says('says.headline-body', { head: rate.printed, body: `${from.printed}→${to.printed}`, slip: '' }),
    places: [rate.place, to.place, from.place],
    confidence: 0.65,
  }
}

function wayOf({ folded }: FigureText, { start }: PrintedFigure): 1 | -1 | 0 {
  const before = folded.slice(Math.max(0, start - REACH), start)
  return UP.test(before) ? 1 : DOWN.test(before) ? -1 : 0
}
