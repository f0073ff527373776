import type { RuleFinding } from '../rule'
import { isCompatible } from './compatible-figures'
import type { FigureReader, FigureText } from './figure-reader'
import { tell } from './head-numbers'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from './printed-figure'

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
    const all = bodies.flatMap((text) => text.figures.filter((one) => isLike(one, figure)))
    // Three values make more than one difference.
    if (all.length !== 2 || all.some((one) => isCompatible(one, figure))) continue
    for (const text of bodies) {
      const frame = reader.frames(text).find(({ from, to }) => from && isLike(to, figure))
      if (!frame?.from) continue
      const between = Math.abs(frame.to.value - frame.from.value)
      const slack = slackOf(frame.to) + slackOf(frame.from)
      if (frame.to.rough || frame.from.rough || between === 0) continue
      if (figure.high >= between - slack && figure.low <= between + slack) continue
      // 两学期少交800元: so many times as much.
      if (Math.abs(figure.value / between - Math.round(figure.value / between)) < EXACT) continue
      if (figure.value > between * FAR || figure.value < between / FAR) continue
      yield tell(head, figure.start, figure.end, text, frame.from.start, frame.to.end)
    }
  }
}

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
