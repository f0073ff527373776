import { says } from '../../../../words/sentence'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { RuleFinding } from '../../rule'

const WHOLE = 100
/** How many points a share told in tenths, halves of them or fractions may be off. */
const TENTH = 7
const HALF_TENTH = 3.5
const FRACTION_SLACK = 4

/** 三成半, 四分之三 */
export function isTenths({ printed }: PrintedFigure): boolean {
  return /[一二三四五六七八九]成|^[一二三四五六七八九十]{1,2}分之/u.test(printed)
}

/** 三成半（35%）: a tenth may be cut off or rounded. */
export function checkTenths(tenths: PrintedFigure, percent: PrintedFigure): RuleFinding | undefined {
  const isFraction = tenths.printed.includes('分之')
  const value = isFraction && tenths.measure === '' ? tenths.number * WHOLE : tenths.value
  const near = isFraction ? FRACTION_SLACK : /成[半一二三四五六七八九]/u.test(tenths.printed) ? HALF_TENTH : TENTH
  if (Math.abs(value - percent.value) < near || tenths.rough) return undefined
  const expected = `${Number(value.toFixed(1))}%`
  return {
    says: says('says.conversion', { first: tenths.printed, expected, printed: percent.printed }),
    places: [percent.place, tenths.place],
    expected,
    confidence: 0.85,
  }
}
