import { type Sentence, says } from '../../../../words/sentence'
import { daysInMonth, isLeapYear } from '../../../tags/dates/calendar'
import type { DatedText, DateReader } from '../../calendar/dated-text'
import { sentenceEnd, sentenceStart, yearBefore } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { carriedDays } from './carried-days'
import { isDenied, lacksLeapDay } from './denied-days'
import { impossibleLengths } from './impossible-lengths'
import { impossibleMonths } from './impossible-months'
import { slashedDays } from './slashed-days'

/** 从14日持续到29日, 14日起至29日, 从29日排到31日. */
const JOINT =
  '(?:起?(?:一直|持续|延续|延长|推迟|顺延|排|开|办|展|放|演|休|停|下|忙|干|走|住)?[至到]|[—~-]{1,2}|、|和|及|与)'
const JOINTS = new RegExp(`[日号]?${JOINT}`, 'u')
const DATE = new RegExp(
  `(?:(${YEAR}|今|去|明|前|后|当|同|次)年(?:的)?)?(?<![\\d.])(\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|[上中下]旬|[底末])?的?((?:${NUMBER}[日号]?${JOINT}){0,8}${NUMBER})[日号](?![楼线院机门馆厅文桌矿井位])`,
  'gu',
)
const FIGURES = /(?<![\d.\-/])([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\dA-Za-z\-/]|\.\d)/gu
const LUNAR = /(?:农历|阴历|旧历|夏历|闰)$/u
/** 正月三十一, 农历八月三十一: no lunar month has more than thirty days. */
// 三十一早 is the morning of the thirtieth.
const LUNAR_DATE =
  /(?:(?:农历|阴历|旧历|夏历)(?:(?!公历|阳历)(?:[^，。；]|，(?=[到至直]))){0,18}?(?<month>[一二三四五六七八九十]{1,2})|(?<name>[正冬腊]))月(?<day>三十[一二三四五六七八九]|卅[一二三四五六七八九])(?![个名位人户条件头匹辆座家间岁年项艘台部支枚株棵亩斤元万亿千百余多早大夜整路起同直边下向过到])/gu
const LUNAR_LENGTH = 30
const ERA = /[\u4e00-\u9fff]{2}[元〇一二三四五六七八九十]{1,3}年(?:的)?$/u
/** 民国二十年二月: 民国元年 is 1912. */
const OF_REPUBLIC = new RegExp(`民国(${NUMBER})年(?:的)?$`, 'u')
const BEFORE_REPUBLIC = 1911
const SHIFTS: Readonly<Record<string, number>> = { 今: 0, 去: -1, 明: 1, 前: -2, 后: 2 }
/** 今天（ before a day. */
const OF_TODAY = /(?:[今昨前][天日晚晨早夜](?:上午|下午|晚上?|凌晨|清晨)?|近日|日前)（(?:当地时间|北京时间)?$/u
/** 下一个, 上一次: of another year than the story's. */
const NEXT_ONE = /[上下](?:一|两)?[个次回][^，。；]{0,6}$/u
/** 2月29日 without a year is this year's only while it is near. */
const LAST_MONTH_NEAR = 4

/** A day its month does not have, read from the text: the tagger takes no such day for a date. Lunar months have their own lengths. */
export function createImpossibleDateRule(dates: DateReader): Rule {
  return {
    id: 'impossible-date',
    severity: 'error',
    *checkStory(story, input) {
      const texts = dates.read(story)
      const isLacking = lacksLeapDay(texts)
      const denied = new Set<string>()
      const told = texts.flatMap((text) => [...checkWords(text, input, isLacking, denied)])
      for (const { day, finding } of told) if (!denied.has(day)) yield finding
      for (const text of texts) {
        yield* checkLunar(text)
        yield* checkThirties(text)
        yield* checkFigures(text)
        for (const { month, day, printed, start, end } of slashedDays(text)) {
          const reason = isDenied(text.plain, start, end)
            ? undefined
            : whyImpossible(undefined, month, day, false, printed)
          if (reason) yield { says: reason, places: [text.place(start, end)], confidence: 0.85 }
        }
        for (const { start, end, reason } of [
          ...impossibleMonths(text, input.reference),
          ...impossibleLengths(text, input.reference),
        ]) {
          if (isDenied(text.plain, start, end)) continue
          yield { says: reason, places: [text.place(start, end)], confidence: 0.9 }
        }
        for (const { start, end, reason } of carriedDays(text, input.reference)) {
          if (isDenied(text.plain, start, end)) continue
          yield { says: reason, places: [text.place(start, end)], confidence: 0.8, severity: 'query' }
        }
      }
    },
    *checkStories(input) {
      for (const one of input.furniture ?? []) {
        const text = dates.readText(one)
        for (const { finding } of checkWords(text, input, false, new Set())) yield finding
        yield* checkFigures(text)
      }
    },
  }
}

/**
 * @param isLacking the story tells that its year has no 29 February; one without a year is spoken of then
 * @param denied takes up the days told of because there are none, of which another place of the story may speak as well
 */
function* checkWords(
  text: DatedText,
  input: CheckInput,
  isLacking: boolean,
  denied: Set<string>,
): Generator<{ readonly day: string; readonly finding: RuleFinding }> {
  const { plain } = text
  for (const match of matchesOf(plain, DATE)) {
    const [whole, yearPrinted, monthPrinted = '', days = ''] = match
    const start = match.index
    const before = plain.slice(Math.max(0, start - 8), start)
    const han = !/^\d/u.test(monthPrinted)
    const month = numberOf(monthPrinted)
    if (month === undefined) continue
    // 日历上没有6月31日，合同却写着“6月31日交货”: told of again.
    const told = `${month}/${days}`
    if (isDenied(plain, start, start + whole.length)) denied.add(told)
    const lunar = LUNAR.test(before) || (han && ERA.test(before) && !/民国/u.test(before))
    if (lunar) continue
    const year = yearIn(text, start, yearPrinted, input)
    for (const printed of days.split(JOINTS)) {
      const day = numberOf(printed.replace(/[日号]$/u, ''))
      if (day === undefined) continue
      // Without a year of the common era, 二月三十日 may be the last day of a lunar month.
      if (han && month === 2 && day === 30 && !yearPrinted) continue
      const end = start + whole.length
      const isOpen = (isLacking && !yearPrinted) || isUncertain(text, start, yearPrinted, input)
      const reason = whyImpossible(year, month, day, isOpen, plain.slice(start, end))
      if (!reason) continue
      const confidence = year === undefined || yearPrinted ? 0.98 : 0.85
      yield { day: told, finding: { says: reason, places: [text.place(start, end)], confidence } }
      break
    }
  }
}

function* checkLunar(text: DatedText): Generator<RuleFinding> {
  if (!/月(?:三十|卅)/u.test(text.plain)) return
  for (const match of matchesOf(text.plain, LUNAR_DATE)) {
    const [printed] = match
    const end = match.index + printed.length
    if (isDenied(text.plain, match.index, end)) continue
    yield {
      says: says('says.impossible-date.lunar', { days: LUNAR_LENGTH, printed }),
      places: [text.place(match.index, end)],
      confidence: 0.95,
    }
  }
}

/** 六月卅一日: of the old signs for tens only 卅 can be too many. */
const THIRTY_ONE = /(?<month>[一二三四五六七八九]|十[一二]?)月卅一日?(?![个名位人户条])/gu

function* checkThirties(text: DatedText): Generator<RuleFinding> {
  if (!text.plain.includes('月卅一')) return
  for (const match of matchesOf(text.plain, THIRTY_ONE)) {
    const [printed] = match
    const end = match.index + printed.length
    const before = text.plain.slice(Math.max(0, match.index - 8), match.index)
    if (isDenied(text.plain, match.index, end) || LUNAR.test(before)) continue
    const isLunar = ERA.test(before) && !/民国|[〇零一二三四五六七八九]{4}年/u.test(before)
    const reason = isLunar
      ? says('says.impossible-date.lunar', { days: LUNAR_LENGTH, printed })
      : whyImpossible(undefined, numberOf(match.groups?.month ?? '') ?? 0, LUNAR_LENGTH + 1, false, printed)
    if (reason) yield { says: reason, places: [text.place(match.index, end)], confidence: 0.9 }
  }
}

function* checkFigures(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  for (const match of matchesOf(plain, FIGURES)) {
    const [whole, year = '', mark, month = '', day = ''] = match
    if (Number(year) < 1900 || Number(year) > 2099) continue
    if (Number(month) > 12 && Number(day) > 31) continue
    // 2021-02-30号卷宗 is the number of a file.
    if (plain.charAt(match.index + whole.length) === '号') continue
    if (
      /(?:编号|号码|证号|文号|版本|版本号|型号|电话|批号|号)[为是]?[：:]?$/u.test(
        plain.slice(Math.max(0, match.index - 5), match.index),
      )
    )
      continue
    // 2023.13.40 is as likely the number of a document.
    if (mark === '.' && (Number(month) > 12 || Number(day) > 31 || Number(month) < 1)) continue
    const reason = whyImpossible(Number(year), Number(month), Number(day), false, whole)
    const end = match.index + whole.length
    if (!reason || isDenied(plain, match.index, end)) continue
    yield { says: reason, places: [text.place(match.index, end)], confidence: 0.95 }
  }
}

function whyImpossible(
  year: number | undefined,
  month: number,
  day: number,
  uncertain: boolean,
  printed: string,
): Sentence | undefined {
  if (month < 1 || month > 12) return says('says.impossible-date.month', { month, printed })
  if (day < 1) return says('says.impossible-date.nought', { printed })
  if (month === 2 && day === 29) {
    if (year === undefined || isLeapYear(year) || uncertain) return undefined
    return says('says.impossible-date.leap-day', { year, printed })
  }
  const length = month === 2 ? 29 : daysInMonth(2024, month)
  if (day <= length) return undefined
  if (month !== 2) return says('says.impossible-date.length', { month: { month }, days: length, printed })
  if (year === undefined) return says('says.impossible-date.february', { printed })
  return says('says.impossible-date.february-of', { year, days: daysInMonth(year, 2), printed })
}

function yearIn(text: DatedText, at: number, printed: string | undefined, input: CheckInput): number | undefined {
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  if (printed) {
    const shift = SHIFTS[printed]
    if (shift !== undefined) return own === undefined ? undefined : own + shift
    if (printed.length === 4) return yearOf(printed)
  }
  const ofRepublic = OF_REPUBLIC.exec(text.plain.slice(Math.max(0, at - 8), at))?.[1]
  if (ofRepublic) return BEFORE_REPUBLIC + (numberOf(ofRepublic) ?? 0)
  // 2023年度十大进展今天（2月29日）揭晓: the day is of the year, whatever year was told before.
  if (OF_TODAY.test(text.plain.slice(Math.max(0, at - 8), at))) return own
  return yearBefore(text, at, sentenceStart(text.plain, at))?.year ?? own
}

/** Whether a bare 2月29日 may be one of another year. */
function isUncertain(text: DatedText, at: number, printed: string | undefined, input: CheckInput): boolean {
  if (printed || OF_REPUBLIC.test(text.plain.slice(Math.max(0, at - 8), at))) return false
  const from = sentenceStart(text.plain, at)
  if (/闰|四年|每(?![天日晚夜早场人户位个])|生日|出生|农历/u.test(text.plain.slice(from, sentenceEnd(text.plain, at))))
    return true
  // 下一个2月29日还得等三年; 2月29日再聚，那是2028年的事: the year is told behind it.
  const to = sentenceEnd(text.plain, at)
  if (
    NEXT_ONE.test(text.plain.slice(from, at)) ||
    readYears(text.plain.slice(at, to)).some(({ year }) => isLeapYear(year))
  )
    return true
  if (yearBefore(text, at, from)) return false
  if (text.dates.some((date) => date.year !== undefined && date.end <= at)) return true
  return input.reference === null || Number(input.reference.slice(5, 7)) > LAST_MONTH_NEAR
}
