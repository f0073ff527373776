import type { Birth } from '../../calendar/births'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

const GAP = new RegExp(
  `(?<same>同岁(?!月))|(?:相差|相距|差了?|[大小]了?|年[长轻]了?)(?:有|整整|了|足足|正好|刚好)*(?<count>${NUMBER})周?岁(?![以之]?[上下])`,
  'gu',
)
/** 大3岁 without whom it compares is no gap of two. */
const BESIDE_WHOM = /比[^，。；]{1,6}$/u
const COMPARED = /比|相[差距]|差/u
/** The births a gap goes back to stand in its sentence or the one before. */
const SLIP = 10
const FARTHEST = 120

/** How many years lie between two births, as a text prints it. Offsets count in the plain text. */
export interface AgeGap {
  readonly first: Birth
  readonly second: Birth
  readonly printed: string
  readonly start: number
  readonly end: number
}

/** The gaps that are none of the two births told before them: 1947年生…2002年生，相差45岁. */
export function wrongGaps(plain: string, births: readonly Birth[]): AgeGap[] {
  if (births.length < 2 || !plain.includes('岁')) return []
  return matchesOf(plain, GAP).flatMap((match) => {
    const { count = '', same } = match.groups ?? {}
    const number = same ? 0 : numberOf(count)
    const end = match.index + match[0].length
    // 大3岁的哥哥 is a third; 比弟弟大6岁的 is one of the two.
    if (
      !same &&
      plain.charAt(end) === '的' &&
      !BESIDE_WHOM.test(plain.slice(Math.max(0, match.index - 8), match.index))
    )
      return []
    const from = periodStart(plain, match.index)
    if (number === undefined || (!same && !COMPARED.test(plain.slice(from, end)))) return []
    const near = births.filter(
      (birth) =>
        birth.last === birth.year &&
        birth.end > Math.max(match.index - FARTHEST, periodStart(plain, from - 1)) &&
        birth.start < periodEnd(plain, end),
    )
    const [first, second] = near
    if (!first || !second || near.length > 2 || first.year === second.year) return []
    const off = Math.abs(Math.abs(first.year - second.year) - number)
    // 丈夫比她大3岁，儿子2005年出生: two of three people.
    if (off <= 1 || (/^[大小年]/u.test(match[0]) && off > SLIP)) return []
    return [{ first, second, printed: same ?? plain.slice(end - 1 - count.length, end), start: match.index, end }]
  })
}
