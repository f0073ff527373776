import type { PrintedFigure } from '../../figures/printed-figure'
import { sharesPhrase } from '../../figures/shared-phrase'
import { isKindOfIt } from './kind-of-it'
import type { NamedFigure } from './named-again'

/** Whether the two count other things. 遇难者中有20名外籍人员；2名市民受伤: one digit, and nothing in common. 17个工程, 1.7万余个单元: one exact, one not. */
export function areOtherCounts(a: NamedFigure, b: NamedFigure): boolean {
  if (isKindOfIt(a, b)) return true
  const [x, y] = [a.figure, b.figure]
  // 4名居民遇难，2名居民受伤: the clause before is of others.
  if (x.measure === '人' && x.digits.length === 1) return !sharesPhrase(a.words, b.words.replace(/^[^·]*，/u, ''), 2)
  return (x.unit === '个' || x.measure === '人') && /[多余]/u.test(x.printed) !== /[多余]/u.test(y.printed)
}

/** 10多家, 百余人: a round number of about so many has no digits of its own. */
export function isVague({ digits, printed }: PrintedFigure): boolean {
  return digits.length === 1 && /[多余几]/u.test(printed)
}
