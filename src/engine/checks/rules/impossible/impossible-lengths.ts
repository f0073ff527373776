import { type Sentence, says } from '../../../../words/sentence'
import { daysInMonth, isLeapYear } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { isQuoted, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

interface Impossible {
  readonly start: number
  readonly end: number
  readonly reason: Sentence
}

const TOLD = `(?:(?<year>${YEAR})年?|(?<word>[今去前明]年|上年))`
const SHIFTS: Readonly<Record<string, number>> = { 今年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 }
/** 2023年全年366天: people say 365 of any year, 366 of none but a leap year. */
const YEAR_OF_366 = new RegExp(
  `${TOLD}(?:全年|一年|整年|度|的|共|有|一共|共有|总共|是|为|，)*(?:366|三百六十六)[天日]`,
  'gu',
)
/** 2023年是闰年. */
const LEAP_OR_NOT = new RegExp(
  `${TOLD}(?:正|恰|又|也)?(?:好|巧)?(?:是|为|系|逢|适逢)(?:个|一个)?(?<kind>[闰平])年`,
  'gu',
)
/** 6月份共31天, 4月全月31天无休, 4月份共有31个晴天. */
const MONTH_OF_DAYS = new RegExp(
  `(?:${TOLD}的?)?(?<![\\d第至到—~、-])(?<month>${NUMBER})月份?(?:全月|整月|整个月|当月|的|共|有|一共|共有|总共|只有|足足|整整|里|是|就)*(?<days>29|3\\d|三十[一二三]?|二十九)(?:天(?![前后内之龄])|个(?:[阴晴雨雪]天|工作日|优良天|[^，。；个]{0,3}日(?=[，。；])))`,
  'gu',
)
/** 2月的最后一天，29日; 4月最末一天（29日）. */
const LAST_DAY = new RegExp(
  `(?:${TOLD}的?)?(?<![\\d第])(?<month>${NUMBER})月份?的?最[后末]一[天日](?:（|，|—{1,2}|：)?(?:即|也就)?是?(?<day>${NUMBER})[日号](?!晚点)`,
  'gu',
)
/** Of a lunar month, or told as what is wrong. */
const OTHER = /农历|阴历|旧历|闰|没有|不是|误|更正|哪有|假如|如果|何来/u

/** A year or a month told longer than it is: 2023年全年366天, 6月份31天. */
export function* impossibleLengths({ plain }: DatedText, reference: string | null): Generator<Impossible> {
  const own = reference === null ? undefined : yearOfIso(reference)
  const yearIn = (groups: Record<string, string | undefined> | undefined): number | undefined => {
    if (groups?.year !== undefined) return yearOf(groups.year)
    return own === undefined || groups?.word === undefined ? undefined : own + (SHIFTS[groups.word] ?? 0)
  }
  const isTold = (at: number): boolean => !isQuoted(plain, at) && !OTHER.test(plain.slice(Math.max(0, at - 8), at + 18))
  if (/366|三百六十六/u.test(plain))
    for (const match of matchesOf(plain, YEAR_OF_366)) {
      const year = yearIn(match.groups)
      if (year === undefined || isLeapYear(year) || !isTold(match.index)) continue
      yield spanOf(match, says('says.impossible-date.year-days', { year, printed: match[0] }))
    }
  if (/[闰平]年/u.test(plain))
    for (const match of matchesOf(plain, LEAP_OR_NOT)) {
      const year = yearIn(match.groups)
      const { kind } = match.groups ?? {}
      if (year === undefined || isLeapYear(year) === (kind === '闰') || isQuoted(plain, match.index)) continue
      const days = isLeapYear(year) ? 366 : 365
      yield spanOf(match, says('says.impossible-date.leap-year', { year, days, printed: match[0] }))
    }
  if (/月份?的?最[后末]一[天日]/u.test(plain))
    for (const match of matchesOf(plain, LAST_DAY)) {
      const month = numberOf(match.groups?.month ?? '') ?? 0
      const year = yearIn(match.groups) ?? own
      if (month < 1 || month > 12 || year === undefined || !isTold(match.index)) continue
      const days = daysInMonth(year, month)
      // Without a year the last of February may be another year's 29th.
      const isOtherLeap = month === 2 && yearIn(match.groups) === undefined && /[年闰]/u.test(plain)
      if (numberOf(match.groups?.day ?? '') === days || isOtherLeap) continue
      yield spanOf(match, says('says.impossible-date.length', { month: { month }, days, printed: match[0] }))
    }
  if (/月[^，。；]{0,8}(?:29|3\d|三十|二十九)[天个]/u.test(plain))
    for (const match of matchesOf(plain, MONTH_OF_DAYS)) {
      const month = numberOf(match.groups?.month ?? '')
      const days = numberOf(match.groups?.days ?? '')
      if (month === undefined || month < 1 || month > 12 || days === undefined || !isTold(match.index)) continue
      if (!/^\d/u.test(match.groups?.month ?? '') && isLunar(plain, match.index)) continue
      const year = yearIn(match.groups) ?? own
      // Where no year is known February may have 29.
      const most = daysInMonth(month === 2 && year === undefined ? 2024 : (year ?? 2023), month)
      if (days <= most) continue
      yield spanOf(match, says('says.impossible-date.length', { month: { month }, days: most, printed: match[0] }))
    }
}

/** 正月三十天，二月二十九天: in a sentence of the old calendar. */
function isLunar(plain: string, at: number): boolean {
  return /[农阴旧夏]历|[正冬腊]月|初[一二三四五六七八九十]|廿/u.test(
    plain.slice(sentenceStart(plain, at), sentenceEnd(plain, at)),
  )
}

function spanOf(match: RegExpExecArray, reason: Sentence): Impossible {
  return { start: match.index, end: match.index + match[0].length, reason }
}
