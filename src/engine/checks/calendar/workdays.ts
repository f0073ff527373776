import { civilDate, weekdayOf } from '../../tags/dates/calendar'
import { matchesOf } from '../matches-of'
import type { DatedText } from './dated-text'
import type { Moment } from './moments'
import { frameWeight } from './time-frames'
import { NUMBER, numberOf } from './wording'

const WORKDAYS = new RegExp(`(?<count>${NUMBER})个?工作日(?!内|之内|以内|前|后|办)`, 'gu')
/** Nothing but the words of a sum lies between a range and the working days it has. */
const JOINT = /^(?:止|期间)?[，（、：]?(?:公示)?(?:共计?|合计|总共|一共|为期|历时|时间|期限|即)?(?:为|有)?$/u
/** Months without a feast's days off: the working days are those from Monday to Friday. */
const PLAIN_MONTHS: ReadonlySet<number> = new Set([3, 7, 8, 11])
/** Saturdays and Sundays one may have to work beside a feast. */
const MADE_UP = 3

export interface WrongWorkdays {
  readonly start: number
  readonly end: number
  readonly first: Moment
  readonly last: Moment
  readonly days: number
  readonly workdays: number
}

/** 3月11日至3月15日，共9个工作日: more working days than the range can have, or fewer where no feast lies in it. */
export function* wrongWorkdays(text: DatedText, moments: readonly Moment[]): Generator<WrongWorkdays> {
  const { plain } = text
  for (const match of matchesOf(plain, WORKDAYS)) {
    const count = numberOf(match.groups?.count ?? '')
    const k = moments.findLastIndex(({ end }) => end <= match.index)
    const [first, last] = [moments[k - 1], moments[k]]
    if (count === undefined || !first || !last || !JOINT.test(plain.slice(last.end, match.index))) continue
    if (first.grain !== 'day' || last.grain !== 'day' || frameWeight(plain, first, last) !== 3) continue
    const days = last.day - first.day + 1
    if (days < 2 || days > 60) continue
    let workdays = 0
    let isPlain = true
    for (let day = first.day; day <= last.day; day++) {
      if (weekdayOf(day) < 6) workdays++
      isPlain &&= PLAIN_MONTHS.has(civilDate(day).month)
    }
    const most = isPlain ? workdays : Math.min(days, workdays + MADE_UP)
    // Whether the first day counts is told either way.
    if (count <= most && !(isPlain && count < workdays - 1)) continue
    yield { start: match.index, end: match.index + match[0].length, first, last, days, workdays }
  }
}
