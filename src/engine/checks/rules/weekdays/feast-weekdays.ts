import { civilDate, type DayNumber, dayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { sentenceStart } from '../../calendar/sentences'
import { matchesOf } from '../../matches-of'
import { type DayAndWeekday, numberOfWeekday } from './weekday-names'

/** Feasts of the solar calendar, as they are spoken of: “五一”, 国庆节. */
const FEASTS: readonly (readonly [name: string, month: number, day: number])[] = [
  ['元旦', 1, 1],
  ['三八', 3, 8],
  ['妇女节', 3, 8],
  ['植树节', 3, 12],
  ['愚人节', 4, 1],
  ['五一', 5, 1],
  ['劳动节', 5, 1],
  ['五四', 5, 4],
  ['青年节', 5, 4],
  ['六一', 6, 1],
  ['儿童节', 6, 1],
  ['七一', 7, 1],
  ['八一', 8, 1],
  ['建军节', 8, 1],
  ['教师节', 9, 10],
  ['国庆', 10, 1],
  ['十一', 10, 1],
  ['平安夜', 12, 24],
  ['圣诞节', 12, 25],
]
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]/u
const TOLD = new RegExp(
  `(?<year>今年|明年|去年|本次|今)?的?(?<![一二三四五六七八九十月初])“?(?<name>${FEASTS.map(([name]) => name).join('|')})(?![0-9一二三四五六七八九十月日])”?(?:国际)?(?:劳动|青年|儿童|妇女|建党|建军|国庆)?节?(?:当[天日]|这一?天|那一?天)?(?:就|正|恰|刚|又|也)?(?:好|巧)?(?:是|逢|为|在|赶上|落在)(?:个|一个)?(?<weekday>(?:星期|周|礼拜)[一二三四五六日天])(?![\\u4e00-\\u9fff]{0,2}的)`,
  'gu',
)
const SHIFTS: Readonly<Record<string, number>> = { 明年: 1, 去年: -1 }
const OTHER_YEAR = /[去前那当同明后]年|[12]\d{3}年|往年|历年|上[次回个]/u
/** A feast long gone by, or far ahead, may be last year's or next. */
const NEAR = 150

/** “五一”当天是星期五: a feast told by its name with its weekday. */
export function feastWeekdays({ plain, dates }: DatedText, reference: string | null): DayAndWeekday[] {
  const today = reference === null ? undefined : parseIsoDate(reference)
  if (today === undefined || !WEEKDAY.test(plain)) return []
  return matchesOf(plain, TOLD).flatMap((match) => {
    const { year: word = '', name = '', weekday = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    const feast = FEASTS.find(([one]) => one === name)
    if (!feast) return []
    // Where the feast is tagged a single day it is read as any other.
    const at = match.index + match[0].indexOf(name)
    if (dates.some((date) => date.isDay && date.start < at + name.length && date.end > at)) return []
    if (OTHER_YEAR.test(plain.slice(sentenceStart(plain, match.index), match.index))) return []
    const day = dayOf(feast, word, today)
    if (day === undefined) return []
    const date: PrintedDate = {
      start: at,
      end: at + name.length,
      text: name,
      from: day,
      to: day,
      isDay: true,
      year: civilDate(day).year,
      time: undefined,
    }
    const printed = { start: end - weekday.length, end, weekday: numberOfWeekday(weekday.slice(-1)), joint: '' }
    return [{ date, day, weekday: printed }]
  })
}

/** This year's, unless a word says otherwise; without a word the nearest. */
function dayOf(
  [, month, day]: readonly [string, number, number],
  word: string,
  today: DayNumber,
): DayNumber | undefined {
  const { year } = civilDate(today)
  if (word !== '') return dayNumber(year + (SHIFTS[word] ?? 0), month, day)
  const near = [year - 1, year, year + 1]
    .map((one) => dayNumber(one, month, day))
    .filter((one) => Math.abs(one - today) < NEAR)
  return near.length === 1 ? near[0] : undefined
}
