import type { Lexicon } from '../lexicon'
import type { BitAligner } from './bit-alignment'
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
/** From so many differing figures on the two are one form filled in twice, and names in it need no witness. */
const FIGURES_OF_A_NOTICE = 2
const DATE_UNITS = '年月日号时点分'
/** Stands for a figure while texts are aligned; from the private use area, which no newspaper prints. */
const FIGURE = '\ue000'

/** A text with every figure as one letter, and the way back: masked letter k is `[starts[k], starts[k + 1])`. */
interface Masked {
  readonly text: string
  readonly starts: number[]
}

function maskFigures(text: string): Masked {
  const starts: number[] = []
  let masked = ''
  for (let k = 0; k < text.length; ) {
    starts.push(k)
    if (isFigureLetter(text, k)) {
      masked += FIGURE
      while (k < text.length && isFigureLetter(text, k)) k++
    } else masked += text[k++]
  }
  starts.push(text.length)
  return { text: masked, starts }
}

/** 10月6 against 9月29: the alignment may cut a date anywhere. */
function isDate(text: string): boolean {
  let figures = 0
  for (let k = 0; k < text.length; k++) {
    if (isFigureLetter(text, k)) figures++
    else if (!DATE_UNITS.includes(text[k] as string)) return false
  }
  return figures > 0
}

function kindOfFigure(a: string, b: string, at: Difference): DifferenceKind {
  const one = a.slice(at.aStart, at.aEnd)
  const two = b.slice(at.bStart, at.bEnd)
  if (!isFigure(one) || !isFigure(two)) return isDate(one) && isDate(two) ? 'date' : 'text'
  const value = figureValue(one)
  if (value !== undefined && value === figureValue(two)) return 'same-value'
  return DATE_UNITS.includes(a[at.aEnd] ?? ' ') ? 'date' : 'figure'
}

/**
 * Figures are aligned as wholes: letter by letter 男83岁 and 男48岁 agree in a stray 8, and the alignment then tears
 * the words around it apart.
 */
export function createDifferenceReader(lexicon: Lexicon, aligner: BitAligner): DifferenceReader {
  const names = createNameSlot(lexicon)

  function hunks(a: string, b: string): Difference[] {
    const one = maskFigures(a)
    const two = maskFigures(b)
    const out: Difference[] = []
    const push = (aFrom: number, aTo: number, bFrom: number, bTo: number): void => {
      const at: Difference = {
        kind: 'text',
        aStart: one.starts[aFrom] as number,
        aEnd: one.starts[aTo] as number,
        bStart: two.starts[bFrom] as number,
        bEnd: two.starts[bTo] as number,
      }
      out.push({ ...at, kind: kindOfFigure(a, b, at) })
    }
    for (const run of aligner.align(one.text, two.text)) {
      if (!run.equal) {
        push(run.aStart, run.aEnd, run.bStart, run.bEnd)
        continue
      }
      for (let k = 0; k < run.aEnd - run.aStart; k++) {
        const i = run.aStart + k
        const j = run.bStart + k
        if (one.text[i] !== FIGURE) continue
        const its = b.slice(two.starts[j], two.starts[j + 1])
        if (a.slice(one.starts[i], one.starts[i + 1]) !== its) push(i, i + 1, j, j + 1)
      }
    }
    return out
  }

  function nameAt(
    a: string,
    b: string,
    found: readonly Difference[],
    k: number,
    lenient: boolean,
  ): [Difference, number] | undefined {
    const first = found[k] as Difference
    // Try the widest group of neighbours first: two names may have a letter in common.
    for (let last = Math.min(found.length - 1, k + 2); last >= k; last--) {
      const end = found[last] as Difference
      let close = true
      for (let j = k; j < last; j++) {
        close &&= (found[j + 1] as Difference).aStart - (found[j] as Difference).aEnd <= GAP_IN_NAMES
      }
      const fit = close && names.fit(a, b, { ...first, aEnd: end.aEnd, bEnd: end.bEnd }, lenient)
      if (!fit) continue
      const [left, right] = fit
      const name = { aStart: first.aStart - left, aEnd: end.aEnd + right, bStart: first.bStart - left }
      return [{ kind: 'name', ...name, bEnd: end.bEnd + right }, last]
    }
    return undefined
  }

  return {
    read(a, b) {
      const found = hunks(a, b)
      const lenient = found.filter(({ kind }) => kind === 'figure' || kind === 'date').length >= FIGURES_OF_A_NOTICE
      const out: Difference[] = []
      for (let k = 0; k < found.length; k++) {
        const hunk = found[k] as Difference
        const name = hunk.kind === 'text' ? nameAt(a, b, found, k, lenient) : undefined
        const before = out.at(-1)
        if (name && name[0].aStart >= (before?.aEnd ?? 0) && name[0].bStart >= (before?.bEnd ?? 0)) {
          out.push(name[0])
          k = name[1]
        } else out.push(hunk)
      }
      return out
    },
  }
}
