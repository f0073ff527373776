import { civilDate, type DayNumber, dayNumber } from '../../../tags/dates/calendar'
import { type ClockTime, readClockTimes } from '../../calendar/clock-times'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { areMonthsReversed } from '../../calendar/month-ranges'
import { matchesOf } from '../../matches-of'

/** How finely a moment is printed: 14时20分, 6月3日, 2024年11月. */
export type Grain = 'clock' | 'day' | 'month'

/** A point of time as printed, from the first minute it may mean up to the one behind its last. Offsets count in the plain text. */
export interface Moment {
  readonly grain: Grain
  readonly from: number
  readonly to: number
  readonly day: DayNumber
  readonly start: number
  readonly end: number
  /** The second half of a range tagged whole: 6月3日至18日. */
  readonly endsRange: boolean
}

export const DAY = 24 * 60
const JOINT = /至|到|[—~-]/u
const TOLD_DAY = /^(?:昨|前|今)[天日晚晨早]/u
const WHOLE_MONTH = /(?:[\d一二三四五六七八九十]月份?|[本上下这]个?月)$/u
const NEXT_DAY = /(?:次日|翌日|第二天|隔天|转天)(?:早上|清晨|凌晨|上午|下午|中午|晚上?|的)?$/u

/** Every moment of a text in reading order. A time of day belongs to the last day named; without one it is one of an unnamed day. */
export function readMoments(text: DatedText): Moment[] {
  const clocks = readClockTimes(text.plain)
  const moments: Moment[] = []
  let day: DayNumber = 0
  let k = 0
  const takeClocks = (before: number): void => {
    for (let clock = clocks[k]; clock && clock.start < before; clock = clocks[++k]) {
      const shift = NEXT_DAY.test(text.plain.slice(Math.max(0, clock.start - 6), clock.start)) ? 1 : 0
      const moment = clockMoment(clock, day + shift, clock.start, moments.at(-1))
      if (moment) moments.push(moment)
    }
  }
  for (const date of text.dates) {
    takeClocks(date.start)
    // The time printed with a day may stand within its tag or right behind it.
    const own: ClockTime[] = []
    // 昨天14时10分: its time is of that day.
    if (TOLD_DAY.test(date.text) && date.from === date.to) day = date.from
    // 当晚7时30分 names no day: its time is one of the day told before.
    if (!date.isDay && !isDayRange(date) && !isOvernight(date) && !WHOLE_MONTH.test(date.text)) continue
    for (let clock = clocks[k]; clock && clock.start < date.end + 4; clock = clocks[k]) {
      // 13时20分做到19时50分: the second is a moment of its own.
      if (/[，。；、]|[\u4e00-\u9fff][至到]/u.test(text.plain.slice(date.end, clock.start))) break
      own.push(clock)
      k++
    }
    moments.push(...dayMoments(date, own))
    if (date.isDay || isDayRange(date) || isOvernight(date)) day = date.to
  }
  takeClocks(text.plain.length)
  return withWinters(text.plain, moments)
}

/** 9—6月, 11月至次年4月: months that run on into the next year, whichever year that is. */
const WINTER =
  /(?<![\d年.第])(?<first>1[0-2]|[1-9])月?份?(?:—{1,2}|~|-|至|到)(?<next>次年|翌年|第二年|来年|转年)?的?(?<last>1[0-2]|[1-9])月(?!\d|[上中下]旬|[初底末中])/gu
const WINTER_SIGN = /\d月?份?[—~至到-][^，。；]{0,4}\d{1,2}月/u
const SOME_YEAR = 2001

function withWinters(plain: string, moments: Moment[]): Moment[] {
  if (!WINTER_SIGN.test(plain)) return moments
  const winters = matchesOf(plain, WINTER).flatMap((match) => {
    const { first = '', next, last = '' } = match.groups ?? {}
    const [a, b] = [Number(first), Number(last)]
    if (b > a || (b === a && !next)) return []
    const end = match.index + match[0].length
    if (!next && areMonthsReversed(a, b, plain.slice(end, end + 14))) return []
    const middle = end - last.length - 1
    const month = (year: number, at: number): Pick<Moment, 'grain' | 'from' | 'to' | 'day'> => ({
      grain: 'month',
      from: dayNumber(year, at, 1) * DAY,
      to: dayNumber(year, at + 1, 1) * DAY,
      day: dayNumber(year, at, 1),
    })
    // Nobody who says from one month to another leaves out both.
    const opens = month(SOME_YEAR, a)
    return [
      { ...opens, to: opens.from, start: match.index, end: middle, endsRange: false },
      { ...month(SOME_YEAR + 1, b), start: middle, end, endsRange: true },
    ]
  })
  if (winters.length === 0) return moments
  const others = moments.filter((one) => !winters.some(({ start, end }) => one.start < end && one.end > start))
  return [...others, ...winters].sort((x, y) => x.start - y.start)
}

function clockMoment(clock: ClockTime, day: DayNumber, start: number, before?: Moment): Moment | undefined {
  // 晚7时开始，9时30分散场: the half of the day is said once.
  const isEarlier = before?.grain === 'clock' && before.day === day && clock.minutes < before.from - day * DAY
  const minutes = clock.minutes + (isEarlier && !clock.part && clock.minutes <= DAY / 2 ? DAY / 2 : 0)
  if (isEarlier && day * DAY + minutes < (before?.from ?? 0)) return undefined
  const at = day * DAY + minutes
  return { grain: 'clock', from: at, to: at + 1, day, start, end: clock.end, endsRange: false }
}

function dayMoments(date: PrintedDate, clocks: readonly ClockTime[]): Moment[] {
  const { start, from, to, text } = date
  const end = Math.max(date.end, clocks.at(-1)?.end ?? 0)
  const joint = text.search(JOINT)
  if (joint > 0 && (isDayRange(date) || ((date.isDay || isOvernight(date)) && clocks.length > 1))) {
    const middle = start + joint
    const ends = [
      dayMoment(from, clocks.filter((one) => one.end <= middle).at(-1), start, middle),
      dayMoment(
        to,
        clocks.find((one) => one.start > middle),
        middle + 1,
        end,
      ),
    ]
    return ends.map((one, n) => ({ ...one, endsRange: n > 0 }))
  }
  if (date.isDay) return [dayMoment(from, clocks[0], start, end)]
  if (from === to || !WHOLE_MONTH.test(text)) return []
  if (civilDate(from).day !== 1) return []
  const base = { grain: 'month' as const, start, end: date.end, endsRange: false }
  const nextMonth = (at: DayNumber): DayNumber => dayNumber(civilDate(at).year, civilDate(at).month + 1, 1)
  if (joint > 0) {
    const behind = Math.min(nextMonth(from), to)
    const { year, month } = civilDate(to)
    return [
      { ...base, from: from * DAY, to: behind * DAY, day: from, end: start + joint },
      {
        ...base,
        from: dayNumber(year, month, 1) * DAY,
        to: (to + 1) * DAY,
        day: to,
        start: start + joint + 1,
        endsRange: true,
      },
    ]
  }
  return [{ ...base, from: from * DAY, to: (to + 1) * DAY, day: from }]
}

function dayMoment(day: DayNumber, clock: ClockTime | undefined, start: number, end: number): Moment {
  const at = day * DAY + (clock?.minutes ?? 0)
  return { grain: clock ? 'clock' : 'day', from: at, to: at + (clock ? 1 : DAY), day, start, end, endsRange: false }
}

/** 今晚10时至明晨6时. */
function isOvernight({ from, to, text, time }: PrintedDate): boolean {
  return time !== undefined && to - from === 1 && /[时点：][^至到—~-]*[至到—~-]/u.test(text)
}

function isDayRange({ from, to, text }: PrintedDate): boolean {
  return from !== to && /[日号月].*(?:至|到|[—~-]).*(?:[日号]|\d$)/u.test(text) && !/[旬底初末季]/u.test(text)
}
