import type { Block, BlockId, Desk, StoryId } from '../../model/document'

/** Compares blocks by where they stand on the desk: page, story, place in the story. Those that are gone come last. */
export function compareBlocks(desk: Desk, one: BlockId, other: BlockId): number {
  const a = desk.block.get(one)
  const b = desk.block.get(other)
  if (!a || !b) return a ? -1 : b ? 1 : 0
  return compare(placeOf(desk, a), placeOf(desk, b))
}

export function compareStories(desk: Desk, one: StoryId, other: StoryId): number {
  const place = (id: StoryId) => {
    const story = desk.story.get(id)
    return [desk.page.get(story?.page ?? '')?.order ?? '', story?.order ?? '', id]
  }
  return compare(place(one), place(other))
}

function placeOf(desk: Desk, block: Block): readonly string[] {
  const story = block.story === null ? '' : (desk.story.get(block.story)?.order ?? '')
  return [desk.page.get(block.page)?.order ?? '', story, block.order, block.id]
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [k, key] of one.entries()) {
    const its = other[k] ?? ''
    if (key !== its) return key < its ? -1 : 1
  }
  return 0
}
