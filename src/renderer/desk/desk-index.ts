import type { Block, Desk, Page, PageId, Story, StoryId } from '../../model/document'

/** The desk in reading order, looked up by page and story. */
export interface DeskIndex {
  readonly pages: readonly Page[]
  readonly storiesByPage: ReadonlyMap<PageId, readonly Story[]>
  readonly blocksByStory: ReadonlyMap<StoryId, readonly Block[]>
  readonly blocksByPage: ReadonlyMap<PageId, readonly Block[]>
  /** 1 for the first story of its page: the number printed on its band. */
  readonly numberByStory: ReadonlyMap<StoryId, number>
}

let last: { readonly desk: Desk; readonly index: DeskIndex } | undefined

/**
 * The index of a state of the desk. Built once for each; lists in which nothing changed are the very lists of the
 * state before, so that a view drawn from one is not drawn again because of an edit on another page.
 */
export function indexDesk(desk: Desk): DeskIndex {
  if (last?.desk !== desk) last = { desk, index: buildIndex(desk, last) }
  return last.index
}

function buildIndex(desk: Desk, before: typeof last): DeskIndex {
  const old = before?.index
  const hasPages = before?.desk.page === desk.page
  const hasStories = before?.desk.story === desk.story
  const hasBlocks = before?.desk.block === desk.block
  const storiesByPage =
    hasStories && old ? old.storiesByPage : gather(desk.story.values(), (story) => story.page, old?.storiesByPage)
  return {
    pages: hasPages && old ? old.pages : [...desk.page.values()].sort(byOrder),
    storiesByPage,
    blocksByStory:
      hasBlocks && old ? old.blocksByStory : gather(desk.block.values(), (block) => block.story, old?.blocksByStory),
    blocksByPage:
      hasBlocks && old ? old.blocksByPage : gather(desk.block.values(), (block) => block.page, old?.blocksByPage),
    numberByStory: hasStories && old ? old.numberByStory : numberStories(storiesByPage),
  }
}

function numberStories(storiesByPage: ReadonlyMap<PageId, readonly Story[]>): ReadonlyMap<StoryId, number> {
  const numbers = new Map<StoryId, number>()
  for (const stories of storiesByPage.values()) {
    stories.forEach((story, k) => {
      numbers.set(story.id, k + 1)
    })
  }
  return numbers
}

/** Groups of records in their order; a group with the same records as in `before` is that group itself. */
function gather<R extends { readonly id: string; readonly order: string }>(
  records: Iterable<R>,
  keyOf: (record: R) => string | null,
  before: ReadonlyMap<string, readonly R[]> | undefined,
): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, readonly R[]>()
  for (const record of records) {
    const key = keyOf(record)
    if (key === null) continue
    const group = groups.get(key) as R[] | undefined
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  for (const [key, group] of groups) {
    const sorted = [...group].sort(byOrder)
    const old = before?.get(key)
    groups.set(key, old && isSameList(old, sorted) ? old : sorted)
  }
  return groups
}

function isSameList<R>(a: readonly R[], b: readonly R[]): boolean {
  return a.length === b.length && a.every((record, k) => record === b[k])
}

function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1
}

/** The story's band, 1 to 10: story 11 takes band 1 again. */
export function bandOf(number: number): number {
  return ((number - 1) % 10) + 1
}
