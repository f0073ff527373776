import { agrees, changeInPercent, differenceOf, ratioOf } from '../arithmetic'
import { isSameMeasure, isShare, type PrintedFigure } from '../printed-figure'
import { isFoldUnit, isFraction } from './change-kinds'
import type { StatedChange } from './compared-figures'
import type { FigureRole } from './figure-roles'

/** How far a slip may be off: by half or the double, by two points, by powers of ten. */
const NEAR = 2
const NEAR_POINTS = 2
const FOLDS_MEANT = 0.3

/** Whether what is stated is near enough to what the two figures come to, or to what is often worked out instead. */
export function isNearMiss(from: PrintedFigure, to: PrintedFigure, { kind, figure }: StatedChange): boolean {
  const ratio = ratioOf(from, to)
  if (!ratio) return false
  if (isFoldUnit(figure) && !figure.printed.includes('成')) {
    const folds = figure.unit === '番' ? 2 ** figure.number : kind === 'change' ? figure.number + 1 : figure.number
    // 翻了四番 of what is four times as much
    if (figure.unit === '番' && Math.abs(figure.number - ratio.value) < FOLDS_MEANT) return true
    return folds < ratio.value * 2.6 && folds > ratio.value / 2.6
  }
  const number = isFraction(figure) ? figure.number * 100 : figure.family === 'point' ? figure.value : figure.number
  if (isShare(figure) || figure.printed.includes('成') || isFraction(figure) || figure.family === 'point') {
    const points = differenceOf(from, to).value
    const candidates = isShare(to)
      ? [points, (points / from.value) * 100]
      : [(points / from.value) * 100, (points / to.value) * 100]
    return candidates.some((value) => isNear(number, value))
  }
  return isSameMeasure(figure, to) && isNear(figure.value, differenceOf(from, to).value)
}

/** Half to double, two points of a small one, or the same digits. */
export function isNear(printed: number, computed: number): boolean {
  if (!(printed > 0 && computed > 0)) return false
  const ratio = printed / computed
  if (ratio <= NEAR && ratio >= 1 / NEAR) return true
  if (Math.abs(printed - computed) <= NEAR_POINTS && computed < 10) return true
  const power = Math.log10(ratio)
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 0.005
}

/** Whether the change comes right of any other two figures: it was stated of them. */
export function isRightElsewhere(
  roles: readonly FigureRole[],
  { from, to }: { readonly from: FigureRole; readonly to: FigureRole },
  stated: StatedChange,
  reach: number,
): boolean {
  const { figure, direction } = stated
  const values = roles
    .filter((role) => !role.change && Math.abs(role.figure.start - figure.start) < reach)
    .map((role) => role.figure)
  return values.some((a) =>
    values.some((b) => {
      if (a === b || !isSameMeasure(a, b) || (b.value - a.value) * direction < 0) return false
      if (a === from.figure && b === to.figure) return false
      return comesTo(a, b, figure)
    }),
  )
}

function comesTo(a: PrintedFigure, b: PrintedFigure, figure: PrintedFigure): boolean {
  if (isShare(figure)) {
    const percent = changeInPercent(a, b)
    return percent !== undefined && agrees(figure, percent)
  }
  if (figure.family === 'point') return isShare(a) && agrees(figure, differenceOf(a, b), figure.factor)
  return isSameMeasure(figure, a) && agrees(figure, differenceOf(a, b), figure.factor)
}

/**
 * 由A降至B，降幅超过九成；同批的两款，价格降了八成: the pair has its rate, and what is told behind is another's.
 * `last` is the later of the pair.
 */
export function isToldBefore(
  folded: string,
  roles: readonly FigureRole[],
  last: FigureRole,
  figure: PrintedFigure,
): boolean {
  return roles.some(
    (role) =>
      role.change !== undefined &&
      role.figure.start >= last.figure.end &&
      role.figure.end < figure.start &&
      isSameMeasure(role.figure, figure) &&
      /[；。]/u.test(folded.slice(role.figure.end, figure.start)),
  )
}
