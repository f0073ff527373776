import type { CleanUp, Piece } from '../../../model/piece'
import type { Span } from '../../../model/span'

/** What the machine or an editor did to one raw stretch of a block. */
export interface CleanUpMark {
  readonly kind: MarkKind
  readonly span: Span
  /** The raw text there, and what stands for it now. */
  readonly raw: string
  readonly text: string
  /** Where it shows, in clean text. */
  readonly at: number
}

/** The proof mark a clean-up is drawn with. */
export type MarkKind = 'delete' | 'close' | 'space' | 'join' | 'swap' | 'insert'

/**
 * The clean-ups of a block that are worth a mark. A closed line end is what every paragraph of a newspaper consists
 * of; it gets one only where the lines do not follow each other on the page (a paragraph joined across a column break
 * or an interruption).
 */
export function listCleanUps(pieces: readonly Piece[], raw: string): CleanUpMark[] {
  const marks: CleanUpMark[] = []
  let at = 0
  pieces.forEach((piece, k) => {
    const next = pieces[k + 1]
    if (piece.why !== undefined) {
      const source = raw.slice(piece.start, piece.end)
      const kind = kindOf(piece.why, source, piece.text)
      if (piece.why !== 'join') marks.push({ kind, span: [piece.start, piece.end], raw: source, text: piece.text, at })
    }
    at += piece.text.length
    if (next && isFar(raw, piece.end, next.start)) {
      marks.push({ kind: 'join', span: [piece.end, piece.end], raw: '', text: '', at })
    }
  })
  return marks
}

/** Whether something was printed between two pieces that now read on. */
function isFar(raw: string, end: number, start: number): boolean {
  return start < end || /\S/.test(raw.slice(end, start))
}

function kindOf(why: CleanUp, source: string, text: string): MarkKind {
  if (text === '') return why === 'spacing' ? 'close' : 'delete'
  if (source === '') return 'insert'
  switch (why) {
    case 'overprint':
    case 'control':
      return 'delete'
    case 'spacing':
      return text.length > source.length ? 'space' : 'close'
    case 'join':
      return 'join'
    case 'width':
    case 'punctuation':
      return 'swap'
    case 'hand':
      return 'insert'
  }
}

/** Marks by kind, for the margin: one sign a kind however often it was done. */
export function groupMarks(marks: readonly CleanUpMark[]): { readonly kind: MarkKind; readonly count: number }[] {
  const counts = new Map<MarkKind, number>()
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
