import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet } from '../scan/char-set'
import { codeAt, codeBefore, skipSpaces, startsWith } from '../scan/fold'
import type { Figure, FigureSource } from './figure'

const COLON_OR_BI = charSet(':比')
const DASH = charSet('-')
const SCORE_BEFORE = charSet('以分')
const SCORE_AFTER = [
  '战胜',
  '击败',
  '力克',
  '险胜',
  '大胜',
  '完胜',
  '轻取',
  '横扫',
  '淘汰',
  '逆转',
  '领先',
  '落后',
  '获胜',
  '取胜',
  '告负',
  '惜败',
  '拿下',
  '扳平',
  '战平',
  '不敌',
  '胜',
  '负',
]

/** 101-96 is a score only beside words of winning and losing; anywhere else it may be a range, a code or a season. */
export function readDashScore({ scan, units }: FigureSource, first: Numeral): Figure | undefined {
  if (!first.arabic || first.digits === 0 || first.digits > 3 || !DASH.has(codeAt(scan, first.end))) return undefined
  const second = readNumeral(scan, first.end + 1)
  if (!second?.arabic || second.digits === 0 || second.digits > 3 || DASH.has(codeAt(scan, second.end)))
    return undefined
  const after = skipSpaces(scan, second.end, 1)
  const told = SCORE_AFTER.some((word) => startsWith(scan, after, word))
  if (!told && !(SCORE_BEFORE.has(codeBefore(scan, first.start)) && !units.read(scan, second.end))) return undefined
  return scoreOf(first.start, second.end, [first.min, second.min])
}

/** 87比86, 3∶2, 1:1.5:2. 与去年同期比 has no numeral before 比. */
export function readRatio({ scan, units }: FigureSource, first: Numeral): Figure | undefined {
  const scores = [first.min]
  let end = first.end
  while (scores.length < 5) {
    const mark = skipSpaces(scan, end, 1)
    if (!COLON_OR_BI.has(codeAt(scan, mark))) break
    const next = readNumeral(scan, skipSpaces(scan, mark + 1, 1))
    if (!next || next.arabic !== first.arabic || next.approx) break
    scores.push(next.min)
    end = next.end
  }
  if (scores.length < 2 || first.approx) return undefined
  const unit = units.read(scan, end)
  // 战成2∶2平: the outcome is no unit.
  if (unit && unit.unit.family !== 'big' && unit.unit.family !== 'score') return undefined
  return scoreOf(first.start, end, scores)
}

function scoreOf(start: number, end: number, scores: readonly number[]): Figure {
  const min = scores[0] ?? 0
  return {
    start,
    end,
    min,
    max: min,
    scores,
    unit: undefined,
    shown: null,
    family: undefined,
    approx: false,
    ordinal: false,
    form: 'ratio',
    confidence: 0.95,
  }
}
