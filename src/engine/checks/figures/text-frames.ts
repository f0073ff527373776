import { COMPARABLE, isGraded, readChangeFrames, wordsOf } from './change-frame'
import type { ChangeFrame } from './compared-figures'
import type { FigureText } from './figure-reader'
import { readOpenFrames } from './open-frames'
import { readPeriodFrames } from './period-frame'
import type { PrintedFigure } from './printed-figure'

/** All comparisons of a text: those in sure wording in the order of their sentences, then those by roles alone. */
export function readTextFrames(text: FigureText): ChangeFrame[] {
  const { sentences } = text
  const found = sentences.flatMap((sentence, k) => {
    if (sentence.figures.length === 0) return []
    const verbal = readChangeFrames(sentence)
    const seen = new Set(verbal.flatMap(({ from, stated }) => (from && stated.length > 0 ? [from.start] : [])))
    const told = readPeriodFrames(sentence, sentences[k + 1], sentences[k + 2]).filter(
      (frame) => !isGraded(sentence, frame) && !COMPARABLE.test(wordsOf(frame.sentence)),
    )
    return [...verbal, ...told.filter(({ from, to }) => !seen.has(from?.start ?? -1) && !seen.has(to.start))]
  })
  const { frames: sure, held: taken } = heldOnce(found)
  const turned = new Set(sure.flatMap(({ from, to, direction }) => (direction === 0 ? [] : [pairKey(from, to)])))
  const open = readOpenFrames(text, taken).filter(
    (frame) =>
      !isGraded(frame.sentence, frame) && !(frame.direction !== 0 && turned.has(pairKey(frame.from, frame.to))),
  )
  return [...sure, ...open]
}

/** A change belongs to the first pair it was read of: 与A相比，B，下降x%；与C相比… says nothing of B and C. */
function heldOnce(frames: readonly ChangeFrame[]): { frames: ChangeFrame[]; held: ReadonlySet<number> } {
  const held = new Set<number>()
  const once = frames.map((frame) => {
    const stated = frame.stated.filter(({ figure }) => !held.has(figure.start))
    for (const { figure } of stated) held.add(figure.start)
    return { ...frame, stated }
  })
  return { frames: once, held }
}

function pairKey(from: PrintedFigure | undefined, to: PrintedFigure): string {
  return `${from?.start ?? ''}-${to.start}`
}
