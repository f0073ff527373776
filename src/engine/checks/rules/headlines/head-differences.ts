import { isCompatible } from '../../figures/compatible-figures'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { sharesRun } from '../../figures/shared-phrase'
import type { RuleFinding } from '../../rule'
import { tell } from './head-numbers'

/** 每月多掏50元, 缩短12分钟: what lies between two values. */
const DIFFERS =
  /(?:[多少][掏花付交缴收拿领要跑走等得产]?|[上下]?[涨降调]|[节缩]?[省减短]|增加?|减少|上调|下调|提前|便宜|贵)(?:了|出)?$/u
const REACH = 4

/** 每月多掏50元 over 由每月280元调到350元: where the body tells one such change, and the headline another difference. */
export function* checkHeadDifferences(
  reader: FigureReader,
  head: FigureText,
  bodies: readonly FigureText[],
): Generator<RuleFinding> {
  for (const figure of head.figures) {
    if (!isPlain(figure) || isShare(figure) || figure.rough || figure.measure === '') continue
    if (!DIFFERS.test(head.folded.slice(Math.max(0, figure.start - REACH), figure.start))) continue
    if (OF_SEVERAL.test(head.folded.slice(0, figure.start))) continue
    const all = bodies.flatMap((text) => text.figures.filter((one) => isLike(one, figure)))
    if (all.length < 2 || all.some((one) => isCompatible(one, figure))) continue
    for (const text of bodies) {
      const frames = reader.frames(text).filter(({ from, to }) => from && isLike(to, figure))
      const [frame] = frames
      if (!frame?.from) continue
      // Three values make more than one difference, unless the body prints the one of the pair itself.
      const isPrinted = frames.length === 1 && isPrintedBeside(text, frame.from, frame.to)
      if (all.length > 2 && !(isPrinted && isNamedIn(head, figure, text, frame.from))) continue
      const between = Math.abs(frame.to.value - frame.from.value)
      const slack = isPrinted ? 0 : slackOf(frame.to) + slackOf(frame.from)
      if (frame.to.rough || frame.from.rough || between === 0) continue
      if (figure.high >= between - slack && figure.low <= between + slack) continue
      // 两学期少交800元: so many times as much.
      if (Math.abs(figure.value / between - Math.round(figure.value / between)) < EXACT) continue
      if (figure.value > between * FAR || figure.value < between / FAR) continue
      yield tell(head, figure.start, figure.end, text, frame.from.start, frame.to.end)
    }
  }
}

/** 由3.35元调整为3.10元，每吨下调0.25元: what lies between the two, right behind them. */
function isPrintedBeside({ figures, folded }: FigureText, from: PrintedFigure, to: PrintedFigure): boolean {
  const last = from.end > to.end ? from : to
  const beside = figures.find((one) => one.start >= last.end && isLike(one, to))
  if (!beside || beside.start - last.end > BESIDE || folded.slice(last.end, beside.start).includes('。')) return false
  return (
    isCompatible({ ...beside, value: beside.value }, differenceOf(from, to)) &&
    DIFFERS.test(folded.slice(Math.max(0, beside.start - REACH), beside.start))
  )
}

/** The difference of two values, as a figure of the finer of them. */
function differenceOf(from: PrintedFigure, to: PrintedFigure): PrintedFigure {
  const value = Math.abs(to.value - from.value)
  const slack = slackOf(from) + slackOf(to) + value * EXACT
  return { ...to, value, low: value - slack, high: value + slack }
}

/** 学费每年涨800元 over 学费由…: a word of the headline before the pair. */
function isNamedIn({ folded }: FigureText, figure: PrintedFigure, body: FigureText, from: PrintedFigure): boolean {
  const told = body.folded.slice(0, from.start)
  return sharesRun(folded.slice(0, figure.start).replace(DIRECTIONS, '，'), told, 2)
}

/** 三年多领400元, 两口子 */
const OF_SEVERAL = /(?<!每|同比)(?:[一两二三四五六七八九十几\d]|全)(?:个?[年月季学天周]|口|家|人)/u
const BESIDE = 16
const DIRECTIONS = /今年|明年|去年|每[年月日天]|我[市县省区]|居民|市民|新增/gu

/** Beyond that factor it is the difference of something else. */
const FAR = 3
const EXACT = 1e-6

/** 2.6元 is 2.60元; 2.6万元 may be rounded. */
function slackOf({ printed, step, factor }: PrintedFigure): number {
  return /[万亿]/u.test(printed) ? (step * factor) / 2 : 0
}

function isLike(one: PrintedFigure, figure: PrintedFigure): boolean {
  return isSameMeasure(one, figure) || (one.measure.startsWith(`${figure.measure}/`) && figure.measure !== '')
}
