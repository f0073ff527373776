import type { CheckedText } from '../rule'
import type { PrintedFigure } from './printed-figure'

/** A stretch between full stops with its figures. */
export interface FigureSentence {
  readonly text: FigureText
  readonly start: number
  readonly end: number
  readonly figures: readonly PrintedFigure[]
}

/** One text of a story, folded to simplified script, cut into sentences. Offsets are those of the clean text. */
export interface FigureText {
  readonly source: CheckedText
  readonly folded: string
  readonly figures: readonly PrintedFigure[]
  readonly sentences: readonly FigureSentence[]
}

/** The sentence of a text that a place is in. */
export function sentenceOf({ sentences }: FigureText, at: number): FigureSentence | undefined {
  for (const sentence of sentences) if (at >= sentence.start && at < sentence.end) return sentence
  return undefined
}
