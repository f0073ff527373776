import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, dayNumber, daysInMonth, isoDate, shiftMonth } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { MONTHS } from '../../calendar/relative-words'
import { isQuoted } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { allDaysBefore, daysBefore, isMovedOn } from './days-before'
import { relativeFinding } from './relative-finding'

const JOINT = '(?:（(?:即|也就是)?|，?(?:即|也就是)|—{1,2})'
/** 10月下旬（15日）, 7月初，25日那天: a part of a month and a day of it. */
const PART = new RegExp(
  `(?:(?<month>${NUMBER})月份?|[上本下]个?月)(?<part>[上中下]旬|[初底末])(?:${JOINT}|，(?=${NUMBER}[日号](?:那|这)一?天))(?:(?<other>${NUMBER})月)?(?<day>${NUMBER})[日号]`,
  'gu',
)
/** First and last day of each part; 月初 and 月底 are taken widely. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 13],
  底: [18, 31],
  末: [18, 31],
}

/** A day in brackets that lies in another part of its month than the words before it say. */
export function* checkPartsOfMonths(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/月份?(?:[上中下]旬|[初底末])[（，即也—]/u.test(plain)) return
  for (const match of matchesOf(plain, PART)) {
    const { part = '', other = '', day = '', month = other } = match.groups ?? {}
    const [first, last] = PARTS[part] ?? [1, 31]
    const printed = numberOf(day)
    if (printed === undefined || printed > 31 || isQuoted(plain, match.index)) continue
    if ((other === '' || numberOf(other) === numberOf(month)) && printed >= first && printed <= last) continue
    yield {
      says: says('says.relative-date.part', {
        period: match[0].slice(0, match[0].indexOf(part) + part.length),
        first,
        last,
        printed: match[0],
      }),
      places: [text.place(match.index, match.index + match[0].length)],
      confidence: 0.8,
      severity: 'query',
    }
  }
}

/** 上月最后一天（7月30日）, 去年最后一天（12月31日）. */
const LAST_DAY = new RegExp(
  `(?<word>上个?月|本月|下个?月|[去前今]年)(?:的?最[后末]一[天日]|末日)${JOINT}(?:(?:${YEAR})年)?(?<month>${NUMBER})月(?<day>${NUMBER})[日号]`,
  'gu',
)
/** 五年前的今天（2020年7月10日）, 去年的今天，2024年7月10日. */
const TODAY_OF_YEAR = new RegExp(
  `(?:(?<count>${NUMBER})年前|(?<word>去年|前年))的?(?:今天|今日)(?:${JOINT}|，(?=${YEAR}年${NUMBER}月))(?:(?<year>${YEAR})年)?(?<month>${NUMBER})月(?<day>${NUMBER})[日号]`,
  'gu',
)
const YEARS_AGO: Readonly<Record<string, number>> = { 去年: 1, 前年: 2 }

/** The last day of a month told relatively, and today of years ago, against the date behind them. */
export function* checkTurns(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  const { plain } = text
  const [base] = bases
  if (base === undefined) return
  const told: { readonly match: RegExpExecArray; readonly word: string; readonly days: readonly DayNumber[] }[] = []
  if (/[月年]的?(?:最|末日)/u.test(plain))
    for (const match of matchesOf(plain, LAST_DAY)) {
      const { word = '' } = match.groups ?? {}
      const days = bases.map((day) => {
        const shift = MONTHS[word]
        // 去年最后一天: its own December's.
        if (shift === undefined) return dayNumber(civilDate(day).year - (YEARS_AGO[word] ?? 0), 12, 31)
        const { year, month } = shiftMonth(civilDate(day).year, civilDate(day).month, shift)
        return dayNumber(year, month, daysInMonth(year, month))
      })
      told.push({ match, word: match[0].replace(/[（，即也—].*$/u, ''), days })
    }
  if (/年前?的?今[天日]/u.test(plain))
    for (const match of matchesOf(plain, TODAY_OF_YEAR)) {
      const { count, word = '' } = match.groups ?? {}
      const ago = count === undefined ? (YEARS_AGO[word] ?? 0) : (numberOf(count) ?? 0)
      const days = bases.map((day) => {
        const { year, month, day: ofMonth } = civilDate(day)
        return dayNumber(year - ago, month, ofMonth)
      })
      told.push({ match, word: match[0].replace(/[（，即也—].*$/u, ''), days })
    }
  for (const { match, word, days } of told) {
    const { year, month = '', day = '' } = match.groups ?? {}
    const isPrinted = (one: DayNumber): boolean => {
      const date = civilDate(one)
      return (
        date.month === numberOf(month) &&
        date.day === numberOf(day) &&
        (year === undefined || yearOf(year) === date.year)
      )
    }
    if (days.some(isPrinted) || isQuoted(plain, match.index)) continue
    yield relativeFinding(text, match, base, word, days[0] ?? base)
  }
}

/** 两个月前，也就是3月; 半年前，即去年10月: a month told by how long ago it was. */
const MONTHS_AGO = new RegExp(
  `(?<=^|[。，；：！？“（])(?:(?<count>${NUMBER})个(?<half>半)?月|(?<year>半年))(?:之|以)?(?<way>前|后)(?:，(?:即|也就是)|（(?:即)?|即)(?:(?:${YEAR}|[去今前明当同])年的?)?(?<month>${NUMBER})月(?!${NUMBER}[日号])`,
  'gu',
)
const AGO_SIGN = /(?:月|半年)[之以]?[前后](?:，即|，也|（|即)/u
const HALF_YEAR = 6

/** A month named beside how many months ago it was; half a month either way is nobody's mistake. */
export function* checkMonthsAgo(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  const { plain } = text
  const [base] = bases
  if (base === undefined || !(plain.includes('个月') || plain.includes('半年')) || !AGO_SIGN.test(plain)) return
  for (const match of matchesOf(plain, MONTHS_AGO)) {
    const { count = '', half, year, way, month = '' } = match.groups ?? {}
    const amount = year === undefined ? numberOf(count) : HALF_YEAR
    if (amount === undefined || half !== undefined || amount > 24 || isQuoted(plain, match.index)) continue
    // Counted from another day the text tells.
    const others = allDaysBefore(text, match.index)
    const meant = [...bases, ...others].flatMap((day) => {
      const { year: of, month: there, day: ofMonth } = civilDate(day)
      const shifted = shiftMonth(of, there, way === '前' ? -amount : amount)
      return [shifted, shiftMonth(shifted.year, shifted.month, ofMonth > 15 ? 1 : -1)]
    })
    if (meant.some((one) => one.month === numberOf(month))) continue
    const { year: of, month: there } = civilDate(base)
    yield {
      says: says('says.relative-date.months', {
        base: { monthDay: isoDate(base) },
        word: match[0].replace(/[，（即].*$/u, ''),
        expected: { month: shiftMonth(of, there, way === '前' ? -amount : amount).month },
        printed: month,
      }),
      places: [text.place(match.index, match.index + match[0].length)],
      confidence: 0.75,
      severity: 'query',
    }
  }
}

/** 7月2日签约；当天（7月4日）下午…. */
const SAME_DAY = new RegExp(
  `(?<word>同一天|同日|当天|当日)(?:（(?:即)?|，?即)(?:(?<month>${NUMBER})月)?(?<day>${NUMBER})[日号]`,
  'gu',
)

/** The same day, and another date printed behind it. */
export function* checkSameDay(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/(?:当|同一?)[天日](?:（|，?即)/u.test(plain)) return
  for (const match of matchesOf(plain, SAME_DAY)) {
    const { month, day = '', word = '' } = match.groups ?? {}
    const [base] = daysBefore(text, match.index)
    const told = text.dates.findLast((date) => date.end <= match.index)
    if (base === undefined || !told || isMovedOn(plain.slice(told.end, match.index))) continue
    // 开幕当天: of an event that is told elsewhere.
    if (/[\u4e00-\u9fff]$/u.test(plain.slice(0, match.index))) continue
    const isPrinted = (one: DayNumber): boolean => {
      const date = civilDate(one)
      return date.day === numberOf(day) && (month === undefined || date.month === numberOf(month))
    }
    if (allDaysBefore(text, match.index).some(isPrinted)) continue
    yield { ...relativeFinding(text, match, base, word, base), severity: 'query' }
  }
}
