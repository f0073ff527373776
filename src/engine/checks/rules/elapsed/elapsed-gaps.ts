import type { DatedText } from '../../calendar/dated-text'
import { periodStart } from '../../calendar/sentences'
import { readYears, type YearMention } from '../../calendar/year-mentions'
import type { RuleFinding } from '../../rule'
import { reportFar } from './elapsed-far'
import { isWithin, readYearCounts, type YearCount } from './year-counts'

/** 隔着28年和38年, 分别相隔8年、10年: what lies between years that follow each other. */
const GAPS = /(?:隔|相差|相距|间距)(?:着|了|分别|依次|是|为|达|有|整整|仅|又)*$/u
const BETWEEN = /^[、，和与及]{1,2}$/u
/** 每隔4年: a rhythm. */
const RHYTHM = /每/u

/** A row of gaps against the years told before, one more than the gaps: wrong where some fit and one does not. */
export function* checkGaps(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/隔|相差|相距|间距/u.test(plain)) return
  const counts = readYearCounts(plain)
  for (const [k, first] of counts.entries()) {
    const lead = plain.slice(Math.max(0, first.start - 8), first.start)
    if (!GAPS.test(lead) || RHYTHM.test(lead)) continue
    const row = rowFrom(plain, counts, k)
    if (row.length < 2 || row.some(({ isRough }) => isRough)) continue
    const from = periodStart(plain, first.start)
    const own = readYears(plain.slice(from, first.start))
    const years = own.length > 0 ? own.map((one) => ({ ...one, start: one.start + from, end: one.end + from })) : []
    if (years.length !== row.length + 1 || !isRising(years)) continue
    const off = row.filter((count, at) => !isWithin(count, gapAt(years, at)))
    const [wrong] = off
    const at = wrong ? row.indexOf(wrong) : -1
    const begun = years[at]
    if (!wrong || !begun || off.length === row.length) continue
    yield reportFar(
      text,
      wrong,
      { year: begun.year, place: text.place(begun.start, begun.end) },
      begun.year + gapAt(years, at),
    )
  }
}

function rowFrom(plain: string, counts: readonly YearCount[], k: number): YearCount[] {
  const row = counts.slice(k, k + 1)
  for (const count of counts.slice(k + 1)) {
    const last = row.at(-1)
    if (!last || !BETWEEN.test(plain.slice(last.end, count.start))) break
    row.push(count)
  }
  return row
}

const isRising = (years: readonly YearMention[]): boolean =>
  years.every(({ year }, k) => k === 0 || year > (years[k - 1]?.year ?? year))

const gapAt = (years: readonly YearMention[], at: number): number => (years[at + 1]?.year ?? 0) - (years[at]?.year ?? 0)
