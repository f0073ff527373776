import type { DerivedTag } from '../bridge/page-derived'
import type { Engine } from '../engine/engine'
import type { Tag, TagType } from '../model/analysis'
import type { Decision, Desk } from '../model/document'
import { isTagType, type PlacedHandTag, unreadTag } from '../model/hand-tag'
import { spansOverlap } from '../model/span'

/**
 * A block's tags with those a person has put. Where the two are over the same words the person's stands, and the
 * machine's of that type give way, since tags of one type never overlap.
 */
export function withHandTags(
  found: readonly DerivedTag[],
  hands: readonly PlacedHandTag[],
  engine: Engine,
  reference: string | null,
): readonly DerivedTag[] {
  if (hands.length === 0) return found
  const put = hands.map((hand) => tagOf(hand, engine, reference))
  const kept = found.filter(
    (tag) => !put.some((own) => own.type === tag.type && spansOverlap([own.start, own.end], [tag.start, tag.end])),
  )
  return [...kept, ...put].sort((a, b) => a.start - b.start)
}

/**
 * A block's tags with the types people have given them: what was said to be a number has a number's value, and the
 * machine's own tags of that type over the same words give way. Rejected ones stay, for the list of what was rejected.
 */
export function withGivenTypes(
  found: readonly DerivedTag[],
  given: ReadonlyMap<string, TagType>,
  engine: Engine,
  reference: string | null,
): readonly DerivedTag[] {
  if (given.size === 0 || !found.some(({ key }) => given.has(key))) return found
  const typed = found.map((tag) => {
    const type = given.get(tag.key)
    if (type === undefined || type === tag.type) return tag
    const { key, start, end, text } = tag
    return { ...readAs(type, text, engine, reference), key, start, end, text, confidence: 1, evidence: BY_HAND }
  })
  return typed.filter(
    (tag) =>
      given.has(tag.key) ||
      !typed.some(
        (own) =>
          given.has(own.key) && own.type === tag.type && spansOverlap([own.start, own.end], [tag.start, tag.end]),
      ),
  )
}

/** The types people have given to tags, by the tags' keys; where several have answered, the last one counts. */
export function givenTypes(decisions: Desk['decision']): ReadonlyMap<string, TagType> {
  const last = new Map<string, Decision>()
  for (const decision of decisions.values()) {
    if (decision.kind !== 'tag') continue
    const old = last.get(decision.subject)
    if (!old || old.at <= decision.at) last.set(decision.subject, decision)
  }
  const types = new Map<string, TagType>()
  for (const { subject, answer } of last.values()) if (isTagType(answer)) types.set(subject, answer)
  return types
}

const BY_HAND = [{ code: 'by-hand' }] as const

function tagOf({ tag: { type, key }, start, end, words }: PlacedHandTag, engine: Engine, reference: string | null) {
  return { ...readAs(type, words, engine, reference), key, start, end, text: words, confidence: 1, evidence: BY_HAND }
}

/** The value is what the machine reads in just these words, where it can read them at all. */
function readAs(type: TagType, words: string, engine: Engine, reference: string | null): Tag {
  const [read = []] = engine.tagger.tagStory([words], { reference })
  return read.find((tag) => tag.type === type && tag.start === 0 && tag.end === words.length) ?? unreadTag(type, words)
}
