import type { SaidValue } from '../../../../model/said'
import { type Sentence, says } from '../../../../words/sentence'
import { agrees, changeInPercent, differenceOf, showLike, showPercent } from '../../figures/arithmetic'
import {
  asSure,
  isFoldUnit,
  isFraction,
  isWrongDirection,
  statesPointsForPercent,
} from '../../figures/changes/change-kinds'
import type { ChangeFrame, StatedChange } from '../../figures/changes/compared-figures'
import { isSameMeasure, isShare, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'

/** 由1.2亿元增至1.35亿元，增长15%: the rate or difference a sentence gives against its two figures. */
export function createChangePercentRule(reader: FigureReader): Rule {
  return {
    id: 'change-percent',
    severity: 'error',
    acrossParagraphs: 'figures',
    *checkText(source) {
      const text = reader.readText(source)
      for (const frame of reader.frames(text)) yield* asSure(frame, checkFrame(frame))
    },
  }
}

function* checkFrame(frame: ChangeFrame): Generator<RuleFinding> {
  if (isWrongDirection(frame)) return
  if (!frame.from) {
    const finding = checkDifference(frame)
    if (finding) yield finding
    return
  }
  for (const stated of frame.stated) {
    if (stated.kind !== 'change' || isFoldUnit(stated.figure) || statesPointsForPercent(frame, stated)) continue
    const finding = checkStated(frame.from, frame.to, stated)
    if (finding) yield finding
  }
}

function checkStated(from: PrintedFigure, to: PrintedFigure, { figure }: StatedChange): RuleFinding | undefined {
  if (figure.measure === '个百分点') {
    const computed = differenceOf(from, to)
    if (!isShare(from) || agrees(figure, computed, figure.factor)) return undefined
    const points = says('says.points', { count: Number(computed.value.toFixed(2)) })
    return finding(from, to, figure, differing(from, to, figure, points), inChinese(points))
  }
  if (isShare(figure) || isFraction(figure)) {
    const percent = isFraction(figure) ? asPercent(figure) : figure
    const computed = changeInPercent(from, to)
    if (!computed || agrees(percent, computed)) return undefined
    const right = showPercent(computed.value)
    const sides = { from: from.printed, to: to.printed, printed: figure.printed }
    return finding(from, to, figure, says('says.change-percent', { ...sides, percent: right }), right)
  }
  if (!isSameMeasure(figure, to) || isShare(to)) return undefined
  const computed = differenceOf(from, to)
  if (agrees(figure, computed, figure.factor)) return undefined
  const right = showLike(figure, computed.value)
  return finding(from, to, figure, differing(from, to, figure, right), right)
}

function differing(
  from: PrintedFigure,
  to: PrintedFigure,
  { printed }: PrintedFigure,
  difference: SaidValue,
): Sentence {
  return says('says.change-percent.difference', { from: from.printed, to: to.printed, difference, printed })
}

/** 五分之一 is 20 per cent; a fraction is a rounder figure than a percentage, 一半 the roundest. */
function asPercent(figure: PrintedFigure): PrintedFigure {
  const number = figure.number * 100
  const least = figure.printed === '一半' ? HALF : FRACTION
  const low = number - Math.max(least, number - figure.low * 100)
  // 三分之一以上 reaches far up, and not down.
  return { ...figure, number, low, high: Math.max(number + least, figure.high * 100), step: 1 }
}

/** How many points a fraction may be off. */
const FRACTION = 4
const HALF = 7

/** 完成1.35亿元，增加1500万元，增长15%: the base is the total less the difference. */
function checkDifference({ to, stated }: ChangeFrame): RuleFinding | undefined {
  const amount = stated.find(({ figure }) => isSameMeasure(figure, to))?.figure
  const percent = stated.find(({ figure }) => isShare(figure))
  if (!amount || !percent) return undefined
  const sign = percent.direction
  const base = to.value - sign * amount.value
  if (base <= 0 || amount.value <= 0) return undefined
  // One division of two printed figures: the whole half digit of either may have been rounded.
  const half = (figure: PrintedFigure) => (figure.high > figure.low ? (figure.step * figure.factor) / 2 : 0)
  const [least, most] = [amount.value - half(amount), amount.value + half(amount)]
  const low = (least / (to.value + half(to) - sign * least)) * 100
  const high = (most / (to.value - half(to) - sign * most)) * 100
  const value = (amount.value / base) * 100
  const computed = { value, low: Math.min(low, high, value), high: Math.max(low, high, value) }
  const { number, step } = percent.figure
  if (agrees(percent.figure, computed)) return undefined
  // Of counted heads there is nothing rounded but the rate.
  const isCounted = half(to) === 0 && half(amount) === 0 && step >= 1
  if (!isCounted && number - step <= computed.high && number + step >= computed.low) return undefined
  const right = showPercent(value)
  const told = says(sign > 0 ? 'says.change-percent.risen' : 'says.change-percent.fallen', {
    part: amount.printed,
    total: to.printed,
    percent: right,
    printed: percent.figure.printed,
  })
  return finding(amount, to, percent.figure, told, right)
}

function finding(
  from: PrintedFigure,
  to: PrintedFigure,
  figure: PrintedFigure,
  told: Sentence,
  expected: string,
): RuleFinding {
  return {
    says: told,
    places: [figure.place, from.place, to.place],
    expected,
    confidence: 0.9,
  }
}
