import { NUMBER, numberOf } from './wording'

const COUNTED = new RegExp(`^(?:份)?[^。；\\d]{0,8}?(?<count>${NUMBER})个月`, 'u')

/**
 * 9—6月，共4个月: whether the count behind a row of months that runs backward is that of the row turned about. Else it is
 * taken to run on into the next year.
 */
export function areMonthsReversed(first: number, last: number, behind: string): boolean {
  const count = numberOf(COUNTED.exec(behind)?.groups?.count ?? '')
  if (count === undefined || last >= first) return false
  const months = first - last
  const onward = 12 - months
  return (count === months || count === months + 1) && count !== onward && count !== onward + 1
}
