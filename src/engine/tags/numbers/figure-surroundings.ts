import type { Numeral } from '../numerals/numeral'
import { charSet, isArabicDigit, isLatin } from '../scan/char-set'
import { codeAt, codeBefore, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { Figure } from './figure'

/** Words that announce a bare figure: 达到4.21, 人数为35. */
const ANNOUNCERS = charSet('为达至到超近约共仅破逾过是比由从')
const SENTENCE_ENDS = charSet('，。；、！？,;)）至到降升增减提和与')
const LIST_POINT = charSet('、.．)')
const OPEN = charSet('(（')
const TALKING_POINTS = [
  '建议',
  '意见',
  '要求',
  '希望',
  '体会',
  '启示',
  '共识',
  '经验',
  '看法',
  '思考',
  '措施',
  '主张',
  '倡议',
  '说明',
  '收获',
  '感受',
]
const ROUGHLY = charSet('约近超逾')
const ROUGHLY_WORDS = ['超过', '不到', '不足', '接近', '将近', '大概']
const NOT_BEFORE_ROUGHLY = charSet('附最靠临邻节条契制签预公')
const COMPARISONS = [
  '大于',
  '小于',
  '高于',
  '低于',
  '多于',
  '少于',
  '等于',
  '超过',
  '超过了',
  '达到了',
  '不足',
  '不到',
  '突破',
]
const COMPARISON_SIGNS = charSet('≥≤><＞＜')
const BOUNDS = ['以上', '以下', '左右', '以内', '之内']
const COMPARED = charSet('高低大小多少快慢')
const HOUSE_PARTS = new Set(['段', '巷', '弄', '栋', '幢', '座', '单元', '层', '楼', '室', '排'])
const AFTER_HOUSE = charSet('号栋幢座元排')
const HOUSES = ['单元', '室', '号', '楼', '层']
const PARTY = charSet('党共')
const AFTER_CONGRESS = ['精神', '报告', '代表', '以来', '提出', '召开', '开幕', '闭幕', '贺', '的贺', '胜利', '会']

/** 约, 近, 超过, 不到 before a figure stay outside it, but make it a rough one. 附近3家 is three houses nearby. */
export function isRounded(scan: Scan, figure: Figure): boolean {
  let at = figure.start
  while (at > 0 && figure.start - at < 3 && codeAt(scan, at - 1) === 32) at--
  if (ROUGHLY_WORDS.some((word) => startsWith(scan, at - 2, word))) return true
  return ROUGHLY.has(codeAt(scan, at - 1)) && !NOT_BEFORE_ROUGHLY.has(codeAt(scan, at - 2))
}

export function isAnnounced(scan: Scan, figure: Figure): boolean {
  return ANNOUNCERS.has(codeBefore(scan, figure.start)) || isMeasured(scan, figure) || isBounded(scan, figure)
}

/** 大于50, 低于100, 超过了80: whatever follows, the figure is a measure. */
export function isMeasured(scan: Scan, figure: Figure): boolean {
  let at = figure.start
  while (at > 0 && figure.start - at < 3 && codeAt(scan, at - 1) === 32) at--
  if (COMPARISON_SIGNS.has(codeAt(scan, at - 1))) return true
  return COMPARISONS.some((word) => startsWith(scan, at - word.length, word))
}

/** 1000以上, 五百左右. */
export function isBounded(scan: Scan, figure: Figure): boolean {
  return BOUNDS.some(
    (word) => figure.end - figure.start > word.length && startsWith(scan, figure.end - word.length, word),
  )
}

export function isFollowedByEnd(scan: Scan, figure: Figure): boolean {
  const next = codeAt(scan, skipSpaces(scan, figure.end, 1))
  return next === 0 || SENTENCE_ENDS.has(next)
}

/** 比170低: a bare figure things are measured against. */
export function isCompared(scan: Scan, figure: Figure): boolean {
  const next = codeAt(scan, skipSpaces(scan, figure.end, 1))
  return codeBefore(scan, figure.start) === '比'.charCodeAt(0) && COMPARED.has(next)
}

/** 1、 and (2) open the points of a list. */
export function isListMark(scan: Scan, figure: Figure): boolean {
  return figure.start === 0 || (LIST_POINT.has(codeAt(scan, figure.end)) && OPEN.has(codeAt(scan, figure.start - 1)))
}

/** 十五大精神, 民进八大的贺词: a party's congress, not a count. */
export function isCongress(scan: Scan, figure: Figure): boolean {
  if (figure.unit?.family !== 'big') return false
  if (PARTY.has(codeAt(scan, figure.start - 1))) return true
  return AFTER_CONGRESS.some((word) => startsWith(scan, figure.end, word))
}

/** 附件三, 表二: the numeral closes a name and counts nothing behind it. */
export function isAnnex(scan: Scan, start: number): boolean {
  return startsWith(scan, start - 2, '附件') || startsWith(scan, start - 2, '附表')
}

/** An index stands at 3000.5点; three points are raised in 三点建议. A bare 9点 is a time of day. */
export function isPoints(scan: Scan, figure: Figure, numeral: Numeral): boolean {
  return numeral.decimal || numeral.min > 24 || TALKING_POINTS.some((word) => startsWith(scan, figure.end, word))
}

/** 滨江路18号3栋2单元1102室: each part says where, none how many. */
export function isAddress(scan: Scan, figure: Figure): boolean {
  if (!HOUSE_PARTS.has(figure.unit?.word ?? '')) return false
  if (AFTER_HOUSE.has(codeBefore(scan, figure.start))) return true
  const from = skipSpaces(scan, figure.end, 1)
  let at = from
  while (isArabicDigit(codeAt(scan, at))) at++
  return at > from && HOUSES.some((word) => startsWith(scan, skipSpaces(scan, at, 1), word))
}

/** A letter, digit or sign that continues the figure into a code (5G, 1+N, 3D). */
export function isTiedBehind(scan: Scan, figure: Figure): boolean {
  const next = codeAt(scan, figure.end)
  if (figure.unit && !figure.unit.latin) return false
  if (isArabicDigit(next)) return true
  if (figure.unit) return false
  // 10万+ is a way to say 多.
  if (next === 43 && (figure.max ?? 0) >= 10_000 && !isArabicDigit(codeAt(scan, figure.end + 1))) return false
  if (isLatin(next) || next === 43 || next === 95 || next === 64) return true
  const further = codeAt(scan, figure.end + 1)
  if (next === 45 || next === 46 || next === 47 || next === 58 || next === 0xb7) {
    return isLatin(further) || isArabicDigit(further)
  }
  return false
}
