import { type Sentence, says } from '../../../../words/sentence'
import { civilDate, daysInMonth, parseIsoDate, shiftMonth } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { MONTHS } from '../../calendar/relative-words'
import { isQuoted } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

interface Impossible {
  readonly start: number
  readonly end: number
  readonly reason: Sentence
}

const JOINT = '(?:至|到|[—~-]{1,2}|、|和)'
const HIGH = '(?:1[3-9]|[2-9]\\d|0{1,2}|十[三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?)'
/** No month of the year: 13月龄, 13月薪, 13月的婴儿. */
const NO_MONTH = '(?!龄|薪|工资|大|的?[婴幼宝男女孩儿])'
/** 2024年13月, 今年14月份; a day behind it is read with it elsewhere. */
const OF_YEAR = new RegExp(
  `(?:${YEAR}|今|去|明|前|当|同)年的?(?<month>${HIGH})月${NO_MONTH}(?!的?${NUMBER}[日号])`,
  'gu',
)
/** 1—13月, 2024年1月至13月. */
const IN_ROW = new RegExp(
  `(?:(?:${YEAR}|今|去|明|前|当|同)年的?(?:[1-9]|1[0-2])月?|(?<![\\d年])(?:1[0-2]|[1-9])月|(?<![\\d年第.])1)份?${JOINT}(?<month>${HIGH})月(?!龄|大|的?[婴幼宝男女孩儿])(?!的?${NUMBER}[日号])`,
  'gu',
)
/** 15月上旬, 14月份. */
const PART_OF = /(?<![\d.])(?<month>1[3-9]|[2-9]\d)月(?:份(?!额)|[上中下]旬|[初底末])/gu
/** 本月31日, 上月底的29日. */
const RELATIVE = /(?<word>[上下]个?月|本月|这个月)(?:[底末]的?|的|最后一天的?)?(?<day>29|3\d|[4-9]\d)[日号]/gu

/** 2022年第五季度: a year has four. */
const QUARTER = new RegExp(
  `(?:(?:${YEAR}|今|去|明|前|当|同)年的?第?|(?<![前连续])第)(?<quarter>[五六七八九5-9])季度(?!假)`,
  'gu',
)

/** 农历十三月. */
const LUNAR_MONTH = /(?:农历|阴历|旧历|夏历)(?<month>十[三四五六七八九])月/gu
/** 全年第55周: a year has 53 at most. */
const WEEK = new RegExp(
  `(?:(?:${YEAR}|今|去|明)年的?|全年的?|年度)第(?<week>5[4-9]|[6-9]\\d|五十[四五六七八九]|[六七八九]十.?)周(?!年|岁|期)`,
  'gu',
)

/** What the three above have in common, found much sooner than they: nearly every text is without it. */
const HIGH_MONTH = /(?:1[3-9]|[2-9]\d|(?<!1)0|十[三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?)月/u

/** Months no year has, and days the month told relatively has not. */
export function* impossibleMonths({ plain }: DatedText, reference: string | null): Generator<Impossible> {
  const patterns = HIGH_MONTH.test(plain) ? [OF_YEAR, IN_ROW, PART_OF] : []
  for (const match of patterns.flatMap((pattern) => matchesOf(plain, pattern))) {
    const month = numberOf(match.groups?.month ?? '')
    if (month === undefined || (month >= 1 && month <= 12)) continue
    yield spanOf(match, says('says.impossible-date.month', { month, printed: match[0] }))
  }
  if (plain.includes('季度'))
    for (const match of matchesOf(plain, QUARTER))
      yield spanOf(match, says('says.impossible-date.quarter', { printed: match[0] }))
  if (/[阴农旧夏]历十/u.test(plain))
    for (const match of matchesOf(plain, LUNAR_MONTH))
      yield spanOf(match, says('says.impossible-date.month', { month: match.groups?.month ?? '', printed: match[0] }))
  if (/第[^，。]{2,3}周/u.test(plain))
    for (const match of matchesOf(plain, WEEK))
      yield spanOf(match, says('says.impossible-date.week', { printed: match[0] }))
  const today = reference === null ? undefined : parseIsoDate(reference)
  if (today === undefined) return
  const issue = civilDate(today)
  for (const match of matchesOf(plain, RELATIVE)) {
    const shift = MONTHS[match.groups?.word ?? '']
    const day = Number(match.groups?.day)
    if (shift === undefined || isQuoted(plain, match.index)) continue
    // Of the first and the last days of a month the day a story was written may be another month's.
    const turn = issue.day <= 2 ? -1 : issue.day >= 28 ? 1 : 0
    const there = shiftMonth(issue.year, issue.month, shift)
    const near = shiftMonth(issue.year, issue.month, shift + turn)
    if ([there, near].some(({ year, month }) => day <= daysInMonth(year, month))) continue
    const days = daysInMonth(there.year, there.month)
    const printed = match[0]
    yield spanOf(match, says('says.impossible-date.length', { month: { month: there.month }, days, printed }))
  }
}

function spanOf(match: RegExpExecArray, reason: Sentence): Impossible {
  return { start: match.index, end: match.index + match[0].length, reason }
}
