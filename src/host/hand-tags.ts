import type { DerivedTag } from '../bridge/bridge'
import type { Engine } from '../engine/engine'
import { type PlacedHandTag, unreadTag } from '../model/hand-tag'
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
): DerivedTag[] {
  const put = hands.map((hand) => tagOf(hand, engine, reference))
  if (put.length === 0) return [...found]
  const kept = found.filter(
    (tag) => !put.some((own) => own.type === tag.type && spansOverlap([own.start, own.end], [tag.start, tag.end])),
  )
  return [...kept, ...put].sort((a, b) => a.start - b.start)
}

/** The value is what the machine reads in just these words, where it can read them at all. */
function tagOf({ tag: hand, start, end, words }: PlacedHandTag, engine: Engine, reference: string | null): DerivedTag {
  const [read = []] = engine.tagger.tagStory([words], { reference })
  const whole = read.find((tag) => tag.type === hand.type && tag.start === 0 && tag.end === words.length)
  const tag = whole ?? unreadTag(hand.type, words)
  return { ...tag, key: hand.key, start, end, text: words, confidence: 1, evidence: [{ code: 'by-hand' }] }
}
