import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet } from '../scan/char-set'
import { codeAt, skipSpaces } from '../scan/fold'
import type { Figure, FigureSource } from './figure'

const COLON_OR_BI = charSet(':比')

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
  return {
    start: first.start,
    end,
    min: first.min,
    max: first.min,
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
