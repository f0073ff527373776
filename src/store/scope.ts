import type { Change } from '../model/change'
import type { Desk, PageId, StoryId } from '../model/document'

/** The pages and stories that changes between two versions of a desk touch, before and after. */
export function scopeOf(
  before: Desk,
  after: Desk,
  changes: readonly Change[],
): { readonly pages: PageId[]; readonly stories: StoryId[] } {
  const pages = new Set<PageId>()
  const stories = new Set<StoryId>()
  for (const { table, id } of changes) {
    if (table === 'page') pages.add(id)
    if (table === 'story') stories.add(id)
    for (const desk of [before, after]) {
      const block = table === 'block' ? desk.block.get(id) : undefined
      if (block?.story) stories.add(block.story)
      const page = block?.page ?? (table === 'story' ? desk.story.get(id)?.page : undefined)
      if (page) pages.add(page)
    }
  }
  return { pages: [...pages], stories: [...stories] }
}
