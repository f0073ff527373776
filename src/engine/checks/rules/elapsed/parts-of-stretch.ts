import { NUMBER, numberOf } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { StretchClaim } from './stretch-claims'
import type { YearCount } from './year-counts'

/** So far off a text goes on about one stretch and its parts. */
const REACH = 110
/** 前7年在柜台, 进修一年, 离开了三年: whatever years a text counts; those of the stretch itself aside. */
const PART = new RegExp(`(?<![\\d第〇零])(?<count>${NUMBER})个?(?:年(?!代|级|[底初末月前])|载)`, 'gu')
const ALL_ALONG = /^如一日/u
const MOST = 60
const MOST_PARTS = 6

/** 前7年在柜台，后28年在邮路, 中间停了10年，办了30年: with other years told near by it comes to the whole. */
export function addsUp(plain: string, count: YearCount, whole: number): boolean {
  const rest = whole - count.years
  if (rest < 1) return false
  const from = Math.max(0, count.start - REACH)
  const near = plain.slice(from, count.end + REACH)
  const parts = matchesOf(near, PART).flatMap((match) => {
    const at = from + match.index
    const years = numberOf(match.groups?.count ?? '')
    // 十年如一日…，坚持了整整十年: the same years told twice.
    const isSame =
      years === count.years &&
      (ALL_ALONG.test(plain.slice(at + match[0].length)) || ALL_ALONG.test(plain.slice(count.end)))
    return years === undefined || isSame || years >= MOST || (at < count.end && at + match[0].length > count.start)
      ? []
      : [years]
  })
  // 2010年到2013年曾外出: the years between two that are printed as a stretch.
  const years = readYears(plain).filter(({ start }) => start >= from && start < count.end + REACH)
  years.forEach((first, k) => {
    const next = years[k + 1]
    if (next && next.year > first.year && /^(?:至|到|[—~-]{1,2})$/u.test(plain.slice(first.end, next.start)))
      parts.push(next.year - first.year)
  })
  return reaches(parts.slice(0, MOST_PARTS), rest)
}

/** 在窗口干了9年，其余时间跑乡下: a part, however long. */
const THE_REST =
  /^[^。；]*，(?:其余|余下|剩下|其他|另外|别的|(?:后来|之后|随后|后|然后|再|又)(?:又|再|被|还)*(?:[调转改换升去到做当任]|担任))/u

/** Whether a stretch shorter than the `whole` is told as some of it; a run (连续) is one up to the whole itself. */
export function isPartOnly(plain: string, count: YearCount, { isRun }: StretchClaim, whole: number): boolean {
  if (isRun) return count.years <= whole + 1
  return count.years < whole && THE_REST.test(plain.slice(count.end, count.end + 24))
}

/** Whether some of the parts come to the rest, to a year. */
function reaches(parts: readonly number[], rest: number, at = 0): boolean {
  for (let k = at; k < parts.length; k++) {
    const left = rest - (parts[k] ?? 0)
    if (Math.abs(left) <= 1 || (left > 1 && reaches(parts, left, k + 1))) return true
  }
  return false
}
