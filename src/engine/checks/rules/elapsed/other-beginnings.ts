import { periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import { isWithin, type YearCount } from './year-counts'

const YEAR = /(?<!\d)(1[89]\d\d|20\d\d)(?=年|[-—/.])/gu
/** How far back somebody's age is still that of whom the stretch is told. */
const NEAR = 120
const AGE = new RegExp(`(?<!\\d)(${NUMBER})岁`, 'gu')

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
  const told = known + plain.slice(0, count.start)
  // 创办于1935年的福昌号里，掌柜今年五十八岁，十八岁入行，至今四十年: in one sentence, too.
  if (isBetweenAges(told, count)) return true
  if (from.end > periodStart(plain, count.start)) return false
  const years = [...matchesOf(told, YEAR)].map((match) => Number(match[1]))
  return years.some((year) => year !== from.year && ends.some((to) => to !== undefined && isWithin(count, to - year)))
}

/** Whether a stretch is as long as from one age told near by to another one. */
function isBetweenAges(told: string, count: YearCount): boolean {
  const ages = matchesOf(told.slice(-NEAR), AGE).map(([, age = '']) => numberOf(age) ?? 0)
  return ages.some((age, k) => ages.slice(0, k).some((other) => isWithin(count, Math.abs(age - other))))
}
