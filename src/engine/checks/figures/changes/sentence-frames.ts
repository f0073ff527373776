import type { FigureSentence } from '../figure-text'
import { readChangeFrames } from './change-frame'
import { type ChangeFrame, comparedFigures } from './compared-figures'

const known = new WeakMap<FigureSentence, readonly ChangeFrame[]>()

/** The comparisons of all figures a sentence may compare: whoever reads it with its neighbours asks again. */
export function changeFramesOf(sentence: FigureSentence): readonly ChangeFrame[] {
  const before = known.get(sentence)
  if (before) return before
  const frames = readChangeFrames(sentence, comparedFigures(sentence.text.folded, sentence.figures))
  known.set(sentence, frames)
  return frames
}
