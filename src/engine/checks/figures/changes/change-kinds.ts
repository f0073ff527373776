import type { RuleFinding } from '../../rule'
import { agrees, changeInPercent, differenceOf } from '../arithmetic'
import { isSameMeasure, isShare, type PrintedFigure } from '../printed-figure'
import { directionFor } from './change-words'
import type { ChangeFrame, StatedChange } from './compared-figures'

/** The four rules that read comparisons share them out here, so that one slip is reported once. */

/** Of the last printed digit: a rate further off than that would have been rounded otherwise, or nearly. */
const UNLIKELY = 0.05
const OPEN_DOUBT = 0.25

/** What was read by roles alone is asked, not said. */
export function* asSure({ open }: ChangeFrame, findings: Iterable<RuleFinding>): Generator<RuleFinding> {
  for (const finding of findings) {
    yield open ? { ...finding, confidence: finding.confidence - OPEN_DOUBT, severity: 'query' } : finding
  }
}

/** 倍, 番, 成: what `times-fold` looks at. */
export function isFoldUnit(figure: PrintedFigure): boolean {
  return figure.unit === '倍' || figure.unit === '番' || figure.printed.includes('成')
}

/** 五分之一 */
export function isFraction(figure: PrintedFigure): boolean {
  return figure.family === 'ratio' && figure.unit === '' && figure.number < 1
}

/** The verb says up and the figures go down, or the other way round. */
export function isWrongDirection({ from, to, verb, ...frame }: ChangeFrame): boolean {
  const direction = directionFor(verb, frame.direction, to.family)
  if (!from || direction === 0) return false
  // 降幅由-3.2%收窄到-1.8%: the width is told, whatever its sign.
  if (from.number < 0 && to.number < 0 && WIDTH.test(verb)) return false
  return direction > 0 ? to.high < from.low : to.low > from.high
}

const WIDTH = /收窄|扩大|缩小|缩窄|收缩|走阔/u

/** A stated change that goes against the two figures: 由320件变为386件，减少20.6%. */
export function isStatedAgainst({ from, to }: ChangeFrame, { kind, figure, ...stated }: StatedChange): boolean {
  const direction = directionFor(stated.verb, stated.direction, to.family)
  if (!from || kind !== 'change' || direction === 0 || figure.number < 0) return false
  // 由4.2吨提高到6.7吨，每亩节水180立方米: another thing's change.
  const isOfBare = to.measure === '' && figure.measure === '' && agrees(figure, differenceOf(from, to))
  if (!isShare(figure) && figure.family !== 'point' && !isSameMeasure(figure, to) && !isOfBare) return false
  return direction > 0 ? to.high < from.low : to.low > from.high
}

/** 由65%升至82%，提高17%: points are meant. 由120吨增至135吨，增长12.5个百分点: per cent is meant. */
export function statesPointsForPercent({ from, to }: ChangeFrame, { kind, figure }: StatedChange): boolean {
  if (!from || kind !== 'change') return false
  if (figure.measure === '个百分点') return !isShare(to)
  if (!isShare(figure) || !isShare(to) || figure.printed.includes('成')) return false
  const relative = changeInPercent(from, to)
  const points = differenceOf(from, to)
  if (!agrees(figure, points)) return false
  // 96%→98%提高2.08%: the nearer one is meant.
  if (relative && Math.abs(relative.value - figure.number) < Math.abs(points.value - figure.number)) return false
  // 92%→97%提高5%: five points exactly; that 5.4 per cent was meant is far less likely. Where both come to what is
  // printed nobody can say.
  return !relative || !agrees(figure, relative) || Math.abs(relative.value - figure.number) > figure.step * UNLIKELY
}
