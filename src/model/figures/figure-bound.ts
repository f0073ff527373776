/** On which side of the amount printed the true one lies. */
export type FigureBound = '>' | '≥' | '<' | '≤'

/** Longer words first: 不超过 is no 超过, 不低于 no 低于. 赶超3家 and 反超2分 outdo, they do not bound. */
const BEFORE: readonly (readonly [RegExp, FigureBound])[] = [
  [/(?:不超过?|不多于|不高于|不大于|至多|最多)$/u, '≤'],
  [/(?:不少于|不低于|不小于|不下|至少|最少|起码)$/u, '≥'],
  [/(?:不到|不足|不满|未满|低于|少于|小于)$/u, '<'],
  [/(?:(?<![赶反])超过?|超出|逾|突破|高于|多于|大于|不止)$/u, '>'],
]

const BEHIND: readonly (readonly [RegExp, FigureBound])[] = [
  [/^(?:[及或]?以上|起步)/u, '≥'],
  [/^(?:[及或]?以下|以内|之内)/u, '≤'],
]

/** What belongs to the figure itself: 1300余人次, 十多个, 3万元以上. */
const INSIDE: readonly (readonly [RegExp, FigureBound])[] = [
  [/以上$/u, '≥'],
  [/(?:以下|以内|之内)$/u, '≤'],
  [/[0-9一二两三四五六七八九十百千万亿][余多]|之多$/u, '>'],
]

/**
 * How the words in and beside a figure bound it: 1300余人次 are more than 1,300, 不到200元 is less, 90%以上 at least
 * that. Undefined for a plain figure, and for one that may lie on either side (约, 近, 左右).
 */
export function figureBound(before: string, printed: string, behind: string): FigureBound | undefined {
  return first(INSIDE, printed) ?? first(BEHIND, behind) ?? first(BEFORE, before.trimEnd())
}

function first(words: readonly (readonly [RegExp, FigureBound])[], text: string): FigureBound | undefined {
  return words.find(([word]) => word.test(text))?.[1]
}
