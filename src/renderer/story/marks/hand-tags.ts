import { type PlacedHandTag, unreadTag } from '../../../model/hand-tag'
import { findSplice, mapOffset } from '../editor/splice'
import type { PaintedTag } from './painted-tags'

/**
 * Tags put by hand at their places in `text`, which may be some keystrokes ahead of `readText`, the text they were
 * placed in; one whose words are just being changed is not shown until they are read again.
 */
export function paintHandTags(tags: readonly PlacedHandTag[], readText: string, text: string): PaintedTag[] {
  const splice = findSplice(readText, text)
  return tags.flatMap(({ tag: { key, type }, start: at, words }): PaintedTag[] => {
    const start = mapOffset(at, splice)
    const end = start + words.length
    if (text.slice(start, end) !== words) return []
    return [{ tag: { ...unreadTag(type, words), key, start, end }, type, start, end, isSure: true }]
  })
}
