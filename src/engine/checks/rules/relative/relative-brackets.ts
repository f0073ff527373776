import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, dayNumber, isoDate, shiftMonth } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { MONTHS, YEARS } from '../../calendar/relative-words'
import { isQuoted } from '../../calendar/sentences'
import { monthDay, NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { relativeFinding } from './relative-finding'

/** 今明两天（13日、14日）. */
const TWO_DAYS = new RegExp(
  `(?<first>今|昨|明|前)(?<second>今|明|后|两)(?:两)?[日天]（(?:(?<month>${NUMBER})月)?(?<from>${NUMBER})[日号]?(?:、|和|至|到|[—~-]{1,2})(?<to>${NUMBER})[日号]?）`,
  'gu',
)
/** 今起三天（10月22日至24日）. */
const DAYS_ON = new RegExp(
  `(?<first>今|明|后)[日天]?起(?<count>${NUMBER})[日天]（(?:即)?(?:(?<month>${NUMBER})月)?(?<from>${NUMBER})[日号]?(?:、|和|至|到|[—~-]{1,2})(?:(?:${NUMBER})月)?(?<to>${NUMBER})[日号]?）`,
  'gu',
)
const TWO_DAYS_FROM: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 明: 1, 后: 2, 前: -2 }
/** 去年12月（2024年12月）. */
const YEAR_WORD = new RegExp(
  `(?<word>去年|大?前年|今年|明年|大?后年|上年)(?:同期|同月|此时|这时|这个时候|(?:${NUMBER})月份?(?:(?:${NUMBER})[日号])?|[春夏秋冬]天?|元月|年底|年初|底|初)(?:（(?:即|也就是)?|，(?:即|也就是))(?<year>${YEAR})年`,
  'gu',
)

/** A month of a year told relatively, and the year printed in brackets. */
export function* checkYears(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, YEAR_WORD)) {
    const { word = '', year = '' } = match.groups ?? {}
    const shift = YEARS[word]
    const [base] = bases
    if (shift === undefined || base === undefined || isQuoted(text.plain, match.index)) continue
    if (bases.some((day) => civilDate(day).year + shift === yearOf(year))) continue
    yield {
      says: says('says.relative-date.years', {
        base: civilDate(base).year,
        word,
        expected: civilDate(base).year + shift,
        printed: year,
      }),
      places: [text.place(match.index, match.index + match[0].length)],
      expected: `${civilDate(base).year + shift}年`,
      confidence: 0.9,
    }
  }
}

/** 上月底（5月底）. */
const MONTH_WORD = new RegExp(
  `(?<word>上上?个?月|本月|下下?个?月)(?:底|初|末|中|上旬|中旬|下旬|中下旬|中上旬)(?:（(?:即)?|，(?:即|也就是))(?<month>${NUMBER})月`,
  'gu',
)

/** A part of a month told relatively, and the month printed in brackets. */
export function* checkMonths(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, MONTH_WORD)) {
    const { word = '', month = '' } = match.groups ?? {}
    const shift = MONTHS[word]
    const [base] = bases
    if (shift === undefined || base === undefined || isQuoted(text.plain, match.index)) continue
    const meantMonth = (day: DayNumber): number => shiftMonth(civilDate(day).year, civilDate(day).month, shift).month
    if (bases.some((day) => meantMonth(day) === numberOf(month))) continue
    yield {
      says: says('says.relative-date.months', {
        base: { monthDay: isoDate(base) },
        word,
        expected: { month: meantMonth(base) },
        printed: month,
      }),
      places: [text.place(match.index, match.index + match[0].length)],
      expected: `${meantMonth(base)}月`,
      confidence: 0.85,
    }
  }
}

/** 上月28日（8月28日）. */
const DAY_OF_MONTH = new RegExp(
  `(?<word>上上?个?月|本月|下下?个?月)(?<told>${NUMBER})[日号](?:（(?:即)?|，(?:即|也就是))(?:${YEAR}年)?(?<month>${NUMBER})月(?<day>${NUMBER})[日号]`,
  'gu',
)

/** A day of a month told relatively, and the whole date printed in brackets. */
export function* checkDaysOfMonths(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, DAY_OF_MONTH)) {
    const { word = '', told = '', month = '', day = '' } = match.groups ?? {}
    const shift = MONTHS[word]
    const [base] = bases
    if (shift === undefined || base === undefined || isQuoted(text.plain, match.index)) continue
    const meantDay = (from: DayNumber): DayNumber => {
      const { year, month: there } = shiftMonth(civilDate(from).year, civilDate(from).month, shift)
      return dayNumber(year, there, numberOf(told) ?? 1)
    }
    const printed = `${numberOf(month)}月${numberOf(day)}日`
    if (bases.some((from) => monthDay(meantDay(from)) === printed)) continue
    yield relativeFinding(text, match, base, `${word}${told}日`, meantDay(base))
  }
}

/** 再过三天，2月5日就是…. */
const TO_COME = new RegExp(
  `再过(?<count>${NUMBER})[天日](?:，|就是|即|的|，(?:即|也就是|就是))(?<month>${NUMBER})月(?<day>${NUMBER})[日号]`,
  'gu',
)

/** A day told by how far off it is, and its date behind it. */
export function* checkToCome(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  for (const match of matchesOf(text.plain, TO_COME)) {
    const count = numberOf(match.groups?.count ?? '')
    const [base] = bases
    if (count === undefined || base === undefined || isQuoted(text.plain, match.index)) continue
    const printed = `${numberOf(match.groups?.month ?? '')}月${numberOf(match.groups?.day ?? '')}日`
    // Whether the day itself is counted is told either way.
    if (bases.some((from) => [count, count - 1].some((by) => monthDay(from + by) === printed))) continue
    yield relativeFinding(text, match, base, `再过${count}天`, base + count)
  }
}

/** Two days or more told relatively, and their numbers in brackets. */
export function* checkTwoDays(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  for (const match of [TWO_DAYS, DAYS_ON].flatMap((pattern) => matchesOf(text.plain, pattern))) {
    const { first = '', month, from = '', to = '', count } = match.groups ?? {}
    const last = (numberOf(count ?? '') ?? 2) - 1
    const shift = TWO_DAYS_FROM[first]
    const [base] = bases
    if (shift === undefined || base === undefined || isQuoted(text.plain, match.index)) continue
    const agree = bases.some((day) => {
      const [a, b] = [civilDate(day + shift), civilDate(day + shift + last)]
      return a.day === numberOf(from) && b.day === numberOf(to) && (month === undefined || numberOf(month) === a.month)
    })
    if (agree) continue
    yield {
      says: says(last > 1 ? 'says.relative-date.run' : 'says.relative-date.row', {
        base: { monthDay: isoDate(base) },
        first: { monthDay: isoDate(base + shift) },
        last: { monthDay: isoDate(base + shift + last) },
        printed: match[0],
      }),
      places: [text.place(match.index, match.index + match[0].length)],
      expected: `${monthDay(base + shift)}${last > 1 ? '至' : '、'}${monthDay(base + shift + last)}`,
      confidence: 0.85,
    }
  }
}
