import type { CheckedStory, CheckedText } from '../rule'
import type { ChangeFrame } from './changes/compared-figures'
import type { FigureText } from './figure-text'

/** Reads the figures of texts and how they are compared; made once from the lexicons, for all rules. */
export interface FigureReader {
  /** The texts of a story. */
  read(story: CheckedStory): readonly FigureText[]
  /** Reading the same text again costs nothing: every rule asks for it. */
  readText(text: CheckedText): FigureText
  /** The comparisons of a text, worked out once for all rules. */
  frames(text: FigureText): readonly ChangeFrame[]
  /** What one of a unit is in the measure of its kind: 公顷 10,000 平方米. Undefined for words that are no unit. */
  unit(word: string): { readonly measure: string; readonly factor: number } | undefined
}
