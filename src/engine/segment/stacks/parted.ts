import { isHanOrFigure } from '../lines/pairs'
import { charSet, endingWith, startingWith } from '../lines/pattern'

/** What stands behind the digits of one figure. */
const FIGURE_GOES_ON: ReadonlySet<string> = new Set('.．%％‰万亿千百多余年月日号届位名人个元吨米公平')
/** A digit, or a character of a Chinese numeral. */
export const FIGURE = charSet('0123456789〇一二三四五六七八九十百千万亿两')
/** No line of its own ends with these, and none begins with those. */
const HANGS_LAST = endingWith(/[就同与和及对把被将从暨并第的]$/)
const HANGS_FIRST = startingWith(/^[暨及并的和与]/)

/**
 * How many characters that stand together in the story's text the joint parts, of four around it: 10月份我国中小企 | 业生产
 * 经营改善 over 中小企业生产经营…. Kicker and headline hardly ever meet in words of the text by chance. 0 for less than three.
 */
export function runOver(upper: string, lower: string, text: string): 0 | 3 | 4 {
  const last = upper.slice(-2)
  const first = lower.slice(0, 2)
  if (last.length < 2 || first.length < 2 || !holdsWords(last) || !holdsWords(first)) return 0
  if (text.includes(last + first)) return 4
  return text.includes(last.charAt(1) + first) || text.includes(last + first.charAt(0)) ? 3 : 0
}

/** Two characters that are no blank and not both marks. */
function holdsWords(pair: string): boolean {
  return !pair.includes(' ') && (isHanOrFigure(pair.charCodeAt(0)) || isHanOrFigure(pair.charCodeAt(1)))
}

/** 划拨3.18 | 亿元用于救灾, 第 | 43届年会: a figure parted from the rest of it. */
export function isFigureCut(upper: string, lower: string): boolean {
  const last = upper.charAt(upper.length - 1)
  const first = lower.charAt(0)
  const isDigit = first >= '0' && first <= '9'
  if (last === '第') return FIGURE.has(first.charCodeAt(0))
  return last >= '0' && last <= '9' && (isDigit || FIGURE_GOES_ON.has(first))
}

/** 岳千帆与六国代表就 | 共享水文资料交换意见: the upper line cannot end there, or the lower one not begin. */
export function hangs(upper: string, lower: string): boolean {
  return HANGS_LAST.test(upper) || HANGS_FIRST.test(lower)
}
