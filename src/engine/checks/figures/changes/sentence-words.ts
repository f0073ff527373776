import type { FigureSentence } from '../figure-text'
import type { PrintedFigure } from '../printed-figure'

const LONGEST_GAP = 44
/** How far before a figure its own words are looked for. */
export const BEFORE = 30

/** The words of the sentence before a figure. */
export function prefix(sentence: FigureSentence, figure: PrintedFigure): string {
  return sentence.text.folded.slice(Math.max(sentence.start, figure.start - BEFORE), figure.start)
}

/** The words between two figures, as far as they can belong together. */
export function between(sentence: FigureSentence, a: PrintedFigure, b: PrintedFigure): string | undefined {
  return b.start - a.end > LONGEST_GAP ? undefined : sentence.text.folded.slice(a.end, b.start)
}
