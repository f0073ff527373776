import type { Tag, TagType } from './analysis'
import { assertNever } from './assert-never'
import type { Block, BlockId, Decision } from './document'
import { cleanText, isVerbatim } from './piece'
import type { Span } from './span'
import { isSpan, rawUnder } from './tag-anchor'

/**
 * A tag a person has put where the machine saw none: a decision whose subject begins with `hand:` and whose answer
 * holds the tag as JSON. It stands on the characters of the raw page its words were printed with, so that it stays
 * with them when text is put in beside or between them, when its paragraph is cut or joined, and when the page is cut
 * anew; it goes when none of them is left. Words of an editor's own are found again by themselves.
 */
export interface HandTag {
  /** The decision's subject. */
  readonly key: string
  readonly type: TagType
  readonly block: BlockId
  readonly text: string
  readonly before: string
  /** Raw characters that show in it; empty for an editor's own words. */
  readonly shown: readonly Span[]
}

/** A tag put by hand, with its words as they stand now, in its block's clean text. */
export interface PlacedHandTag {
  readonly tag: HandTag
  readonly start: number
  readonly end: number
  readonly words: string
}

const SUBJECT = 'hand:'
/** Characters of context: enough to tell two mentions of one paragraph apart. */
const CONTEXT = 8

/** The decision that makes `[start, end)` of a block's clean text a tag. */
export function handTagDecision(
  type: TagType,
  block: Pick<Block, 'id' | 'pieces'>,
  start: number,
  end: number,
): { readonly subject: string; readonly answer: string; readonly about: string } {
  const text = cleanText(block.pieces)
  const words = text.slice(start, end)
  const { shown } = rawUnder(block.pieces, start, end)
  const tag = { type, block: block.id, text: words, before: text.slice(Math.max(0, start - CONTEXT), start), shown }
  const place = shown[0]?.[0] ?? tag.before
  return { subject: `${SUBJECT}${block.id}:${place}|${words}`, answer: JSON.stringify(tag), about: words }
}

/** Whether a tag was put by hand. */
export function isHandKey(key: string): boolean {
  return key.startsWith(SUBJECT)
}

/** The hand's tags that stand in `blocks` (those of a page, or of a story), by the block they stand in now. */
export function placeHandTags(
  blocks: readonly Pick<Block, 'id' | 'pieces'>[],
  decisions: ReadonlyMap<string, Decision>,
): Map<BlockId, PlacedHandTag[]> {
  const placed = new Map<BlockId, PlacedHandTag[]>()
  for (const { subject, answer } of decisions.values()) {
    const tag = subject.startsWith(SUBJECT) ? parseHandTag(subject, answer) : undefined
    const found = tag && (tag.shown.length > 0 ? placeByRaw(tag, blocks) : placeByWords(tag, blocks))
    if (!tag || !found) continue
    const { block, start, end, words } = found
    const list = placed.get(block)
    if (list) list.push({ tag, start, end, words })
    else placed.set(block, [{ tag, start, end, words }])
  }
  return placed
}

interface Found {
  readonly block: BlockId
  readonly start: number
  readonly end: number
  readonly words: string
}

/** From the first to the last of its characters that still show in one block. */
function placeByRaw({ shown }: HandTag, blocks: readonly Pick<Block, 'id' | 'pieces'>[]): Found | undefined {
  for (const { id, pieces } of blocks) {
    let start = -1
    let end = -1
    let at = 0
    for (const piece of pieces) {
      for (const [from, to] of piece.why === 'hand' ? [] : shown) {
        const first = Math.max(from, piece.start)
        const last = Math.min(to, piece.end)
        if (first >= last || piece.text === '') continue
        const isExact = isVerbatim(piece)
        if (start < 0) start = at + (isExact ? first - piece.start : 0)
        end = at + (isExact ? last - piece.start : piece.text.length)
      }
      at += piece.text.length
    }
    if (start >= 0) return { block: id, start, end, words: cleanText(pieces).slice(start, end) }
  }
  return undefined
}

/** Where its words stand with the words before them, in its own block first, else in another. */
function placeByWords(tag: HandTag, blocks: readonly Pick<Block, 'id' | 'pieces'>[]): Found | undefined {
  const own = blocks.filter(({ id }) => id === tag.block)
  const others = blocks.filter(({ id }) => id !== tag.block)
  const { text: words, before } = tag
  for (const [list, wanted] of [
    [own, before + words],
    [own, words],
    [others, before + words],
    [others, words],
  ] as const) {
    for (const { id, pieces } of list) {
      // Elsewhere only words that were typed there too: printed ones are another mention.
      const text = list === others ? typedOnly(pieces) : cleanText(pieces)
      const at = text.indexOf(wanted)
      if (at < 0) continue
      const start = at + wanted.length - words.length
      return { block: id, start, end: start + words.length, words }
    }
  }
  return undefined
}

/** The clean text with what is printed blanked out, so that offsets hold. */
function typedOnly(pieces: Block['pieces']): string {
  return pieces.map(({ why, text }) => (why === 'hand' ? text : '\0'.repeat(text.length))).join('')
}

/** The tag as it can be told without the engine: a date or number so put has no value yet. Offsets are in its words. */
export function unreadTag(type: TagType, text: string): Tag {
  const common = { start: 0, end: text.length, text, confidence: 1, evidence: [] }
  switch (type) {
    case 'person':
      return { ...common, type, value: { name: text.replace(/\s/gu, '') } }
    case 'date':
      return { ...common, type, value: { unresolved: true } }
    case 'number':
      return { ...common, type, value: { unit: null } }
    case 'contact':
      return { ...common, type, value: text.includes('@') ? { email: text } : { phone: text } }
    default:
      return assertNever(type, 'tag type')
  }
}

function parseHandTag(key: string, answer: string): HandTag | undefined {
  if (!answer.startsWith('{')) return undefined
  try {
    const { type, block, text, before, shown = [] } = JSON.parse(answer) as Partial<Record<keyof HandTag, unknown>>
    if (typeof type !== 'string' || !isTagType(type)) return undefined
    if (typeof block !== 'string' || typeof text !== 'string' || typeof before !== 'string') return undefined
    if (!Array.isArray(shown) || !shown.every(isSpan)) return undefined
    return { key, type, block, text, before, shown }
  } catch {
    return undefined
  }
}

const TAG_TYPES: readonly string[] = ['person', 'date', 'number', 'contact'] satisfies TagType[]

export function isTagType(value: string): value is TagType {
  return TAG_TYPES.includes(value)
}
