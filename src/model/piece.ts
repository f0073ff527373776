import { pushSpan, type Span } from './span'

/**
 * Why a stretch of clean text differs from the raw text under it.
 * `join` a line end closed or turned into a space · `overprint` a second print dropped · `spacing` letter-spacing or
 * CJK/Latin spacing · `width` full and half width · `punctuation` house style · `control` stray control characters ·
 * `hand` an editor's own words.
 */
export type CleanUp = 'join' | 'overprint' | 'spacing' | 'width' | 'punctuation' | 'control' | 'hand'

/**
 * A stretch of clean text and the raw text it was made from. The pieces of a block, in reading order, are the one
 * truth about it: their `text` put together is its clean text, their `[start, end)` its claim on the page.
 * Dropped text is a piece with empty `text`, inserted text one with `start === end`; so nothing is ever lost.
 */
export interface Piece {
  /** Raw offsets in the page, UTF-16 code units, half open. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Absent when `text` is the raw text as it stands. */
  readonly why?: CleanUp
}

/** The clean text the pieces spell. */
export function cleanText(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) text += piece.text
  return text
}

/** The raw spans the pieces claim, neighbours merged. */
export function rawSpans(pieces: readonly Piece[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of pieces) pushSpan(spans, [start, end])
  return spans
}

/** True when a piece shows its raw text letter for letter, so that it can be cut at any offset. */
export function isVerbatim(piece: Piece): boolean {
  return piece.why === undefined && piece.text.length === piece.end - piece.start
}

/**
 * The raw spans behind the clean text `[from, to)` (offsets into `cleanText(pieces)`), neighbours merged.
 * A rewritten piece answers with its whole raw range, since nothing finer is known about it; line breaks dropped
 * between two lines are not part of the answer, so a mention broken over lines has one span a line.
 */
export function rawSpansOf(pieces: readonly Piece[], from: number, to: number): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const piece of pieces) {
    const next = at + piece.text.length
    if (at < to && from < next && piece.why !== 'join') {
      if (isVerbatim(piece)) {
        pushSpan(spans, [piece.start + Math.max(0, from - at), piece.start + Math.min(piece.text.length, to - at)])
      } else {
        pushSpan(spans, [piece.start, piece.end])
      }
    }
    if (next >= to) break
    at = next
  }
  return spans
}

/**
 * The clean offset at which raw offset `raw` shows, or undefined when the pieces do not claim it. Dropped text
 * answers with the place it was dropped from.
 */
export function cleanOffsetOf(pieces: readonly Piece[], raw: number): number | undefined {
  let at = 0
  for (const piece of pieces) {
    if (raw >= piece.start && raw < piece.end) {
      return isVerbatim(piece) ? at + (raw - piece.start) : at
    }
    at += piece.text.length
  }
  return undefined
}

/**
 * Cuts pieces in two at clean offset `offset`. A rewritten piece under the cut keeps its raw range on the left half;
 * the right half's words stand as hand-written there, because which raw characters they came from is not known.
 * Pieces without text at the cut (a dropped line end) stay on the left.
 */
export function cutPieces(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const left: Piece[] = []
  const right: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const next = at + piece.text.length
    if (next <= offset) left.push(piece)
    else if (at >= offset) right.push(piece)
    else {
      const k = offset - at
      if (isVerbatim(piece)) {
        left.push({ start: piece.start, end: piece.start + k, text: piece.text.slice(0, k) })
        right.push({ start: piece.start + k, end: piece.end, text: piece.text.slice(k) })
      } else {
        left.push({ ...piece, text: piece.text.slice(0, k) })
        right.push({ start: piece.end, end: piece.end, text: piece.text.slice(k), why: piece.why })
      }
    }
    at = next
  }
  return [left, right]
}

/**
 * Replaces clean text `[from, to)` by `text`, keeping every raw character claimed: what is taken out stays as raw
 * text under the hand-written piece.
 */
export function replaceText(pieces: readonly Piece[], from: number, to: number, text: string): Piece[] {
  const [left, rest] = cutPieces(pieces, from)
  const [taken, right] = cutPieces(rest, to - from)
  const start = taken[0]?.start ?? left.at(-1)?.end ?? right[0]?.start ?? 0
  const replaced: Piece[] = []
  if (taken.length === 0) {
    if (text) replaced.push({ start, end: start, text, why: 'hand' })
  } else {
    // One piece a raw stretch: a replacement over a line break may not claim what stands between the lines.
    taken.forEach((piece, k) => {
      replaced.push({ start: piece.start, end: piece.end, text: k === 0 ? text : '', why: 'hand' })
    })
  }
  return tidyPieces([...left, ...replaced, ...right])
}

/** Merges neighbouring pieces that say the same thing; the text and the raw claim stay as they were. */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    if (piece.start === piece.end && piece.text === '') continue
    const last = out.at(-1)
    if (
      last &&
      last.end === piece.start &&
      last.why === piece.why &&
      (piece.why === undefined || piece.why === 'hand')
    ) {
      out[out.length - 1] = { ...last, end: piece.end, text: last.text + piece.text }
    } else out.push(piece)
  }
  return out
}

/** Number of UTF-16 code units of the clean text the pieces spell. */
export function cleanLength(pieces: readonly Piece[]): number {
  let length = 0
  for (const piece of pieces) length += piece.text.length
  return length
}

/** Pieces that claim what `pieces` claim and show nothing of it. */
export function droppedPieces(pieces: readonly Piece[]): Piece[] {
  return tidyPieces(pieces.map(({ start, end }) => ({ start, end, text: '', why: 'hand' })))
}
