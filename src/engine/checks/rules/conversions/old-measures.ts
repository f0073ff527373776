import type { PrintedFigure } from '../../figures/printed-figure'

/** Measures whose worth changed with time and place. */
const OLD_UNITS = /^(?:石|斗|担|丈|顷|钱|尺|寸|里|华里|垧)$/u

/** How far they may be off. */
export const OLD_SLACK = 0.2
/** A 华里 is half a kilometre; only what is told roughly may be far off. */
const MILE = /^华?里$/u
const MILE_SLACK = 0.1

/** 42.195公里，折合84.39里: whoever prints so many digits means today's 里. */
export function isOld(first: PrintedFigure, second: PrintedFigure): boolean {
  const exact = Math.max(first.digits.length, second.digits.length) > 2 && !first.rough && !second.rough
  // 约84.4华里: of so many digits of the 里 itself, 约 or not.
  if ([first, second].some(({ unit, digits }) => OLD_UNITS.test(unit) && digits.length > 2)) return false
  return !exact && (OLD_UNITS.test(first.unit) || OLD_UNITS.test(second.unit))
}

/** How far one of an old measure may lie from one of ours. */
export function oldSlack(first: PrintedFigure, second: PrintedFigure): number {
  const [old, own] = OLD_UNITS.test(first.unit) ? [first, second] : [second, first]
  return MILE.test(old.unit) && /^公里|千米$/u.test(own.unit) && !old.rough && !own.rough ? MILE_SLACK : OLD_SLACK
}

const FOREIGN = /^(?:坪|英[里尺寸亩]|平方英[尺里]|海里|磅|盎司|加仑|码|呎|台斤|蒲式耳|华?里|尺|丈)$/u

/** 42坪，约139平方米: a measure of another system, and ours right behind it. */
export function isToldAgain(first: PrintedFigure, second: PrintedFigure, gap: string, behind: string): boolean {
  return (
    /^，(?:大?约|近)为?$/u.test(gap) &&
    /^[，。；）]?$/u.test(behind) &&
    first.family === second.family &&
    FOREIGN.test(first.unit) &&
    !FOREIGN.test(second.unit)
  )
}
