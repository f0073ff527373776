import type { Lexicon } from '../lexicon'
import { BitAligner } from './bit-alignment'
import { createDifferenceReader, type Difference } from './differences'
import type { PairKind } from './duplicate-pair'
import { isFigureLetter } from './figure-value'

/**
 * Edit similarity from which two texts are one text edited. A fifth of the characters changed is 0.8 of a printed text,
 * but down to 0.76 of its letters, since most changes fall on letters and punctuation is not counted.
 */
export const NEAR = 0.75
/** Share of the shorter text that must stand, in order, in the longer one for `contains`, or for a dropped sentence. */
export const HELD = 0.88
/** A text that has lost more than this share has not lost "a sentence"; it is contained. */
const DROPPED_AT_MOST = 0.4
/** Nothing alike has a smaller share of the shorter text in common than this. */
export const LEAST_COMMON = Math.min(NEAR, HELD)

export interface Judgement {
  readonly kind: PairKind
  readonly similarity: number
}

/** Decides from an exact alignment whether, and how, two normalised texts are alike. */
export interface PairJudge {
  judge(a: string, b: string): Judgement | undefined
  differences(a: string, b: string): Difference[]
  /** Edit similarity: 1 less the edit distance over the longer text's length. */
  similarity(a: string, b: string): number
}

export function createPairJudge(lexicon: Lexicon): PairJudge {
  const aligner = new BitAligner()
  const reader = createDifferenceReader(lexicon, aligner)

  const similarityOf = (a: string, b: string): number => {
    const longer = Math.max(a.length, b.length)
    return longer === 0 ? 1 : 1 - aligner.editDistance(a, b) / longer
  }

  return {
    differences: (a, b) => reader.read(a, b),
    similarity: similarityOf,
    judge(a, b) {
      // `b` is compared with many; the aligner keeps the bits of its first argument.
      if (a === b) return { kind: 'exact', similarity: 1 }
      const shorter = Math.min(a.length, b.length)
      const longer = Math.max(a.length, b.length)
      const common = aligner.commonLength(b, a)
      if (common < LEAST_COMMON * shorter) return undefined
      // The distance is at least what the longer text has over the common letters.
      const similarity = common < NEAR * longer ? 0 : similarityOf(a, b)
      if (similarity >= NEAR) {
        return { kind: isTemplate(a, b, reader.read(a, b)) ? 'template' : 'near', similarity }
      }
      if (common < HELD * shorter || !standsInRuns(a, b)) return undefined
      const cut = shorter >= (1 - DROPPED_AT_MOST) * longer && !standsInOnePiece(a, b, aligner)
      if (cut) return { kind: 'near', similarity: similarityOf(a, b) }
      return { kind: 'contains', similarity: common / shorter }
    },
  }
}

/** Share of a text's figures that must differ, and share of its letters that may differ otherwise, in a template. */
const FIGURES_APART = 2 / 3
const OTHER_WORDS = 0.1

/**
 * A template differs in figures, dates and names. Other words may differ a little (晴 and 多云 in two forecasts) when
 * nearly all figures do: an editor who touches up a text leaves its figures alone.
 */
function isTemplate(a: string, b: string, differences: readonly Difference[]): boolean {
  let words = 0
  let places = 0
  let slots = 0
  let figures = 0
  for (const at of differences) {
    if (at.kind === 'text') {
      words += Math.max(at.aEnd - at.aStart, at.bEnd - at.bStart)
      places++
    } else if (at.kind !== 'same-value') {
      slots++
      if (at.kind !== 'name') figures++
    }
  }
  if (words === 0) return slots > 0
  if (slots < 3 || places * 2 > slots || words > OTHER_WORDS * Math.min(a.length, b.length)) return false
  return figures >= FIGURES_APART * countFigures(a)
}

function countFigures(text: string): number {
  let count = 0
  for (let k = 0; k < text.length; k++) {
    if (isFigureLetter(text, k) && (k === 0 || !isFigureLetter(text, k - 1))) count++
  }
  return count
}

/** Letters of a run, and share of the shorter text that must stand in such runs in the longer one. */
const RUN = 4
const IN_RUNS = 0.6

/** Every letter of a short text can be found somewhere in a long enough one; its words cannot. */
function standsInRuns(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const runs = new Set<string>()
  for (let k = 0; k + RUN <= long.length; k++) runs.add(long.slice(k, k + RUN))
  let covered = 0
  let done = 0
  for (let k = 0; k + RUN <= short.length; k++) {
    if (!runs.has(short.slice(k, k + RUN))) continue
    covered += k + RUN - Math.max(k, done)
    done = k + RUN
  }
  return covered >= IN_RUNS * short.length
}

/** Whether what the longer text has more stands before and behind the shorter one, not in its midst. */
function standsInOnePiece(a: string, b: string, aligner: BitAligner): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let from = -1
  let to = 0
  for (const run of aligner.align(short, long)) {
    // Letters that agree by chance in the text before and behind do not count.
    if (!run.equal || run.aEnd - run.aStart < 4) continue
    if (from < 0) from = run.bStart
    to = run.bEnd
  }
  return from >= 0 && to - from <= short.length * 1.15
}
