import type { DerivedTag } from '../../bridge/bridge'
import type { TagType } from '../../model/analysis'
import type { BlockId, Decision } from '../../model/document'
import { isTagType, type PaintedTag } from './painted-tags'

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

/** Tags put by hand at their places in a block's text; one whose words are gone is not shown. */
export function placeHandTags(tags: readonly HandTag[], text: string): PaintedTag[] {
  const painted: PaintedTag[] = []
  for (const hand of tags) {
    const start = findWords(text, hand)
    if (start < 0) continue
    const end = start + hand.text.length
    painted.push({ tag: asTag(hand, start, end), type: hand.type, start, end, isSure: true })
  }
  return painted
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

function findWords(text: string, { text: words, before }: HandTag): number {
  const at = text.indexOf(before + words)
  return at >= 0 ? at + before.length : text.indexOf(words)
}

function asTag({ key, type, text }: HandTag, start: number, end: number): DerivedTag {
  const common = { key, start, end, text, confidence: 1, evidence: [] }
  switch (type) {
    case 'person':
      return { ...common, type, value: { name: text.replace(/\s/gu, '') } }
    case 'date':
      return { ...common, type, value: { unresolved: true } }
    case 'number':
      return { ...common, type, value: { unit: null } }
    case 'contact':
      return { ...common, type, value: text.includes('@') ? { email: text } : { phone: text } }
  }
}
