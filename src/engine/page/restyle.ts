import type { Piece } from '../../model/piece'
import type { Span } from '../../model/span'
import { createLineCleaner } from './clean-up'
import type { HouseStyle } from './house-style'
import { findLetterSpacing } from './letter-spacing'

/**
 * Pieces of a unit cleaned up after another house style: which lines it is made of, how they are joined and what was
 * printed twice stay as they are; spacing, width and punctuation are decided anew from the raw text. A unit that holds
 * an editor's own words comes back as it is.
 */
export function restylePieces(raw: string, pieces: readonly Piece[], style: HouseStyle): readonly Piece[] {
  if (pieces.some((piece) => piece.why === 'hand')) return pieces
  const clean = createLineCleaner(raw, style)
  const out: Piece[] = []
  for (const run of lineRuns(pieces)) {
    const [first] = run
    const last = run.at(-1)
    if (!first || !last) continue
    if (first.why === 'join') {
      out.push(first)
      continue
    }
    const overprint = run.flatMap(({ start, end, why }): Span[] => (why === 'overprint' ? [[start, end]] : []))
    const [start, end] = [first.start, last.end]
    clean({ start, end, overprint, spacing: findLetterSpacing(raw, start, end) }, out)
  }
  return out
}

/** The raw text `text` as one line cleaned after `style`: what a rule does to an example. */
export function styleSample(text: string, style: HouseStyle): Piece[] {
  const out: Piece[] = []
  createLineCleaner(text, style)({ start: 0, end: text.length, overprint: [], spacing: [] }, out)
  return out
}

/** Pieces that follow each other on the page without a closed line end between; a join is a run of its own. */
function lineRuns(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && last.why !== 'join' && piece.why !== 'join' && last.end === piece.start) run.push(piece)
    else runs.push([piece])
  }
  return runs
}
