import type { DerivedTag } from '../../bridge/bridge'
import { type HandTag, placeOfHandTag } from '../../model/hand-tag'
import type { PaintedTag } from './painted-tags'

/** Tags put by hand at their places in a block's text; one whose words are gone is not shown. */
export function placeHandTags(tags: readonly HandTag[], text: string): PaintedTag[] {
  const painted: PaintedTag[] = []
  for (const hand of tags) {
    const place = placeOfHandTag(hand, text)
    if (!place) continue
    const [start, end] = place
    painted.push({ tag: asTag(hand, start, end), type: hand.type, start, end, isSure: true })
  }
  return painted
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
