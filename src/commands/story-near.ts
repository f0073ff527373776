import { isHeadRole, type Role } from '../model/analysis'
import type { Block, Story } from '../model/document'
import type { Piece } from '../model/piece'
import type { Draft } from './draft'

/**
 * The story that a piece of furniture belongs to once it turns out to be text: for a headline that of the text
 * printed under it, for anything else that of the text above; failing that the one on the other side. Undefined on a
 * page without stories.
 */
export function storyNear(draft: Draft, block: Block, role: Role): Story | undefined {
  const at = firstRawOf(block.pieces) ?? 0
  let above: { readonly raw: number; readonly story: string } | undefined
  let below: { readonly raw: number; readonly story: string } | undefined
  for (const other of draft.pageBlocks(block.page)) {
    if (other.story === null || other.id === block.id) continue
    for (const { start } of other.pieces) {
      if (start < at && (!above || start > above.raw)) above = { raw: start, story: other.story }
      if (start >= at && (!below || start < below.raw)) below = { raw: start, story: other.story }
    }
  }
  const near = isHeadRole(role) ? (below ?? above) : (above ?? below)
  return near && draft.story(near.story)
}

/** Raw offset of the first character that pieces claim, undefined for those that claim none. */
export function firstRawOf(pieces: readonly Piece[]): number | undefined {
  let first: number | undefined
  for (const { start, end } of pieces) if (end > start && (first === undefined || start < first)) first = start
  return first
}
