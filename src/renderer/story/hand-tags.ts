import { type HandTag, placeOfHandTag, unreadTag } from '../../model/hand-tag'
import type { PaintedTag } from './painted-tags'

/** Tags put by hand at their places in a block's text; one whose words are gone is not shown. */
export function placeHandTags(tags: readonly HandTag[], text: string): PaintedTag[] {
  const painted: PaintedTag[] = []
  for (const hand of tags) {
    const place = placeOfHandTag(hand, text)
    if (!place) continue
    const [start, end] = place
    painted.push({ tag: { ...unreadTag(hand), key: hand.key, start, end }, type: hand.type, start, end, isSure: true })
  }
  return painted
}
