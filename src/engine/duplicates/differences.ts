import type { Lexicon } from '../lexicon'
import type { BitAligner, Run } from './bit-alignment'
import { figureValue, isFigure, isFigureLetter } from './figure-value'
import { createNameSlot } from './name-slot'

/** What differs at one place: `same-value` a figure written otherwise, `text` any other words. */
export type DifferenceKind = 'same-value' | 'figure' | 'date' | 'name' | 'text'

/** A stretch where two normalised texts differ; between differences they agree letter for letter. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** Reads off what differs between two normalised texts, whole figures and names at a time. */
export interface DifferenceReader {
  read(a: string, b: string): Difference[]
}

/** Letters that may stand by chance alike inside two different names (王建国, 李国强). */
const GAP_IN_NAMES = 2
const DATE_UNITS = '年月日号时点分'

/** 10月6 against 9月29: the alignment may cut a date anywhere. */
function isDate(text: string): boolean {
  let figures = 0
  for (let k = 0; k < text.length; k++) {
    if (isFigureLetter(text, k)) figures++
    else if (!DATE_UNITS.includes(text[k] as string)) return false
  }
  return figures > 0
}

export function createDifferenceReader(lexicon: Lexicon, aligner: BitAligner): DifferenceReader {
  const names = createNameSlot(lexicon)

  function wholeFigures(a: string, b: string, runs: readonly Run[]): Difference[] {
    const out: Difference[] = []
    for (const run of runs) {
      if (run.equal) continue
      let { aStart, aEnd, bStart, bEnd } = run
      const floor = out.at(-1)?.aEnd ?? 0
      const floorB = out.at(-1)?.bEnd ?? 0
      const starts = isFigureLetter(a, aStart) || isFigureLetter(b, bStart)
      const ends = isFigureLetter(a, aEnd - 1) || isFigureLetter(b, bEnd - 1)
      while (starts && aStart > floor && bStart > floorB && isFigureLetter(a, aStart - 1)) {
        aStart--
        bStart--
      }
      while (ends && isFigureLetter(a, aEnd) && a[aEnd] === b[bEnd]) {
        aEnd++
        bEnd++
      }
      const last = out.at(-1)
      if (last && last.aEnd >= aStart && last.bEnd >= bStart) {
        out[out.length - 1] = { ...last, aEnd: Math.max(last.aEnd, aEnd), bEnd: Math.max(last.bEnd, bEnd) }
      } else out.push({ kind: 'text', aStart, aEnd, bStart, bEnd })
    }
    return out
  }

  function kindOfFigure(a: string, b: string, at: Difference): DifferenceKind | undefined {
    const one = a.slice(at.aStart, at.aEnd)
    const two = b.slice(at.bStart, at.bEnd)
    if (!isFigure(one) || !isFigure(two)) return isDate(one) && isDate(two) ? 'date' : undefined
    const value = figureValue(one)
    if (value !== undefined && value === figureValue(two)) return 'same-value'
    return DATE_UNITS.includes(a[at.aEnd] ?? ' ') ? 'date' : 'figure'
  }

  function nameAt(a: string, b: string, found: readonly Difference[], k: number): [Difference, number] | undefined {
    // Try the widest group of neighbours first: two names may have a letter in common.
    for (let last = Math.min(found.length - 1, k + 2); last >= k; last--) {
      const first = found[k] as Difference
      const end = found[last] as Difference
      let close = true
      for (let j = k; j < last; j++) {
        close &&= (found[j + 1] as Difference).aStart - (found[j] as Difference).aEnd <= GAP_IN_NAMES
      }
      if (!close) continue
      const fit = names.fit(a, first.aStart, end.aEnd, b, first.bStart, end.bEnd)
      if (!fit) continue
      const [left, right] = fit
      return [
        {
          kind: 'name',
          aStart: first.aStart - left,
          aEnd: end.aEnd + right,
          bStart: first.bStart - left,
          bEnd: end.bEnd + right,
        },
        last,
      ]
    }
    return undefined
  }

  return {
    read(a, b) {
      const hunks = wholeFigures(a, b, aligner.align(a, b)).map((at) => ({
        ...at,
        kind: kindOfFigure(a, b, at) ?? 'text',
      }))
      const out: Difference[] = []
      for (let k = 0; k < hunks.length; k++) {
        const hunk = hunks[k] as Difference
        const name = hunk.kind === 'text' ? nameAt(a, b, hunks, k) : undefined
        if (name && name[0].aStart >= (out.at(-1)?.aEnd ?? 0) && name[0].bStart >= (out.at(-1)?.bEnd ?? 0)) {
          out.push(name[0])
          k = name[1]
        } else out.push(hunk)
      }
      return out
    },
  }
}
