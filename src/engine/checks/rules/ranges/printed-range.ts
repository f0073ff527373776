import type { Sentence } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import type { RuleFinding } from '../../rule'

/** What joins the two ends of a range. */
export const MARK = '(?:—{1,2}|~|～|[-－–]|至|到)'
/** The second end is of the next year, or month. */
export const NEXT_YEAR = /次年|翌年|来年|明年|第二年|转年|跨年|后年|次月|下月|翌月|跨月/u
/** 由500至300: a change, and no range. */
export const MOVES = /(?:由|从|自|原价|降(?![雨水雪])|减|缩|跌|提前|倒|后退|改)[^，。；]{0,16}$/u

/** The characters before a match. */
export function before({ folded }: FigureText, start: number, count: number): string {
  return folded.slice(Math.max(0, start - count), start)
}

/** The printed range with its ends exchanged. */
export function swap(printed: string, first: string, last: string): string {
  return printed.replace(first, '\u0000').replace(last, first).replace('\u0000', last)
}

/** A finding of the whole range. */
export function found(
  text: FigureText,
  start: number,
  printed: string,
  told: Sentence,
  expected: string | undefined,
): RuleFinding {
  const place = { text: text.source.index, start, end: start + printed.length }
  return { says: told, places: [place], confidence: 0.85, ...(expected ? { expected } : {}) }
}
