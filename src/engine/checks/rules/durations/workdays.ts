import { civilDate, type DayNumber, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { Moment } from './moments'
import { frameWeight } from './time-frames'

const WORKDAYS = new RegExp(`(?<count>${NUMBER})个?工作日(?!内|之内|以内|前|后|办)`, 'gu')
/** Nothing but the words of a sum lies between a range and the working days it has. */
const JOINT = /^(?:止|期间)?[，（、：]?(?:公示)?(?:共计?|合计|总共|一共|为期|历时|时间|期限|即)?(?:为|有)?$/u
/** 公示期为7个工作日，自11月3日至11月7日; 5个工作日（11月3日至11月6日）: the range may stand behind. */
const JOINT_AHEAD =
  /^(?:止)?[，（：、]?(?:公示|公告|报名|受理|发售|征集|投票)?(?:的?(?:起止)?(?:时间|日期|期限|期))?(?:为|是)?[：]?(?:即|自|从|由)?$/u
/** Days no feast's days off, nor those worked instead, ever reach: first and last of each stretch, month and day. */
const PLAIN: readonly (readonly [from: number, to: number])[] = [
  [108, 115],
  [302, 331],
  [412, 422],
  [512, 522],
  [628, 904],
  [1013, 1227],
]
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
    const range = count === undefined ? undefined : rangeOf(plain, moments, match.index, match.index + match[0].length)
    if (count === undefined || !range) continue
    const [first, last] = range
    if (first.grain !== 'day' || last.grain !== 'day' || frameWeight(plain, first, last) !== 3) continue
    const days = last.day - first.day + 1
    if (days < 2 || days > 60) continue
    let workdays = 0
    let isPlain = true
    for (let day = first.day; day <= last.day; day++) {
      if (weekdayOf(day) < 6) workdays++
      isPlain &&= isPlainDay(day)
    }
    const most = isPlain ? workdays : Math.min(days, workdays + MADE_UP)
    // Whether the first day counts is told either way.
    if (count <= most && !(isPlain && count < workdays - 1)) continue
    yield { start: match.index, end: match.index + match[0].length, first, last, days, workdays }
  }
}

/** The two ends right before the working days, or right behind them. */
function rangeOf(
  plain: string,
  moments: readonly Moment[],
  start: number,
  end: number,
): readonly [Moment, Moment] | undefined {
  const k = moments.findLastIndex((one) => one.end <= start)
  const [first, last] = [moments[k - 1], moments[k]]
  if (first && last && JOINT.test(plain.slice(last.end, start))) return [first, last]
  const [opens, closes] = [moments[k + 1], moments[k + 2]]
  return opens && closes && opens.start >= end && JOINT_AHEAD.test(plain.slice(end, opens.start))
    ? [opens, closes]
    : undefined
}

function isPlainDay(day: DayNumber): boolean {
  const { month, day: ofMonth } = civilDate(day)
  const at = month * 100 + ofMonth
  return PLAIN.some(([from, to]) => at >= from && at <= to)
}
