import type { DerivedTag } from '../bridge/bridge'
import type { Engine } from '../engine/engine'
import { type HandTag, placeOfHandTag, unreadTag } from '../model/hand-tag'
import { spansOverlap } from '../model/span'

/**
 * A block's tags with those a person has put. Where the two are over the same words the person's stands, and the
 * machine's of that type give way, since tags of one type never overlap.
 */
export function withHandTags(
  found: readonly DerivedTag[],
  hands: readonly HandTag[],
  text: string,
  engine: Engine,
  reference: string | null,
): DerivedTag[] {
  const put = hands.flatMap((hand): DerivedTag[] => {
    const place = placeOfHandTag(hand, text)
    return place ? [tagOf(hand, place, engine, reference)] : []
  })
  if (put.length === 0) return [...found]
  const kept = found.filter(
    (tag) => !put.some((own) => own.type === tag.type && spansOverlap([own.start, own.end], [tag.start, tag.end])),
  )
  return [...kept, ...put].sort((a, b) => a.start - b.start)
}

/** The value is what the machine reads in just these words, where it can read them at all. */
function tagOf(
  hand: HandTag,
  [start, end]: readonly [number, number],
  engine: Engine,
  reference: string | null,
): DerivedTag {
  const [read = []] = engine.tagger.tagStory([hand.text], { reference })
  const whole = read.find((tag) => tag.type === hand.type && tag.start === 0 && tag.end === hand.text.length)
  const tag = whole ?? unreadTag(hand)
  return { ...tag, key: hand.key, start, end, text: hand.text, confidence: 1, evidence: [{ code: 'by-hand' }] }
}
