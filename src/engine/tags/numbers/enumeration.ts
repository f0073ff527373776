import { readNumeral } from '../numerals/read-numeral'
import { charSet } from '../scan/char-set'
import { codeAt, skipSpaces } from '../scan/fold'
import { isTiedToCode } from './code-neighbours'
import type { Figure, FigureSource } from './figure'
import { isFigure } from './judge-figure'
import { readFigure } from './read-figure'

const COMMA = charSet('、')
const AND = charSet('和与及或')
const SENTENCE_STARTS = charSet('。；！？：(（')
/** Chinese digits are listed before these only: 一、二等奖, 三、四年级. */
const RANKS = new Set(['等奖', '期', '类', '级', '代', '节', '季度', '年级', '线', '轮'])
const LONGEST = 12

/**
 * Figures that share the unit of the last one: 4.3、8.1个百分点 is two figures, 3、5和8人 three. Empty if `first` opens
 * no such list.
 */
export function enumerate(source: FigureSource, first: Figure, limit: number): readonly Figure[] {
  const { scan } = source
  if (first.form !== 'bare' || first.approx) return []
  // A text or sentence that begins "1、" is a numbered point.
  const before = codeAt(scan, first.start - 1)
  if (before === 0 || SENTENCE_STARTS.has(before)) return []
  const list: Figure[] = [first]
  let at = first.end
  while (list.length < LONGEST) {
    at = skipSpaces(scan, at, 1)
    const mark = codeAt(scan, at)
    if (!COMMA.has(mark) && !AND.has(mark)) return []
    const from = skipSpaces(scan, at + 1, 1)
    if (from >= limit || isTiedToCode(scan, from)) return []
    const numeral = readNumeral(scan, from)
    const arabic = readNumeral(scan, first.start)?.arabic
    if (!numeral || numeral.arabic !== arabic) return []
    const next = readFigure(source, from)
    if (!next || next.end > limit || (next.ordinal && next.unit?.word !== '等奖') || next.scores) return []
    list.push(next)
    at = next.end
    if (next.unit && !isFigure(source, next)) return []
    if (next.unit) return share(source, list, next, arabic === true)
    if (next.form !== 'bare') return []
  }
  return []
}

function share(source: FigureSource, list: readonly Figure[], last: Figure, arabic: boolean): readonly Figure[] {
  if (!arabic) return shareHan(list, last)
  if (last.unit?.family === 'noun') return []
  const scale = last.min >= 1e4 ? scaleOf(source, last) : 1
  return list.map((figure) => {
    if (figure === last) return figure
    const each = figure.max === null || figure.min >= scale ? 1 : scale
    return {
      ...figure,
      min: figure.min * each,
      max: figure.max === null ? null : figure.max * each,
      unit: last.unit,
      shown: last.shown,
      family: last.family,
      form: 'quantity' as const,
      confidence: 0.9,
    }
  })
}

/** 3、5万人: the 万 counts for all. */
function scaleOf({ scan }: FigureSource, last: Figure): number {
  const numeral = readNumeral(scan, last.start)
  if (!numeral?.big) return 1
  return numeral.min % 1e8 === 0 ? 1e8 : 1e4
}

function shareHan(list: readonly Figure[], last: Figure): readonly Figure[] {
  const first = list[0]
  if (!first || !RANKS.has(last.unit?.word ?? '') || list.length > 4) return []
  return [{ ...last, start: first.start, min: first.min, ordinal: true, form: 'range' }]
}
