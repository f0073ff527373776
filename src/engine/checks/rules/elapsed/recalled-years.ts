import { isQuoted } from '../../calendar/sentences'
import { matchesOf } from '../../matches-of'
import type { YearAnchor } from './year-anchors'
import type { YearCount } from './year-counts'

/** 由2020年的16%增至2024年的19%。十年来…: years of two values, and no beginning of what the next sentence tells. */
export function isOfValue(plain: string, { end }: YearAnchor): boolean {
  return /^的(?:约|近|超过?)?\d/u.test(plain.slice(end, end + 5))
}

/** “2009年那阵子，水要下山挑”: what somebody remembers of a year, in words of his own or at some moment. */
export function isRecalled(plain: string, count: YearCount, { start, end }: YearAnchor): boolean {
  return (
    /^(?:那会儿?|那时|那阵|那年|的时候|时，|前后)/u.test(plain.slice(end, end + 3)) ||
    (isQuoted(plain, start) && !isQuoted(plain, count.start))
  )
}

/** 八三年, 〇八年; not 七八年间. */
const SHORT_YEAR =
  /(?<![\d〇零一二三四五六七八九十第])(?<digits>[〇零一二三四五六七八九]{2})年(?![代级多余]|[以之]?[前后]|[间来])/gu
const DIGITS = '〇一二三四五六七八九'
/** 〇八年 is 2008, 三五年 1935. */
const THIS_CENTURY = 30

/** The years the words tell by two digits: 八三年进山, 〇八年下山. */
export function shortYears(words: string): number[] {
  return matchesOf(words, SHORT_YEAR).map(({ groups }) => {
    const digits = [...(groups?.digits ?? '')].map((sign) => DIGITS.indexOf(sign === '零' ? '〇' : sign))
    const year = Number(digits.join(''))
    return year + (year < THIS_CENTURY ? 2000 : 1900)
  })
}
