import type { NumberTag } from '../../../model/analysis'
import type { Span } from '../../../model/span'
import type { Lexicon } from '../../lexicon'
import { numeralKind } from '../numerals/numeral-characters'
import { beginsNumeral, readNumeral } from '../numerals/read-numeral'
import { foldCode, type Scan } from '../scan/fold'
import { isTiedToCode } from './code-neighbours'
import { enumerate } from './enumeration'
import { type Figure, type FigureSource, figureValue } from './figure'
import { figureLabel } from './figure-label'
import { isRounded } from './figure-surroundings'
import { isFigure } from './judge-figure'
import { createPassages, type Passages } from './passages'
import { readFigure } from './read-figure'
import { createUnitLexicon } from './unit-lexicon'

export interface NumberFinder {
  /**
   * The figures of one text. `taken` are spans other tags hold already (dates, contacts), sorted and apart; no figure
   * reaches into one.
   */
  find(scan: Scan, taken: readonly Span[]): NumberTag[]
}

const OTHER_STARTS = '第负-半上¥$€£人'

const FIGURE = 1
const PASSAGE = 2

/** What may begin with a code: a figure, a passage to pass over, or both. */
function buildStarts(passages: Passages): Uint8Array {
  const starts = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    starts[code] = (beginsNumeral(code) ? FIGURE : 0) | (passages.begins(code) ? PASSAGE : 0)
  }
  for (const start of OTHER_STARTS) {
    const code = foldCode(start.charCodeAt(0))
    starts[code] = (starts[code] ?? 0) | FIGURE
  }
  return starts
}

/** Compiles units and words that only look like figures; the finder itself keeps no state. */
export function createNumberFinder(lexicon: Lexicon): NumberFinder {
  const units = createUnitLexicon(lexicon)
  const passages = createPassages(lexicon)
  const starts = buildStarts(passages)

  return {
    find(scan, taken) {
      const source: FigureSource = { scan, units }
      const tags: NumberTag[] = []
      const { codes, length } = scan
      let next = 0
      let limit = taken[0]?.[0] ?? length
      for (let i = 0; i < length; ) {
        if (i >= limit) {
          const span = taken[next]
          i = Math.max(i, span?.[1] ?? length)
          next++
          limit = taken[next]?.[0] ?? length
          continue
        }
        const start = starts[codes[i] ?? 0] ?? 0
        if (start === 0) {
          i++
          continue
        }
        if ((start & PASSAGE) !== 0) {
          const past = passages.end(scan, i)
          if (past > i) {
            i = Math.min(past, limit)
            continue
          }
        }
        if ((start & FIGURE) === 0) {
          i++
          continue
        }
        const figures = readAt(source, i, limit)
        for (const figure of figures) tags.push(tagOf(scan, figure))
        i = figures.at(-1)?.end ?? skipNumeral(scan, i)
      }
      return tags
    },
  }
}

function readAt(source: FigureSource, i: number, limit: number): readonly Figure[] {
  const { scan } = source
  if (isTiedToCode(scan, i) && numeralKind(scan.codes[i] ?? 0) === 1) return readTied(source, i, limit)
  const figure = readFigure(source, i)
  if (!figure || figure.end > limit) return []
  const list = enumerate(source, figure, limit)
  if (list.length > 0) return list
  return isFigure(source, figure) ? [figure] : []
}

/** GDP6.5%: letters may stand before a percentage, before any other figure they make it a code. */
function readTied(source: FigureSource, i: number, limit: number): readonly Figure[] {
  const figure = readFigure(source, i)
  if (!figure || figure.end > limit || figure.unit?.word !== '%') return []
  const before = source.scan.codes[i - 1] ?? 0
  return before >= 65 && before <= 90 ? [figure] : []
}

/** Past the whole numeral at `i`, so that a rejected one is not read again from its middle. */
function skipNumeral(scan: Scan, i: number): number {
  return Math.max(i + 1, readNumeral(scan, i)?.end ?? 0)
}

function tagOf(scan: Scan, found: Figure): NumberTag {
  const figure = !found.approx && isRounded(scan, found) ? { ...found, approx: true } : found
  const { start, end } = figure
  return {
    type: 'number',
    start,
    end,
    text: scan.text.slice(start, end),
    value: figureValue(figure, figureLabel(scan, figure)),
    confidence: figure.confidence,
    evidence: [{ code: figure.form, ...(figure.shown ? { detail: figure.shown } : {}) }],
  }
}
