import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isQuoted, sentenceStart } from '../../calendar/sentences'
import { matchesOf } from '../../matches-of'
import { type DayAndWeekday, numberOfWeekday, type PrintedWeekday } from './weekday-names'

const NAME = '(?:星期|周|礼拜)[一二三四五六日天]'
const COUNT = '[两二三四五六七八九十2-9]'
/** 10日、17日、25日三个周六; 10日和17日都是周六, 这两天均逢周六. */
const OF_ROW = new RegExp(
  `^(?:这?${COUNT}个|(?:，?[这那]${COUNT}[天日])?(?:都|均|全|皆)(?:是|为|在|逢|系|值)(?:个|[^，。；\\d]{0,3}的)?)(?:连续的?)?${NAME}`,
  'u',
)
/** 三个周六（10日、17日、25日）, 连续三个周日分别为…. */
const OF_ROW_BEFORE = new RegExp(
  `${COUNT}个${NAME}(?:[上下]午|晚上?)?(?:（|：|[，—]*(?:分别|依次|即|也就)?(?:是|为|即))$`,
  'u',
)
const BESIDE = 16

/** Days of one row that are all told to be one weekday: 10日、17日、25日三个周六. */
export function* rowsOfOneWeekday(text: DatedText): Generator<DayAndWeekday> {
  const { plain, dates } = text
  for (let first = 0, last = 0; first < dates.length; first = last + 1) {
    last = first
    while (follows(plain, dates[last], dates[last + 1])) last++
    const [from, to] = [dates[first], dates[last]]
    if (first === last || !from || !to) continue
    const behind = OF_ROW.exec(plain.slice(to.end, to.end + BESIDE))
    const before = OF_ROW_BEFORE.exec(plain.slice(Math.max(0, from.start - BESIDE), from.start))
    const found = behind ?? before
    if (!found) continue
    const at = (behind ? to.end : from.start - (before?.[0].length ?? 0)) + found[0].search(new RegExp(NAME, 'u'))
    const weekday = weekdayAt(plain, at)
    for (const date of dates.slice(first, last + 1)) yield { date, day: date.from, weekday }
  }
}

function follows(plain: string, one: PrintedDate | undefined, next: PrintedDate | undefined): boolean {
  return !!one?.isDay && !!next?.isDay && /^[、，和及与]$/u.test(plain.slice(one.end, next.start))
}

const SOME = new RegExp(NAME, 'gu')
/** 那天是, 日期为, 届时正是: the day is that of what was told before. */
const OF_THAT =
  /(?:[当那这]一?[天日]|(?:^|[，。：；、“])(?:届时|日期|日子|时间))(?:也|就|正|恰|刚|便|已|上)?(?:好|巧)?(?:是|为|系|在|写着?|印着?|记着?|标着?|：|定[在于])$/u
/** No single day: of every week, of several, a term. */
const NO_DAY = /[每逢到至、和及或前—~-]$|[每逢](?:个|到)?$/u
const NO_DAY_BEHIND = /^(?:[至到—~、和及或与]|[之以]?[前后]|起|[报刊年]|开始的)/u
const REACH = 60

/** 上周日我去退票，那天是7月14日: the weekday told in this sentence or the one before, and the day it was. */
export function* daysOfToldWeekday(text: DatedText): Generator<DayAndWeekday> {
  const { plain, dates } = text
  for (const date of dates) {
    if (!date.isDay || !OF_THAT.test(plain.slice(Math.max(0, date.start - 8), date.start))) continue
    const floor = Math.max(sentenceStart(plain, sentenceStart(plain, date.start) - 1), date.start - REACH, 0)
    const told = plain.slice(floor, date.start)
    const [weekday, ...others] = matchesOf(told, SOME)
    if (!weekday || others.length > 0) continue
    const at = floor + weekday.index
    const behind = plain.slice(at + weekday[0].length)
    if (NO_DAY.test(plain.slice(Math.max(0, at - 3), at)) || NO_DAY_BEHIND.test(behind.slice(0, 3))) continue
    // Another day between, or beside the weekday, is the one it is told of.
    if (dates.some((one) => isOtherDay(one) && one.start >= floor && one.end <= date.start)) continue
    if (isQuoted(plain, date.start) !== isQuoted(plain, at)) continue
    yield { date, day: date.from, weekday: weekdayAt(plain, at) }
  }
}

/** 上周日 is the weekday itself. */
function isOtherDay({ isDay, text }: PrintedDate): boolean {
  return isDay && !/[周期拜][日天]$/u.test(text)
}

function weekdayAt(plain: string, start: number): PrintedWeekday {
  const end = start + (plain.charAt(start) === '周' ? 2 : 3)
  return { start, end, weekday: numberOfWeekday(plain.charAt(end - 1)), joint: '' }
}
