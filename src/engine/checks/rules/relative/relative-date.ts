import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, dayNumber, isoDate, shiftMonth, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText, DateReader } from '../../calendar/dated-text'
import { DAYS, FOLLOWING, MONTHS, WEEKS, YEARS } from '../../calendar/relative-words'
import { isQuoted, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { monthDay, NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import { allDays, allDaysBefore, dayFarBefore, daysBefore } from './days-before'
import { basesOf } from './relative-bases'
import { checkDaysOfMonths, checkMonths, checkToCome, checkTwoDays, checkYears } from './relative-brackets'
import { checkCountdown } from './relative-countdown'
import { checkCountedBehind, checkCountedDays } from './relative-counts'
import { checkDaysOfEvents } from './relative-events'
import { checkMonthsAgo, checkPartsOfMonths, checkSameDay, checkTurns } from './relative-parts'
import { checkFollowingYears, checkPeriods } from './relative-periods'
import { checkWeeks } from './relative-weeks'

const WORD = [...Object.keys(DAYS), ...Object.keys(FOLLOWING), ...Object.keys(MONTHS), ...Object.keys(YEARS)].join('|')
const RELATIVE = `(?:(?<word>${WORD})|(?<week>上上个?|上个?|本|这个?|下下个?|下个?)(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))`
const DAYTIME = '(?:上午|下午|晚上|晚间|早上|早晨|清晨|凌晨|中午|傍晚|晚|早|夜里)?'
const ABSOLUTE = `(?:(?<year>${YEAR})年)?(?:(?<month>${NUMBER})月)?(?:(?<day>${NUMBER})[日号])?`
/** 昨日（3月13日）, 昨日下午（13日下午3时）, 昨天，3月13日，; 昨天3月13日. */
const FORWARD = new RegExp(
  `${RELATIVE}${DAYTIME}(?:${NUMBER}[时点](?:${NUMBER}分|半|许|左右|多)?)?(?:（(?:即|也就是)?|，(?:即|也就是)(?:今年|本月)?|即|(?<=[上下]个?月|[去前明今上]年)的(?=(?:${YEAR}年)?${NUMBER}月)|(?<=[今昨明][天日])是?(?=${NUMBER}月${NUMBER}[日号])|—{1,2}(?=${NUMBER}月${NUMBER}[日号])|，(?=(?:${YEAR}年)?${NUMBER}月${NUMBER}[日号]，))${ABSOLUTE}`,
  'gu',
)
/** 3月13日（昨日）, 3月13日即昨天; 6月26日是禁毒日，也就是昨天. */
const BACKWARD = new RegExp(
  `(?:(?<year>${YEAR})年)?(?:(?<month>${NUMBER})月)?(?:(?<day>${NUMBER})[日号])?${DAYTIME}(?:（(?:即|也就是)?|(?:是?[^，。；\\d前后起至到]{2,12})?，(?:也就是|即)|即|也就是)${RELATIVE}${DAYTIME}(?:）|，|。|$)`,
  'gu',
)
/** No text without one of these holds what `BACKWARD` looks for at every character. */
const STANDS_FOR = new RegExp(`[（即是]${RELATIVE}`, 'u')
/** 今（22）日, 昨（5月21日）晚: Taiwan's way. */
const INSIDE = new RegExp(
  `(?<stem>今|昨|明|前|后)（(?:(?<month>${NUMBER})月)?(?<day>${NUMBER})[日号]?）(?<tail>[日天晚晨早夜])`,
  'gu',
)
const WEEKDAYS = '一二三四五六日'
/** 6月30日案发，第三天（7月2日）; 三天后（7月3日）: counted from the day told of before, either way. */
const LATER = new RegExp(
  `(?:第(?<nth>${NUMBER})天|(?<count>${NUMBER})[天日](?:之|以)?后|(?<weeks>${NUMBER}|一)(?:周|个?星期)(?:之|以)?后)(?:，?(?:即|也就是)|（|，(?=${NUMBER}月))(?:(?<month>${NUMBER})月)?(?<day>${NUMBER})[日号]`,
  'gu',
)
/** What ends the words `LATER` begins with. */
const COUNTED_FROM = /[天后](?:，?[即也]|[（，])/u

/**
 * A relative date and the absolute one printed beside it. Relative words count from the issue, or from the story's
 * dateline where it has one: papers do both, so either may fit. 次日 and its kind count from the date told of before.
 */
export function createRelativeDateRule(dates: DateReader): Rule {
  return {
    id: 'relative-date',
    severity: 'error',
    acrossParagraphs: 'dates',
    *checkStory(story, input) {
      const texts = dates.read(story)
      const bases = basesOf(texts, input)
      for (const [k, text] of texts.entries()) {
        const previous = texts[k - 1]
        yield* checkAll(text, FORWARD, bases, previous)
        if (STANDS_FOR.test(text.plain)) yield* checkAll(text, BACKWARD, bases, previous)
        yield* checkAll(text, INSIDE, bases, previous)
        yield* checkTwoDays(text, bases)
        yield* checkYears(text, bases)
        yield* checkMonths(text, bases)
        yield* checkWeeks(text, bases)
        yield* checkDaysOfMonths(text, bases)
        yield* checkToCome(text, bases)
        if (COUNTED_FROM.test(text.plain)) yield* checkLater(text, previous)
        yield* checkCountedDays(text, bases, previous)
        yield* checkCountedBehind(text, bases)
        yield* checkDaysOfEvents(text)
        yield* checkCountdown(text, bases)
        yield* checkPeriods(text)
        yield* checkFollowingYears(text)
        yield* checkPartsOfMonths(text)
        yield* checkTurns(text, bases)
        yield* checkMonthsAgo(text, bases)
        yield* checkSameDay(text)
      }
    },
  }
}

function* checkAll(
  text: DatedText,
  pattern: RegExp,
  bases: readonly DayNumber[],
  previous: DatedText | undefined,
): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, pattern)) {
    const { year, month, day, stem, tail = '', word: whole = '', week = '', weekday = '' } = match.groups ?? {}
    // 昨夜今晨（4日夜至5日晨）: the bracket opens with the first.
    const first = text.plain.slice(Math.max(0, match.index - 2), match.index)
    const word = DAYS[first] !== undefined && whole !== '' ? first : stem === undefined ? whole : stem + tail
    // 三周前的今天，10月29日: counted back from today.
    if ((!year && !month && !day) || /[前后]的$/u.test(first)) continue
    const end = match.index + match[0].length
    // 今年，也就是2023年，…: a year by itself ends there.
    const isYear =
      year !== undefined && text.plain.charAt(end - 1) === '年' && /[，。；、]/u.test(text.plain.charAt(end))
    if (!day && text.plain.charAt(end) !== '）' && !month && !isYear) continue
    const printed: Printed = {
      year: year === undefined ? undefined : yearOf(year),
      month: month === undefined ? undefined : numberOf(month),
      day: day === undefined ? undefined : numberOf(day),
    }
    const following = FOLLOWING[word]
    const from = following === undefined ? bases : daysAround(text, match.index, following, previous)
    // “前天（9日）”: who puts the date in brackets into what somebody says counts from the issue himself.
    const isSpeech = following === undefined && isQuoted(text.plain, match.index)
    if (
      from.length === 0 ||
      (isSpeech && !(/[天日年]$/u.test(word) && text.plain.startsWith('（', match.index + word.length)))
    )
      continue
    const told = /^上一?年/u.test(word) ? yearBefore(text, match.index) : undefined
    const spoken = isSpeech ? allDaysBefore(text, match.index) : []
    const candidates = [...from, ...spoken, ...(told === undefined ? [] : [told])].flatMap((base) =>
      meant(base, word, week, weekday, following),
    )
    if (candidates.length === 0 || candidates.some((candidate) => agrees(candidate, printed))) continue
    // Far from what it ought to be, it was said long ago.
    const isNear = [-2, -1, 1, 2].some((by) =>
      candidates.some((one) => one.size !== 'month' && agrees(moved(one, by), printed)),
    )
    if (isSpeech && !(isNear && isSaidNow(text.plain, match.index))) continue
    const finding = describe(text, match, printed, candidates[0] as Meant, from[0] as DayNumber)
    // Told of a day sentences back, another may lie between.
    const isFar = following !== undefined && daysBefore(text, match.index).length === 0
    if (finding) yield isFar || isSpeech ? { ...finding, severity: 'query' } : finding
  }
}

/** “前天（9日）清早，我数到五头江豚。”护渔员说: spoken for the paper, and nothing that was written or said on another day. */
function isSaidNow(plain: string, at: number): boolean {
  const close = plain.indexOf('”', at)
  const said = plain.slice(close + 1, sentenceEnd(plain, close + 1))
  const around = plain.slice(sentenceStart(plain, plain.lastIndexOf('“', at)), close) + said
  return (
    /(?:说|道|告诉[^，。]{0,6}|介绍)$/u.test(said) &&
    !/日记|信[里中上]|短信|写|群|报上|通知|录音|笔录|读|庭|那年|当[年时]/u.test(around)
  )
}

/** 前一日（25日）刚下过雨，次日（27日）…: behind a look back, 次日 follows the day looked back from as well. */
function daysAround(text: DatedText, at: number, following: number, previous: DatedText | undefined): DayNumber[] {
  const before = text.plain.slice(sentenceStart(text.plain, at), at)
  if (following > 0 && /前一?[日天]|头[一天]|前夜|前晚/u.test(before)) return daysBefore(text, at, 4).reverse()
  const near = daysBefore(text, at)
  if (near.length === 0) return following > 0 ? dayFarBefore(text, previous, at) : near
  // 首讲次日（6月3日）, 手术前一天: of an event by its name, wherever it is told.
  return /[\u4e00-\u9fff]$/u.test(before) ? [...near, ...allDays(text)] : near
}

/** 2022年年报显示，上年（2021年）: the year before the one the sentence is about. */
function yearBefore(text: DatedText, at: number): DayNumber | undefined {
  const year = /.*(?:^|\D)(\d{4})年/u.exec(text.plain.slice(sentenceStart(text.plain, at), at))?.[1]
  return year === undefined ? undefined : dayNumber(Number(year), 1, 1)
}

function* checkLater(text: DatedText, previous: DatedText | undefined): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, LATER)) {
    const { nth, count, weeks, month, day = '' } = match.groups ?? {}
    const near = daysBefore(text, match.index, 4)
    const [told] = near.length > 0 ? near : dayFarBefore(text, previous, match.index)
    const days = allDaysBefore(text, match.index)
    const number = numberOf(nth ?? count ?? weeks ?? '')
    if (told === undefined || number === undefined || number > 60) continue
    const shift = weeks === undefined ? number : number * 7
    const right = nth === undefined ? [shift, shift - 1] : [shift - 1, shift]
    const agree = [...days, told].some((base) =>
      right.some((by) => {
        const date = civilDate(base + by)
        return date.day === numberOf(day) && (month === undefined || date.month === numberOf(month))
      }),
    )
    if (agree) continue
    const meant = told + (right[0] ?? 0)
    yield {
      says: says('says.relative-date', {
        base: { monthDay: isoDate(told) },
        word: match[0].split(/[（，即也]/u)[0] ?? '',
        expected: { monthDay: isoDate(meant) },
        printed: match[0],
      }),
      places: [text.place(match.index, match.index + match[0].length)],
      expected: monthDay(meant),
      confidence: 0.8,
    }
  }
}

interface Printed {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
}

/** What a relative word means: a day, a month or a year. */
interface Meant {
  readonly day: DayNumber
  readonly size: 'day' | 'month' | 'year'
  readonly word: string
}

function meant(base: DayNumber, word: string, week: string, weekday: string, following: number | undefined): Meant[] {
  const shift = following ?? DAYS[word]
  if (shift !== undefined) return [{ day: base + shift, size: 'day', word }]
  const { year, month } = civilDate(base)
  const years = YEARS[word]
  if (years !== undefined) return [{ day: dayNumber(year + years, 1, 1), size: 'year', word }]
  const months = MONTHS[word]
  if (months !== undefined) {
    const there = shiftMonth(year, month, months)
    return [{ day: dayNumber(there.year, there.month, 1), size: 'month', word }]
  }
  const weeks = WEEKS[week]
  if (weeks === undefined) return []
  const nth = weekday === '天' ? 7 : WEEKDAYS.indexOf(weekday) + 1
  const day = base - weekdayOf(base) + nth + weeks * 7
  const meantDay: Meant = { day, size: 'day', word: `${week}周${weekday}` }
  // For some a week begins with its Sunday.
  return nth === 7 ? [meantDay, { ...meantDay, day: day - 7 }] : [meantDay]
}

/** A day or a year on, as a slip of the pen would have it. */
function moved(one: Meant, by: number): Meant {
  if (one.size !== 'year') return { ...one, day: one.day + by }
  return { ...one, day: dayNumber(civilDate(one.day).year + by, 1, 1) }
}

function agrees({ day, size }: Meant, printed: Printed): boolean {
  const date = civilDate(day)
  if (printed.year !== undefined && printed.year !== date.year) return false
  if (size === 'year') return true
  if (printed.month !== undefined && printed.month !== date.month) return false
  return size === 'month' || printed.day === undefined || printed.day === date.day
}

function describe(
  text: DatedText,
  match: RegExpMatchArray,
  printed: Printed,
  { day, size, word }: Meant,
  base: DayNumber,
): RuleFinding | undefined {
  const start = match.index ?? 0
  const end = start + match[0].length
  const date = civilDate(day)
  if (size === 'year' && printed.year === undefined) return undefined
  if (size === 'month' && printed.month === undefined) return undefined
  const expected =
    size === 'year'
      ? says('says.year', { year: date.year })
      : size === 'month'
        ? { month: date.month }
        : printed.year !== undefined
          ? { date: isoDate(day) }
          : printed.month !== undefined
            ? { monthDay: isoDate(day) }
            : says('says.day-of-month', { day: date.day })
  return {
    says: says('says.relative-date', {
      base: { monthDay: isoDate(base) },
      word,
      expected,
      printed: match[0].replace(/[，。]$/u, ''),
    }),
    places: [text.place(start, end)],
    expected: inChinese(expected),
    confidence: 0.92,
  }
}
