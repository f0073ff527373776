import type { Tag, TagType } from './analysis'
import { assertNever } from './assert-never'
import type { BlockId, Decision } from './document'
import type { Span } from './span'

/**
 * A tag a person has put where the machine saw none: a decision whose subject begins with `hand:` and whose answer
 * holds the tag as JSON. It is found again by its words and the words before it, so that it stays with them when text
 * is put in elsewhere, and goes when they do.
 */
export interface HandTag {
  /** The decision's subject. */
  readonly key: string
  readonly type: TagType
  readonly block: BlockId
  readonly text: string
  readonly before: string
}

const SUBJECT = 'hand:'
/** Characters of context: enough to tell two mentions of one paragraph apart. */
const CONTEXT = 8

/** The decision that makes `[start, end)` of a block's text a tag. */
export function handTagDecision(
  type: TagType,
  block: BlockId,
  text: string,
  start: number,
  end: number,
): { readonly subject: string; readonly answer: string; readonly about: string } {
  const words = text.slice(start, end)
  const tag = { type, block, text: words, before: text.slice(Math.max(0, start - CONTEXT), start) }
  return { subject: `${SUBJECT}${block}:${tag.before}|${words}`, answer: JSON.stringify(tag), about: words }
}

/** Whether a tag was put by hand. */
export function isHandKey(key: string): boolean {
  return key.startsWith(SUBJECT)
}

/** The hand's tags among the decisions, by the block they were put in. */
export function groupHandTags(decisions: ReadonlyMap<string, Decision>): Map<BlockId, HandTag[]> {
  const groups = new Map<BlockId, HandTag[]>()
  for (const { subject, answer } of decisions.values()) {
    const hand = subject.startsWith(SUBJECT) ? parseHandTag(subject, answer) : undefined
    if (hand) groups.set(hand.block, [...(groups.get(hand.block) ?? []), hand])
  }
  return groups
}

/** Where the words of a tag stand in its block's text now; undefined when they are gone. */
export function placeOfHandTag({ text: words, before }: HandTag, text: string): Span | undefined {
  const told = text.indexOf(before + words)
  const start = told >= 0 ? told + before.length : text.indexOf(words)
  return start < 0 ? undefined : [start, start + words.length]
}

/** The tag as it can be told without the engine: a date or number so put has no value yet. Offsets are in its words. */
export function unreadTag({ type, text }: HandTag): Tag {
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
    const { type, block, text, before } = JSON.parse(answer) as Partial<Record<keyof HandTag, unknown>>
    if (typeof type !== 'string' || !isTagType(type)) return undefined
    if (typeof block !== 'string' || typeof text !== 'string' || typeof before !== 'string') return undefined
    return { key, type, block, text, before }
  } catch {
    return undefined
  }
}

const TAG_TYPES: readonly string[] = ['person', 'date', 'number', 'contact'] satisfies TagType[]

function isTagType(value: string): value is TagType {
  return TAG_TYPES.includes(value)
}
