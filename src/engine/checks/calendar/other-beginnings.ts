import { matchesOf } from '../matches-of'
import { periodStart } from './sentences'
import { isWithin, type YearCount } from './year-counts'

const YEAR = /(?<!\d)(1[89]\d\d|20\d\d)(?=年|[-—/.])/gu
/** How far back somebody's age is still that of whom the stretch is told. */
const NEAR = 120
const AGE = /(?<!\d)(\d{1,2}|1[01]\d)岁/gu

/**
 * Whether a stretch, told in another sentence than the year before it, is as long as it says from another year, or between
 * two ages: 2001年潜逃 … 这条路2009年修过一次。潜逃22年来; 今年58岁的阿贵，30岁开了铺子 … 一做就是28年.
 * @param known the paragraphs before
 */
export function isFromAnotherYear(
  plain: string,
  known: string,
  count: YearCount,
  from: { readonly year: number; readonly end: number },
  ends: readonly (number | undefined)[],
): boolean {
  if (from.end > periodStart(plain, count.start)) return false
  const told = known + plain.slice(0, count.start)
  const years = [...matchesOf(told, YEAR)].map((match) => Number(match[1]))
  if (years.some((year) => year !== from.year && ends.some((to) => to !== undefined && isWithin(count, to - year))))
    return true
  const ages = [...matchesOf(told.slice(-NEAR), AGE)].map((match) => Number(match[1]))
  return ages.some((age, k) => ages.slice(0, k).some((other) => isWithin(count, Math.abs(age - other))))
}
