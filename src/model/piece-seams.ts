import { cutPieces, isVerbatim, type Piece } from './piece'
import { isBlank } from './white-space'

/**
 * Cutting and joining of pieces where raw lines meet. Chinese runs on over a line end with nothing between; Latin
 * words and figures need a space there, and lose it again when the two parts go different ways.
 */

const LATIN_END = /[A-Za-z0-9À-ɏ]$/
const LATIN_START = /^[A-Za-z0-9À-ɏ]/

/** What has to stand between two texts that are joined: a space between Latin words, else nothing. */
export function joinerBetween(left: string, right: string): '' | ' ' {
  return LATIN_END.test(left) && LATIN_START.test(right) ? ' ' : ''
}

/** The pieces of two neighbouring blocks as those of one. */
export function joinPieces(left: readonly Piece[], right: readonly Piece[]): Piece[] {
  const lastText = left.findLast((piece) => piece.text !== '')?.text ?? ''
  const firstText = right.find((piece) => piece.text !== '')?.text ?? ''
  const joiner = joinerBetween(lastText.slice(-1), firstText.slice(0, 1))
  const at = left.at(-1)?.end ?? 0
  return joiner ? [...left, { start: at, end: at, text: joiner, why: 'join' }, ...right] : [...left, ...right]
}

/** Cuts at clean offset `offset`, as cutPieces, and takes away a space that only stood there to join the halves. */
export function cutAtClean(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const [left, right] = cutPieces(pieces, offset)
  return [withoutEdgeJoiners(left), withoutEdgeJoiners(right)]
}

/**
 * Cuts pieces in two at raw offset `offset`. Where the cut goes through rewritten text, both halves show their raw
 * text again, since the rewriting was of the whole; an editor's own words stay whole, on the left.
 */
export function cutPieceAtRaw(raw: string, piece: Piece, offset: number): Piece[] {
  if (offset <= piece.start || offset >= piece.end) return [piece]
  if (isVerbatim(piece)) {
    const k = offset - piece.start
    return [
      { start: piece.start, end: offset, text: piece.text.slice(0, k) },
      { start: offset, end: piece.end, text: piece.text.slice(k) },
    ]
  }
  if (piece.why === 'hand' || isBlank(raw, piece.start, piece.end)) {
    return [
      { ...piece, end: offset },
      { ...piece, start: offset, text: '' },
    ]
  }
  return [...rawPieces(raw, piece.start, offset), ...rawPieces(raw, offset, piece.end)]
}

/** A run of pieces that lie wholly inside or wholly outside a stretch of raw text. */
export interface RawRun {
  readonly inside: boolean
  readonly pieces: readonly Piece[]
}

/**
 * Parts pieces into runs inside and outside the raw stretch `[start, end)`, in their reading order. What claims only
 * white space, or nothing, stays with what it follows.
 */
export function partAtRaw(raw: string, pieces: readonly Piece[], start: number, end: number): RawRun[] {
  const runs: { inside: boolean; pieces: Piece[] }[] = []
  let waiting: Piece[] = []
  const cut = pieces.flatMap((piece) => cutPieceAtRaw(raw, piece, start)).flatMap((p) => cutPieceAtRaw(raw, p, end))
  for (const piece of cut) {
    const last = runs.at(-1)
    if (isBlank(raw, piece.start, piece.end)) {
      if (last) last.pieces.push(piece)
      else waiting.push(piece)
      continue
    }
    const inside = piece.start >= start && piece.start < end
    if (last?.inside === inside) last.pieces.push(piece)
    else {
      runs.push({ inside, pieces: [...waiting, piece] })
      waiting = []
    }
  }
  return runs.map((run) => ({ inside: run.inside, pieces: runs.length > 1 ? withoutEdgeJoiners(run.pieces) : pieces }))
}

/**
 * Raw text `[start, end)` as it stands, except that line ends are closed: a block's clean text has none.
 */
export function rawPieces(raw: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  while (at < end) {
    let next = at
    const isBreak = isLineEnd(raw.charCodeAt(at))
    while (next < end && isLineEnd(raw.charCodeAt(next)) === isBreak) next++
    if (!isBreak) pieces.push({ start: at, end: next, text: raw.slice(at, next) })
    else {
      const joiner = joinerBetween(raw.slice(Math.max(0, at - 1), at), raw.slice(next, next + 1))
      pieces.push({ start: at, end: next, text: joiner, why: 'join' })
    }
    at = next
  }
  return pieces
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/** The pieces without the spaces at either end that only stood there to join them to what is no longer next. */
export function withoutEdgeJoiners(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.why !== 'join')
  const last = pieces.findLastIndex((piece) => piece.why !== 'join')
  return pieces
    .map((piece, k) => (k < first || k > last || first < 0 ? { ...piece, text: '' } : piece))
    .filter((piece) => piece.start !== piece.end || piece.text !== '')
}
