import type { Place } from '../../../../model/analysis'
import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, dayNumber, daysInMonth, isoDate, shiftMonth } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { isQuoted, periodEnd, periodStart } from '../../calendar/sentences'
import { monthDay, NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { allDays, isMovedOn } from './days-before'

/** 三天前的5月1日, 一周前（4月28日）, 两个月后的7月5日, opening their clause: 考试三天前 is counted from the examination. */
const COUNTED = new RegExp(
  `(?<=^|[。，；：！？“”）、]|[就早是]在|[在于是而但从])(?<count>${NUMBER}|半)(?<unit>[天日]|周|个?星期|个?礼拜|个月)(?:之|以)?(?<way>前|后)(?:的|，?(?:即|也就是)|（(?:即|也就是)?|，(?=(?:${YEAR}年)?${NUMBER}月${NUMBER}[日号]，))(?:(?<year>${YEAR})年)?(?<month>${NUMBER})月(?<day>${NUMBER})[日号]`,
  'gu',
)
/** 4月30日，即半个月前: the day first, and how long ago it was. */
const TOLD_BEHIND = new RegExp(
  `(?:(?<year>${YEAR}|去|今|明)年)?(?<month>${NUMBER})月(?<day>${NUMBER})[日号](?:[，（]|—{1,2})(?:也就是|也即|亦即|即|就是)(?:距今|大约|约|整整)?(?<count>${NUMBER}|半)个?(?<unit>[天日]|周|星期|礼拜|月)(?:之|以)?(?<way>前|后)(?=[的，）。]|[早晚清凌上下中夜])`,
  'gu',
)
const BEHIND_SIGN = /[日号](?:[，（]|—{1,2})(?:也就是|也即|亦即|即|就是)/u
const SIGN = /[天日周期拜月](?:之|以)?[前后](?:的|，|（|即|也)/u
/** So many sentences back a day may still be the one counted from. */
const LONGEST_BACK = 160

/** A day told by how long ago it was, and its date beside it: from the issue, or from a day the story tells. */
export function* checkCountedDays(
  text: DatedText,
  bases: readonly DayNumber[],
  previous: DatedText | undefined,
): Generator<RuleFinding> {
  const { plain } = text
  if (bases.length === 0 || !SIGN.test(plain)) return
  for (const match of matchesOf(plain, COUNTED)) {
    const { count = '', unit = '', way = '', year, month = '', day = '' } = match.groups ?? {}
    const amount = count === '半' ? 0.5 : numberOf(count)
    if (amount === undefined || amount > 90 || isQuoted(plain, match.index)) continue
    const [m, d] = [numberOf(month), numberOf(day)]
    if (m === undefined || d === undefined || m > 12 || d < 1 || d > 31) continue
    const sign = way === '前' ? -1 : 1
    const end = match.index + match[0].length
    const told = text.dates.findLast((date) => date.end <= match.index)
    // 6月20日起火。两天后核查。三天后（6月25日）: counted from a day that is not printed.
    if (way === '后' && told && isMovedOn(plain.slice(told.end, match.index))) continue
    // A sentence that opens its paragraph goes on from a day of the one before.
    const isFirst = periodStart(plain, match.index) === 0
    const near = [...daysNear(text, match.index, end), ...(isFirst && previous ? allDays(previous) : [])]
    // 20天后，10月21日, long gone by: counted from a day that is not printed.
    if (way === '后' && near.length === 0 && isGone(bases, year, m, d)) continue
    const from = [...bases, ...near]
    if (from.some((base) => fits(base, sign, amount, unit, year, m, d))) continue
    const [base] = bases as [DayNumber]
    const word = plain.slice(match.index, plain.indexOf(way, match.index) + 1)
    yield found(base, shifted(base, sign * amount, unit), word, match[0], text.place(match.index, end))
  }
}

/** Counted from `base`, the word means another day than is printed. Stories of several days are counted from this one or that: a query. */
function found(base: DayNumber, meant: DayNumber, word: string, printed: string, place: Place): RuleFinding {
  return {
    says: says('says.relative-date', {
      base: { monthDay: isoDate(base) },
      word,
      expected: { monthDay: isoDate(meant) },
      printed,
    }),
    places: [place],
    expected: monthDay(meant),
    confidence: 0.75,
    severity: 'query',
  }
}

/** 去年12月31日，也就是六天前的那个夜晚: counted from the issue, or from a day told before. */
export function* checkCountedBehind(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  const { plain } = text
  if (bases.length === 0 || !BEHIND_SIGN.test(plain)) return
  for (const match of matchesOf(plain, TOLD_BEHIND)) {
    const { count = '', unit = '', way = '', year, month = '', day = '' } = match.groups ?? {}
    const amount = count === '半' ? 0.5 : numberOf(count)
    const [m, d] = [numberOf(month), numberOf(day)]
    if (amount === undefined || amount > 90 || isQuoted(plain, match.index)) continue
    if (m === undefined || d === undefined || m > 12 || d < 1 || d > 31) continue
    const sign = way === '前' ? -1 : 1
    const end = match.index + match[0].length
    const before = daysNear(text, match.index, end)
    const kind = unit === '月' ? '个月' : unit
    const own = year === undefined || /[去今明]/u.test(year) ? undefined : year
    if ([...bases, ...before].some((base) => fits(base, sign, amount, kind, own, m, d))) continue
    const [base] = bases as [DayNumber]
    const from = match.index + match[0].search(/(?:也就是|也即|亦即|即|就是)/u)
    const meant = shifted(base, sign * amount, kind)
    yield found(base, meant, plain.slice(from, end), match[0], text.place(match.index, end))
  }
}

/** Whether the day lies before all that a relative word may count from. */
function isGone(bases: readonly DayNumber[], year: string | undefined, month: number, day: number): boolean {
  return bases.every((base) => dayNumber(year === undefined ? civilDate(base).year : yearOf(year), month, day) < base)
}

/** Weeks and months are counted roughly, days are not. */
function fits(
  base: DayNumber,
  sign: number,
  amount: number,
  unit: string,
  year: string | undefined,
  month: number,
  day: number,
): boolean {
  const meant = shifted(base, sign * amount, unit)
  const spare = unit.endsWith('月')
    ? amount < 1
      ? 3
      : 6 * amount
    : /[天日]/u.test(unit)
      ? amount >= 20
        ? 2
        : 0
      : Math.max(1, amount)
  for (let at = meant - spare; at <= meant + spare; at++) {
    const date = civilDate(at)
    if (date.month === month && date.day === day && (year === undefined || yearOf(year) === date.year)) return true
  }
  return false
}

function shifted(base: DayNumber, amount: number, unit: string): DayNumber {
  if (unit.endsWith('月')) {
    if (!Number.isInteger(amount)) return base + Math.sign(amount) * 15
    const { year, month, day } = civilDate(base)
    const there = shiftMonth(year, month, amount)
    return dayNumber(there.year, there.month, Math.min(day, daysInMonth(there.year, there.month)))
  }
  return base + Math.round(amount * (/[天日]/u.test(unit) ? 1 : 7))
}

/** The days told before, and those printed behind in the same sentence. */
function daysNear({ plain, dates }: DatedText, start: number, end: number): DayNumber[] {
  const to = periodEnd(plain, end)
  const floor = Math.max(0, periodStart(plain, start) - LONGEST_BACK)
  return dates
    .filter((date) =>
      date.end <= start ? date.start >= floor : date.start >= end && date.end <= to && /[日号]/u.test(date.text),
    )
    .flatMap((date) => (date.from === date.to ? [date.from] : date.to - date.from < 40 ? [date.from, date.to] : []))
}
