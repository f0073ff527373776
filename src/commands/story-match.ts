import type { ProposedStory } from '../model/analysis'
import type { Block, StoryId } from '../model/document'
import type { Piece } from '../model/piece'
import { isWhiteSpace } from '../model/white-space'

/**
 * For each proposed story the story of the page it shares most characters with, undefined where there is none.
 * No story goes to two proposals: the larger share has it.
 */
export function matchStories(
  raw: string,
  proposed: readonly ProposedStory[],
  blocks: readonly Block[],
): (StoryId | undefined)[] {
  const stories = [...new Set(blocks.flatMap((block) => block.story ?? []))]
  const owner = new Int32Array(raw.length).fill(-1)
  for (const block of blocks) {
    if (block.story === null) continue
    for (const { start, end } of block.pieces) owner.fill(stories.indexOf(block.story), start, end)
  }
  const shares = proposed.flatMap((story, k) => {
    const pieces = story.units.flatMap((unit) => unit.pieces)
    return [...sharesOf(raw, pieces, owner)].map(([index, characters]) => ({ k, index, characters }))
  })
  shares.sort((a, b) => b.characters - a.characters || a.k - b.k || a.index - b.index)
  const matched: (StoryId | undefined)[] = proposed.map(() => undefined)
  const used = new Set<number>()
  for (const { k, index } of shares) {
    if (matched[k] !== undefined || used.has(index)) continue
    matched[k] = stories[index]
    used.add(index)
  }
  return matched
}

/** How many characters of `pieces` each owner has. */
function sharesOf(raw: string, pieces: readonly Piece[], owner: Int32Array): Map<number, number> {
  const shares = new Map<number, number>()
  for (const { start, end } of pieces) {
    for (let i = start; i < end; i++) {
      const index = owner[i] ?? -1
      if (index >= 0 && !isWhiteSpace(raw.charCodeAt(i))) shares.set(index, (shares.get(index) ?? 0) + 1)
    }
  }
  return shares
}
