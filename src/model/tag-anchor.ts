import type { Tag, TagType } from './analysis'
import type { PageId } from './document'
import { isVerbatim, type Piece } from './piece'
import { pushSpan, type Span } from './span'

/**
 * What a tag stands on: the characters of the raw page its words were printed with. The raw page never changes and
 * every piece of text remembers its place there, so a tag is found again by it after text was put in beside it, after
 * its paragraph was cut, joined or moved, and after an undo; keys made of the words around it would be others then.
 */
export interface TagAnchor {
  readonly page: PageId
  readonly type: TagType
  readonly words: string
  /** Raw characters that show in the tag; none where all its words are an editor's own. */
  readonly shown: readonly Span[]
  /** For words of an editor's own: the raw stretch they stand over (empty where they were put in), and their context. */
  readonly typed?: { readonly over: Span; readonly before: string; readonly after: string }
}

/** Characters of context that tell typed words apart. */
const CONTEXT = 8
const MARK = 'tag:'

/**
 * The anchors of a block's tags, in their order.
 * @param text the block's clean text, which offsets of `tags` are in
 * @param tags sorted by where they begin
 */
export function anchorTags(
  page: PageId,
  pieces: readonly Piece[],
  text: string,
  tags: readonly Pick<Tag, 'type' | 'start' | 'end'>[],
): TagAnchor[] {
  let first = 0
  let firstAt = 0
  return tags.map(({ type, start, end }) => {
    // Tags come in order, so pieces that end before one begins are behind all that follow.
    while (first < pieces.length && firstAt + (pieces[first]?.text.length ?? 0) <= start) {
      firstAt += pieces[first]?.text.length ?? 0
      first++
    }
    const { shown, over } = rawUnder(pieces, start, end, first, firstAt)
    const words = text.slice(start, end)
    if (shown.length > 0 || !over) return { page, type, words, shown }
    const before = text.slice(Math.max(0, start - CONTEXT), start)
    return { page, type, words, shown, typed: { over, before, after: text.slice(end, end + CONTEXT) } }
  })
}

/**
 * Raw characters shown in `[start, end)`, and the stretch under words an editor wrote there.
 * @param first a piece before which none of them is, which begins at `firstAt`
 */
export function rawUnder(
  pieces: readonly Piece[],
  start: number,
  end: number,
  first = 0,
  firstAt = 0,
): { readonly shown: Span[]; readonly over: Span | undefined } {
  const shown: Span[] = []
  let over: Span | undefined
  let at = firstAt
  for (let k = first; k < pieces.length && at < end; k++) {
    const piece = pieces[k] as Piece
    const next = at + piece.text.length
    if (start < next) {
      if (piece.why === 'hand') {
        over = over ? [Math.min(over[0], piece.start), Math.max(over[1], piece.end)] : [piece.start, piece.end]
      } else if (isVerbatim(piece)) {
        pushSpan(shown, [piece.start + Math.max(0, start - at), piece.start + Math.min(piece.text.length, end - at)])
      } else if (piece.why !== 'join') pushSpan(shown, [piece.start, piece.end])
    }
    at = next
  }
  return { shown, over }
}

/** The key of a tag so anchored: the same place and words have the same key in every run. */
export function writeTagKey({ page, type, words, shown, typed }: TagAnchor): string {
  const own = typed ? [typed.over, typed.before, typed.after] : []
  return MARK + JSON.stringify([page, type, words, shown, ...own])
}

/** The anchor a key was made of; undefined for keys of another kind. */
export function readTagKey(key: string): TagAnchor | undefined {
  if (!key.startsWith(MARK)) return undefined
  try {
    const [page, type, words, shown, over, before, after] = JSON.parse(key.slice(MARK.length)) as unknown[]
    if (typeof page !== 'string' || typeof type !== 'string' || typeof words !== 'string') return undefined
    if (!Array.isArray(shown) || !shown.every(isSpan)) return undefined
    const anchor = { page, type: type as TagType, words, shown }
    if (!isSpan(over) || typeof before !== 'string' || typeof after !== 'string') return anchor
    return { ...anchor, typed: { over, before, after } }
  } catch {
    return undefined
  }
}

export function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && value.every((at) => Number.isInteger(at))
}

/** The same words, however they are spaced and whether full or half width: clean-up may change that. */
export function isSameWords(a: string, b: string): boolean {
  return a === b || folded(a) === folded(b)
}

function folded(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, '')
}
