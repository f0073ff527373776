import { Solar } from 'lunar-typescript'
import type { SaidValue } from '../../../../model/said'
import { says } from '../../../../words/sentence'
import type { Lexicon } from '../../../lexicon'
import { civilDate, type DayNumber, dayNumber, isoDate } from '../../../tags/dates/calendar'
import { LunarCalendar } from '../../../tags/dates/lunar'
import type { DatedText, DateReader, PrintedDate } from '../../calendar/dated-text'
import { monthDay, numberOf } from '../../calendar/wording'
import { yearSaid, yearsTold } from '../../calendar/years-told'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import { isDayTold } from './days-told'
import { type FestivalRule, festivalDaysOf, readFestivals } from './festival-days'
import { feastsByMoon } from './festival-moon'
import {
  CALLED,
  ENDS,
  FARTHEST_DAY,
  IS_DAY,
  isApposed,
  isNameOfDay,
  isOfTheDay,
  JOINT,
  LEAD,
  LONGEST_LEAD,
  LUNAR_DAY,
  LUNAR_MONTHS,
  leadToThatDay,
  NAMED,
  NEXT_DAY,
  opensWithFeast,
  PREFIX,
  STANDS_ALONE,
  skipBracket,
  THAT_DAY,
  TO_COME,
} from './festival-words'
import { feastsOfEveryYear } from './festival-yearly'
import { yearsByMoon } from './festival-years'

/**
 * A feast, a solar term or a lunar day beside a solar date: 10月8日中秋节, 中秋节（10月8日）, 10月8日（农历八月十五）.
 * Only names that stand for the day itself count: 中秋节前, 中秋节期间 and the days off may be on any day.
 */
export function createFestivalDateRule(dates: DateReader, lexicon: Lexicon): Rule {
  const lunar = new LunarCalendar()
  const festivals = readFestivals(lexicon)
  const byHead = groupedBy(festivals, ({ name }) => name.slice(0, 1))
  const byTail = groupedBy(festivals, ({ name }) => name.slice(-1))

  // 清明节气 is 清明 and 节气.
  const at = (plain: string, from: number): FestivalRule | undefined =>
    byHead
      .get(plain.charAt(from))
      ?.find(
        ({ name }) =>
          plain.startsWith(name, from) && !(name.endsWith('节') && plain.startsWith('气', from + name.length)),
      )

  function* check(text: DatedText, date: PrintedDate, input: CheckInput): Generator<RuleFinding> {
    const { plain } = text
    JOINT.lastIndex = date.end
    JOINT.exec(plain)
    const from = Math.max(date.end, JOINT.lastIndex)
    const lunarFinding =
      checkLunar(text, date, from, input) ??
      checkLunar(text, date, skipBracket(plain, date.end), input) ??
      checkLunar(text, date, date.end + (CALLED.exec(plain.slice(date.end, date.end + 12))?.[0].length ?? 0), input) ??
      checkLunar(text, date, date.end + leadToThatDay(plain, date.end), input)
    if (lunarFinding) {
      yield lunarFinding
      return
    }
    const then = feastOfThatDay(plain, date)
    if (then) {
      const finding = compare(text, date, then.rule, then.start, input)
      if (finding) yield finding
      return
    }
    const prefix = PREFIX.exec(plain.slice(from, from + 4))?.[0].length ?? 0
    const tried = [from, from + prefix, date.end]
    for (const start of tried) {
      const rule = at(plain, start)
      if (!rule) continue
      // 9月26日，国庆节来临之际: a day before it.
      if (plain.charAt(start - 1) === '，' && TO_COME.test(plain.slice(start + rule.name.length))) return
      const behind = plain.slice(start + rule.name.length, start + rule.name.length + 16)
      // 5月12日国际护士节即将到来: without a comma the day is the feast's, however it goes on.
      const isJoined =
        plain.slice(date.end, start) ===
        (/^(?:第[\d一二三四五六七八九十百]{1,5}[个次届])?(?:国际|世界|全国|中国|传统)?/u.exec(
          plain.slice(date.end, start),
        )?.[0] ?? '')
      const isRow = isAmongFeasts(plain, date, start + rule.name.length)
      if (!(isRow || ENDS.test(behind) || (isJoined && isOfTheDay(plain, date.start, rule.name, behind)))) continue
      if (/[、和及至]/u.test(plain.charAt(date.start - 1)) && plain.charAt(start - 1) !== '（' && !isRow) return
      const finding = compare(text, date, rule, start, input)
      if (finding) yield finding
      return
    }
    const told = feastFurther(plain, date)
    if (told) {
      const finding = compare(text, date, told.rule, told.start, input)
      if (finding) yield finding
      return
    }
    yield* checkBefore(text, date, input)
  }

  /** 5月1日劳动节、8月1日建军节和10月1日国庆节: a day and its feast, beside another such pair. */
  function isAmongFeasts(plain: string, date: PrintedDate, end: number): boolean {
    const next = NEXT_DAY.exec(plain.slice(end, end + 12))
    if (next) return at(plain, end + next[0].length) !== undefined
    const joint = /(?:、|以及|[和与及])$/u.exec(plain.slice(Math.max(0, date.start - 2), date.start))
    if (!joint) return false
    const to = date.start - joint[0].length
    return (byTail.get(plain.charAt(to - 1)) ?? []).some(({ name }) => plain.endsWith(name, to))
  }

  /** 龙舟赛6月8日开桨，当天正是农历五月初五端午节: the clause behind says what day it is. */
  function feastOfThatDay(
    plain: string,
    date: PrintedDate,
  ): { readonly rule: FestivalRule; readonly start: number } | undefined {
    const lead = THAT_DAY.exec(plain.slice(date.end, date.end + FARTHEST_DAY))
    if (!lead) return undefined
    const start = date.end + lead[0].length
    const rule = at(plain, start)
    return rule && ENDS.test(plain.slice(start + rule.name.length, start + rule.name.length + 4))
      ? { rule, start }
      : undefined
  }

  /** 9月9日，在第39个教师节当天; 昨日（12月20日）冬至: only words that lead to the feast lie between. */
  function feastFurther(
    plain: string,
    date: PrintedDate,
  ): { readonly rule: FestivalRule; readonly start: number } | undefined {
    for (let start = date.end + 1; start <= date.end + LONGEST_LEAD; start++) {
      const rule = at(plain, start)
      if (!rule) continue
      const lead = plain.slice(date.end, start)
      if (!(LEAD.test(lead) || IS_DAY.test(lead))) continue
      if (lead.startsWith('）') && plain.charAt(date.start - 1) !== '（') continue
      return ENDS.test(plain.slice(start + rule.name.length, start + rule.name.length + 4))
        ? { rule, start }
        : undefined
    }
    return undefined
  }

  /** 中秋节（10月8日）, 中秋节是10月8日, 农历八月十五（10月8日）. */
  function* checkBefore(text: DatedText, date: PrintedDate, input: CheckInput): Generator<RuleFinding> {
    const { plain } = text
    const apposed = plain.charAt(date.start - 1) === '，' ? date.start - 1 : undefined
    const joint = NAMED.exec(plain.slice(Math.max(0, date.start - 10), date.start))
    if (!joint && apposed === undefined && !STANDS_ALONE.test(plain.slice(date.end, date.end + 3))) return
    const end = joint ? date.start - joint[0].length : (apposed ?? date.start)
    if (
      joint &&
      /^[已就刚将]?在$/u.test(joint[0]) &&
      !/^(?:[，。；]|过去|到来|来临)/u.test(plain.slice(date.end, date.end + 2))
    )
      return
    for (const rule of byTail.get(plain.charAt(end - 1)) ?? []) {
      if (!plain.endsWith(rule.name, end)) continue
      const opens = apposed === undefined ? opensWithFeast : isApposed
      if (!joint && !opens(plain, end - rule.name.length, date)) return
      const finding = compare(text, date, rule, end - rule.name.length, input)
      if (finding && !/^(?:起|前|后|至|到|[—~-])/u.test(plain.slice(date.end, date.end + 1))) yield finding
      return
    }
    if (!joint) return
    for (let from = Math.max(0, end - 12); from <= end - 3; from++) {
      LUNAR_DAY.lastIndex = from
      const match = LUNAR_DAY.exec(plain)
      // 腊月二十三祭灶这天，也就是1月15日.
      const rest = match ? plain.slice(LUNAR_DAY.lastIndex, end) : ''
      if (!match || (rest !== '' && !isNameOfDay(rest, joint[0]))) continue
      const finding = lunarMismatch(text, date, match, from, input)
      if (finding) yield finding
      return
    }
  }

  function compare(
    text: DatedText,
    date: PrintedDate,
    rule: FestivalRule,
    start: number,
    input: CheckInput,
  ): RuleFinding | undefined {
    // 泰国的母亲节是8月12日: theirs is another day.
    if (
      /(?:(?<![我中全各])国|[台臺][湾灣]|香港|澳[门門]|日本)的?$/u.test(text.plain.slice(Math.max(0, start - 3), start))
    )
      return undefined
    const { year, ...printed } = yearSaid(text.plain, date, start, input)
    const solar = dayNumber(year, printed.month, printed.day)
    const [day] = festivalDaysOf(rule, year, lunar).sort((a, b) => Math.abs(a - solar) - Math.abs(b - solar))
    if (day === undefined) return undefined
    const fits = (of: number): boolean =>
      festivalDaysOf(rule, of, lunar).includes(dayNumber(of, printed.month, printed.day))
    if (fits(year) || (!/年/u.test(date.text) && yearsTold(text, date.start, input).some(fits))) return undefined
    return {
      says: says('says.festival-date', {
        year,
        name: rule.name,
        right: { monthDay: isoDate(day) },
        printed: { monthDay: isoDate(date.from) },
      }),
      places: [text.place(date.start, date.end), text.place(start, start + rule.name.length)],
      expected: monthDay(day),
      confidence: date.year !== undefined ? 0.95 : 0.85,
    }
  }

  function checkLunar(text: DatedText, date: PrintedDate, from: number, input: CheckInput): RuleFinding | undefined {
    LUNAR_DAY.lastIndex =
      text.plain.startsWith('农历', from - 2) && !text.plain.startsWith('农历', from) ? from - 2 : from
    const match = LUNAR_DAY.exec(text.plain)
    return match ? lunarMismatch(text, date, match, match.index, input) : undefined
  }

  function lunarMismatch(
    text: DatedText,
    date: PrintedDate,
    match: RegExpExecArray,
    start: number,
    input: CheckInput,
  ): RuleFinding | undefined {
    const [whole, named, leap, monthName = '', dayName = ''] = match
    // Without 农历 only 正月 and its kind, or a day in brackets, is surely lunar: 九月三日 is a day of September.
    if (!named && /^[日号]/u.test(text.plain.slice(start + whole.length))) return undefined
    const isBare = /^(?:[，。；）的]|晚|夜|这天|当[天晚日]|前后)/u.test(text.plain.slice(start + whole.length))
    if (
      !named &&
      !isBare &&
      !/[正冬腊]/u.test(monthName) &&
      !dayName.startsWith('初') &&
      text.plain.charAt(start - 1) !== '（'
    )
      return undefined
    const month =
      monthName === '一' ? 1 : monthName.length === 2 ? numberOf(monthName) : LUNAR_MONTHS.indexOf(monthName) + 1
    const day = dayName.startsWith('初')
      ? numberOf(dayName.slice(1))
      : numberOf(dayName.replace('廿', '二十').replace('卅', '三十'))
    if (!month || month < 1 || day === undefined) return undefined
    const signed = leap ? -month : month
    const said = yearSaid(text.plain, date, start, input)
    // The lunar year begins in January or February: its last months fall into the next solar one.
    const falls = (year: number): boolean =>
      [year - 1, year].some((of) => lunar.day(of, signed, day) === dayNumber(year, said.month, said.day))
    if (falls(said.year) || (!/年/u.test(date.text) && yearsTold(text, date.start, input).some(falls))) return undefined
    const solar = dayNumber(said.year, said.month, said.day)
    const expected = lunarDay(solar)
    return {
      says: says('says.festival-date.lunar', { day: { date: isoDate(solar) }, lunar: expected, printed: whole }),
      places: [text.place(date.start, date.end), text.place(start, start + whole.length)],
      expected: inChinese(expected),
      confidence: 0.9,
    }
  }

  return {
    id: 'festival-date',
    severity: 'query',
    *checkText(source, input) {
      const text = dates.readText(source)
      for (const date of text.dates) if (date.isDay || isDayTold(text, date, input)) yield* check(text, date, input)
      yield* feastsByMoon(text, festivals)
      yield* feastsOfEveryYear(text, festivals)
      yield* yearsByMoon(text, input)
    },
  }
}

function groupedBy(rules: readonly FestivalRule[], key: (rule: FestivalRule) => string): Map<string, FestivalRule[]> {
  const groups = new Map<string, FestivalRule[]>()
  for (const rule of rules) {
    const group = groups.get(key(rule))
    if (group) group.push(rule)
    else groups.set(key(rule), [rule])
  }
  return groups
}

function lunarDay(day: DayNumber): SaidValue {
  const { year, month, day: ofMonth } = civilDate(day)
  const lunar = Solar.fromYmd(year, month, ofMonth).getLunar()
  const name = `${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`
  return { lunar: name, lunarMonth: lunar.getMonth(), lunarDay: lunar.getDay() }
}
