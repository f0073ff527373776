import { COMPARABLE, isGraded, readChangeFrames, wordsOf } from './change-frame'
import type { ChangeFrame } from './compared-figures'
import type { FigureText } from './figure-reader'
import { readPeriodFrames } from './period-frame'

/** All comparisons of a text, in reading order of their sentences. */
export function readTextFrames({ sentences }: FigureText): ChangeFrame[] {
  return sentences.flatMap((sentence, k) => {
    if (sentence.figures.length === 0) return []
    const verbal = readChangeFrames(sentence)
    const seen = new Set(verbal.flatMap(({ from, stated }) => (from && stated.length > 0 ? [from.start] : [])))
    const told = readPeriodFrames(sentence, sentences[k + 1], sentences[k + 2]).filter(
      (frame) => !isGraded(sentence, frame) && !COMPARABLE.test(wordsOf(frame.sentence)),
    )
    return [...verbal, ...told.filter(({ from, to }) => !seen.has(from?.start ?? -1) && !seen.has(to.start))]
  })
}
