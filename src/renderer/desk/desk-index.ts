import type { Block, BlockId, Desk, Page, PageId, Story, StoryId } from '../../model/document'

/** The desk in reading order, looked up by page and story. Built once for each state of the desk. */
export interface DeskIndex {
  readonly pages: readonly Page[]
  readonly storiesByPage: ReadonlyMap<PageId, readonly Story[]>
  readonly blocksByStory: ReadonlyMap<StoryId, readonly Block[]>
  readonly blocksByPage: ReadonlyMap<PageId, readonly Block[]>
  /** 1 for the first story of its page: the number printed on its band. */
  readonly numberByStory: ReadonlyMap<StoryId, number>
}

const known = new WeakMap<Desk, DeskIndex>()

export function indexDesk(desk: Desk): DeskIndex {
  const before = known.get(desk)
  if (before) return before
  const index = buildIndex(desk)
  known.set(desk, index)
  return index
}

function buildIndex(desk: Desk): DeskIndex {
  const storiesByPage = gather(desk.story.values(), (story) => story.page)
  const numberByStory = new Map<StoryId, number>()
  for (const stories of storiesByPage.values()) {
    stories.forEach((story, k) => {
      numberByStory.set(story.id, k + 1)
    })
  }
  return {
    pages: [...desk.page.values()].sort(byOrder),
    storiesByPage,
    blocksByStory: gather(desk.block.values(), (block) => block.story),
    blocksByPage: gather(desk.block.values(), (block) => block.page),
    numberByStory,
  }
}

function gather<R extends { readonly id: string; readonly order: string }>(
  records: Iterable<R>,
  keyOf: (record: R) => string | null,
): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const record of records) {
    const key = keyOf(record)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  for (const group of groups.values()) group.sort(byOrder)
  return groups
}

function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1
}

/** The story's band, 1 to 10: story 11 takes band 1 again. */
export function bandOf(number: number): number {
  return ((number - 1) % 10) + 1
}

/** The page a block stands on, if the desk still holds it. */
export function pageOfBlock(desk: Desk, block: BlockId): PageId | undefined {
  return desk.block.get(block)?.page
}
