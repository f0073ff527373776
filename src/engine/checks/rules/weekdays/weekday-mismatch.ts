import type { Severity } from '../../../../model/analysis'
import { says } from '../../../../words/sentence'
import {
  civilDate,
  type DayNumber,
  dayNumber,
  isoDate,
  isValidDate,
  parseIsoDate,
  weekdayOf,
} from '../../../tags/dates/calendar'
import type { DatedText, DateReader, PrintedDate } from '../../calendar/dated-text'
import { sentenceStart } from '../../calendar/sentences'
import { numberOf } from '../../calendar/wording'
import { yearsTold } from '../../calendar/years-told'
import { matchesOf } from '../../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { bareDays } from './bare-days'
import { feastWeekdays } from './feast-weekdays'
import { headWeekdays } from './head-weekdays'
import { nthWeekdays } from './nth-weekdays'
import { weekdayFrames } from './weekday-frames'
import { type DayAndWeekday, numberOfWeekday, type PrintedWeekday, signOfWeekday } from './weekday-names'
import { daysOfToldWeekday, rowsOfOneWeekday } from './weekday-told'

const WEEKDAY = '(?:星期|周|礼拜)([一二三四五六日天])'
const DAYTIME = '(?:上午|下午|晚上|晚间|早上|早晨|清晨|凌晨|中午|傍晚|晚|早)?'
const TODAY = '今天|今日|昨天|昨日|明天|明日|当天|这天|那天|当日|这一天|那一天'
const BEING =
  '(?:今天|今日|昨天|昨日|明天|明日|当天|这天|那天|当日|这一天|那一天)?(?:就|正|恰|刚|也|又|适)?(?:好|巧)?(?:是|为|值|逢)(?:个|一个)?'
const RELATIVE = '(?:本|上|下|这|上个|下个|这个)?'
/** 5月1日（星期四）, 5月1日（农历三月廿三，星期四）, 5月1日是星期四, 5月1日周四. */
const BEHIND = new RegExp(
  `(?:（(?!${RELATIVE}${WEEKDAY})[^（）]{1,12}）)?(?:当[天日](?=（))?${DAYTIME}(?:(?:正式|将)?(?:进行|举行|开始|开幕|开赛|打响|揭幕|上演|开馆|启动|那天|当天|这天)?(?:[、·](?=${WEEKDAY}(?!的))|，(?=${WEEKDAY}(?:[，。、；：）上下早晚中凌清傍·]|$)))|[^。；，（\\d]{0,8}，(?:${TODAY})(?:正|恰)?(?:好)?(?:是|为)(?:[^。；，（\\d]{1,10}[，、])?(?:是)?|是[^。；，（\\d]{1,8}，(?:也|又|同时|恰|正|适)(?:好|巧|也)?(?:是|逢|值)|是[^。；，（\\d]{0,10}(?:第[一二三四]|首|最后一|头一?|唯一一?)个|（(?:(?!${RELATIVE}(?:星期|周|礼拜)[一二三四五六日天])[^（）。]{1,12}[，、])?${RELATIVE}|，(?:${TODAY})?(?:就|正|恰|刚|也|又|适|欣)?(?:好|巧)?(?:是|值|逢)(?:个|一个|本|上|下)?|，?(?:也就是|即|就是)${RELATIVE}|，(?:那是|这天是|那天是|是)?一个[\\u4e00-\\u9fff]{0,5}|，那是个?(?:[\\u4e00-\\u9fff]{1,5}的)?|[那这]个(?:[\\u4e00-\\u9fff]{1,5}的)?|起（|${BEING}${RELATIVE}|${RELATIVE})?${WEEKDAY}`,
  'uy',
)
/** 10月8日（日）: as time-tables have it. */
const BRACKETED = /（([一二三四五六日])）/uy
const FURTHER =
  /(至|到|[—~-]{1,2}|、|和|及|与)(?:星期|周|礼拜)?([一二三四五六日天])(?=[）、，。；至到—~上下晚和及与-]|$)/uy
/** 本周三（5月1日）, 星期三，5月1日. */
const BEFORE = new RegExp(
  `(每|逢|到|至|[—~、-])?${RELATIVE}${WEEKDAY}${DAYTIME}(?:（(?:即|也就是)?|，(?:即|也就是)?|即|也就是|）|(?<=[本上下这][周期拜].)(?:就|正)?是)?$`,
  'u',
)
/** 上年同期（4月12日，星期三）. */
const OTHER_YEAR = /[去上前当那同明]年|同期|往年/u
const LONGEST_BEFORE = 14
/** A date without its year that lies farther from the issue may be one of another year. */
const NEAR = 120

/**
 * The weekday printed next to a date. Rows go by order: 8日、9日（周六、周日）, 6日至10日（周一至周五). A date that does not
 * say its year is taken for the one nearest to the issue; a far one must fit no neighbouring year either.
 */
export function createWeekdayMismatchRule(dates: DateReader): Rule {
  return {
    id: 'weekday-mismatch',
    severity: 'error',
    acrossParagraphs: 'dates',
    checkText: (text, input) => checkText(dates.readText(text), input),
    *checkStory(story, input) {
      const today = input.reference === null || input.inferred ? undefined : parseIsoDate(input.reference)
      if (today === undefined) return
      for (const { head, start, end, weekday, body, date } of headWeekdays(dates.read(story), today)) {
        const actual = weekdayOf(date.from)
        yield {
          says: says('says.weekday-mismatch', {
            day: { monthDay: isoDate(date.from) },
            weekday: { weekday: actual, stem: '周' },
            printed: { weekday, stem: '周' },
          }),
          places: [head.place(start, end), body.place(date.start, date.end)],
          severity: 'query',
          confidence: 0.75,
        }
      }
    },
    *checkStories(input) {
      for (const text of input.furniture ?? []) yield* checkText(dates.readText(text), input)
    },
  }
}

const SOME_WEEKDAY = /星期|周|礼拜|双休|（[一二三四五六日]）/u

function* checkText(tagged: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (!SOME_WEEKDAY.test(tagged.plain)) return
  const bare = bareDays(tagged, input.reference)
  const dates = bare.length > 0 ? [...tagged.dates, ...bare].sort((a, b) => a.start - b.start) : tagged.dates
  const text: DatedText = { ...tagged, dates }
  yield* checkThatDay(text, input)
  yield* weekdayFrames(text)
  yield* nthWeekdays(text)
  for (const pair of daysOfToldWeekday(text)) yield* compare(text, pair, input, 'query')
  for (const pair of rowsOfOneWeekday(text)) yield* compare(text, pair, input)
  for (const pair of feastWeekdays(text, input.reference)) yield* compare(text, pair, input, 'query')
  let taken = 0
  for (const [k, date] of text.dates.entries()) {
    if (!/[日号]|\d[-/.]\d|节$|元旦|除夕|中秋|端午|清明/u.test(date.text)) continue
    const printed = weekdaysBehind(text, date)
    if (printed) {
      taken = printed.at(-1)?.end ?? taken
      for (const pair of pairUp(text, k, printed)) yield* compare(text, pair, input)
      continue
    }
    const before = weekdayBefore(text, date)
    // 当天是星期五，9日…: told of the day before.
    if (before && OF_THAT_DAY.test(text.plain.slice(Math.max(0, before.start - 8), before.start))) continue
    // 9月8日是星期日，9月10日…: the weekday is that of the day before it.
    if (before && date.isDay && before.start >= taken)
      yield* compare(text, { date, day: date.from, weekday: before }, input)
  }
}

/** 11月24日开幕。开幕当天恰逢星期日: the day told last, in this sentence or the one before. */
const THAT_DAY = new RegExp(
  `(?<that>当[天日]|那一?天|这一?天)(?:(?:恰|正|刚|又|也|适)?(?:好|巧)?(?:是|为|值|逢)(?:个|一个)?|[（，])(?<day>${WEEKDAY})(?![\\u4e00-\\u9fff]{0,2}的)`,
  'gu',
)
const OF_THAT_DAY = /(?:当[天日]|那一?天|这一?天)(?:恰|正|刚|又|也|适)?(?:好|巧)?(?:是|为|值|逢)(?:个|一个)?$/u
const THAT_REACH = 60

function* checkThatDay(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (!/[当那这][天日一]/u.test(text.plain)) return
  for (const match of matchesOf(text.plain, THAT_DAY)) {
    const { day = '', that = '' } = match.groups ?? {}
    const at = match.index
    const floor = sentenceStart(text.plain, sentenceStart(text.plain, at) - 1)
    const told = text.dates.filter((date) => date.end <= at && date.start >= floor && at - date.end <= THAT_REACH)
    const [date] = told
    // 5月1日当天是星期三 is read beside its date.
    if (!date?.isDay || told.length > 1 || (at - date.end < 2 && text.plain.charAt(date.end) !== '。')) continue
    const end = at + match[0].length
    const weekday = { start: end - day.length, end, weekday: numberOfWeekday(day.slice(-1)), joint: that }
    yield* compare(text, { date, day: date.from, weekday }, input)
  }
}

function weekdaysBehind(text: DatedText, date: PrintedDate): PrintedWeekday[] | undefined {
  BRACKETED.lastIndex = date.end
  const sign = BRACKETED.exec(text.plain)?.[1]
  if (sign !== undefined) return [{ start: date.end + 1, end: date.end + 2, weekday: numberOfWeekday(sign), joint: '' }]
  BEHIND.lastIndex = date.end
  const match = BEHIND.exec(text.plain)
  if (!match) return undefined
  const end = BEHIND.lastIndex
  const printed = [
    { start: end - weekdayLength(match[0]), end, weekday: numberOfWeekday(match.at(-1) ?? ''), joint: '' },
  ]
  for (let at = end; ; ) {
    FURTHER.lastIndex = at
    const more = FURTHER.exec(text.plain)
    if (!more) return printed
    const [whole, joint = '', sign = ''] = more
    printed.push({ start: at + joint.length, end: at + whole.length, weekday: numberOfWeekday(sign), joint })
    at += whole.length
  }
}

function weekdayBefore(text: DatedText, date: PrintedDate): PrintedWeekday | undefined {
  const from = Math.max(0, date.start - LONGEST_BEFORE)
  const match = BEFORE.exec(text.plain.slice(from, date.start))
  if (!match || match[1]) return undefined
  const start = from + match.index
  return {
    start,
    end: start + match[0].replace(/[（，即也就正是]*$/u, '').length,
    weekday: numberOfWeekday(match[2] ?? ''),
    joint: '',
  }
}

/** Which day each weekday belongs to; nothing where the rows differ in length. */
function* pairUp(text: DatedText, k: number, printed: readonly PrintedWeekday[]): Generator<DayAndWeekday> {
  const date = text.dates[k]
  const [first, second] = printed
  if (!date || !first) return
  const isRange = second !== undefined && /至|到|—|~|-/u.test(second.joint)
  if (date.from !== date.to) {
    // 9月20日至21日（周六、周日）
    const isWhole = second !== undefined && date.to - date.from === 1
    if (!(isRange || isWhole) || printed.length > 2 || !second) return
    yield { date, day: date.from, weekday: first }
    yield { date, day: date.to, weekday: second }
    return
  }
  if (isRange) return
  const row = rowBefore(text, k)
  if (printed.length === 1) {
    yield { date, day: date.from, weekday: first }
    return
  }
  if (row.length !== printed.length) return
  for (const [n, weekday] of printed.entries()) {
    const day = row[n]
    if (day) yield { date: day, day: day.from, weekday }
  }
}

/** 6月8日、9日: the dates joined to date `k` and in front of it, in order. */
function rowBefore(text: DatedText, k: number): PrintedDate[] {
  const row: PrintedDate[] = []
  for (let n = k; n >= 0; n--) {
    const date = text.dates[n]
    const next = row[0]
    const joint = next && text.plain.slice(date?.end, next.start)
    // 9月20日至21日: two days that follow each other.
    const isJoined =
      !next ||
      !joint ||
      /^[、和及与，]$/u.test(joint) ||
      (/^[至到—~-]$/u.test(joint) && next.from - (date?.from ?? 0) === 1)
    if (!date?.isDay || !isJoined) break
    row.unshift(date)
  }
  return row
}

function* compare(
  text: DatedText,
  { date, day, weekday }: DayAndWeekday,
  input: CheckInput,
  severity?: Severity,
): Generator<RuleFinding> {
  const actual = weekdayOf(day)
  if (actual === weekday.weekday) return
  const isOtherYear = OTHER_YEAR.test(
    text.plain.slice(Math.max(sentenceStart(text.plain, date.start), date.start - 24), date.start),
  )
  // 台历上印着“1月1日 星期六”: quoted by itself, it is what stands there.
  if (text.plain.charAt(date.start - 1) === '“' && text.plain.charAt(weekday.end) === '”') return
  if (date.year === undefined) {
    if (fitsAnotherYear(day, weekday.weekday, input.reference, isOtherYear)) return
    // 明年元旦是周四，…中秋节落在9月25日，周五: a paragraph of another year.
    const { month, day: ofMonth } = civilDate(day)
    const fits = (year: number): boolean =>
      isValidDate(year, month, ofMonth) && weekdayOf(dayNumber(year, month, ofMonth)) === weekday.weekday
    if (yearsTold(text, date.start, input).some(fits)) return
    if (fitsAnotherMonth(text, date, weekday.weekday)) return
  }
  const printed = text.plain.slice(weekday.start, weekday.end)
  const stem = /星期|礼拜|周/u.exec(printed)?.[0] ?? '星期'
  const expected = `${stem}${signOfWeekday(actual)}`
  yield {
    says: says('says.weekday-mismatch', {
      day: { date: isoDate(day) },
      weekday: { weekday: actual, stem },
      printed: printed.includes(stem) ? printed : `${stem}${printed}`,
    }),
    places: [text.place(weekday.start, weekday.end), text.place(date.start, date.end)],
    expected,
    confidence: date.year !== undefined ? 0.97 : 0.85,
    ...(severity && { severity }),
  }
}

/** 端午节是5月31日，龙舟赛放在6月7日：“31日是星期六…”: a day without its month may be of any month told before it. */
function fitsAnotherMonth({ dates }: DatedText, { start, text }: PrintedDate, weekday: number): boolean {
  const ofMonth = numberOf(/^(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/u.exec(text)?.[1] ?? '')
  if (ofMonth === undefined) return false
  return dates.some((date) => {
    if (date.end > start || start - date.end > MONTHS_TOLD || !/月/u.test(date.text)) return false
    const { year, month } = civilDate(date.from)
    return isValidDate(year, month, ofMonth) && weekdayOf(dayNumber(year, month, ofMonth)) === weekday
  })
}

/** As far back as a month told may be meant. */
const MONTHS_TOLD = 120

function fitsAnotherYear(day: DayNumber, weekday: number, reference: string | null, isTold: boolean): boolean {
  const today = reference === null ? undefined : parseIsoDate(reference)
  if (today === undefined || (!isTold && Math.abs(day - today) <= NEAR)) return false
  const { year, month, day: ofMonth } = civilDate(day)
  return [year - 1, year + 1].some(
    (other) => isValidDate(other, month, ofMonth) && weekdayOf(dayNumber(other, month, ofMonth)) === weekday,
  )
}

function weekdayLength(matched: string): number {
  return /(?:星期|周|礼拜).$/u.exec(matched)?.[0].length ?? 2
}
