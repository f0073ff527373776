import type { Block, Desk, PageId, Story, StoryId } from './document'
import { Records } from './records'

/**
 * Which blocks a story or a page has, and which stories a page has, without looking through all of them. An index
 * belongs to one version of a table and is carried over to the next with only the touched groups rebuilt.
 */
interface BlockIndex {
  readonly byStory: Groups<Block>
  readonly byPage: Groups<Block>
}

type Groups<T> = Records<readonly T[]>

const blockIndexes = new WeakMap<ReadonlyMap<string, Block>, BlockIndex>()
const storyIndexes = new WeakMap<ReadonlyMap<string, Story>, Groups<Story>>()

const storyOfBlock = (block: Block): StoryId | null => block.story
const pageOf = (record: { readonly page: PageId }): PageId => record.page

/** A story's blocks, in no particular order. */
export function indexedStoryBlocks(desk: Desk, story: StoryId): readonly Block[] {
  return blockIndexOf(desk).byStory.get(story) ?? []
}

/** A page's blocks, furniture included, in no particular order. */
export function indexedPageBlocks(desk: Desk, page: PageId): readonly Block[] {
  return blockIndexOf(desk).byPage.get(page) ?? []
}

/** A page's stories, in no particular order. */
export function indexedPageStories(desk: Desk, page: PageId): readonly Story[] {
  return storyIndexOf(desk).get(page) ?? []
}

/** A replaced record: undefined before it was put in, and after it was taken out. */
export interface Replaced<T> {
  readonly before: T | undefined
  readonly after: T | undefined
}

/** Gives the block table `next`, which is `old` with `replaced`, the index of `old` brought up to date. */
export function carryBlockIndex(
  old: ReadonlyMap<string, Block>,
  next: ReadonlyMap<string, Block>,
  replaced: readonly Replaced<Block>[],
): void {
  const index = blockIndexes.get(old)
  if (!index) return
  blockIndexes.set(next, {
    byStory: regroup(index.byStory, storyOfBlock, replaced),
    byPage: regroup(index.byPage, pageOf, replaced),
  })
}

/** As carryBlockIndex, for stories. */
export function carryStoryIndex(
  old: ReadonlyMap<string, Story>,
  next: ReadonlyMap<string, Story>,
  replaced: readonly Replaced<Story>[],
): void {
  const index = storyIndexes.get(old)
  if (index) storyIndexes.set(next, regroup(index, pageOf, replaced))
}

function blockIndexOf(desk: Desk): BlockIndex {
  let index = blockIndexes.get(desk.block)
  if (!index) {
    index = { byStory: group(desk.block.values(), storyOfBlock), byPage: group(desk.block.values(), pageOf) }
    blockIndexes.set(desk.block, index)
  }
  return index
}

function storyIndexOf(desk: Desk): Groups<Story> {
  let index = storyIndexes.get(desk.story)
  if (!index) {
    index = group(desk.story.values(), pageOf)
    storyIndexes.set(desk.story, index)
  }
  return index
}

function group<T>(records: Iterable<T>, keyOf: (record: T) => string | null): Groups<T> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const key = keyOf(record)
    if (key === null) continue
    const members = groups.get(key)
    if (members) members.push(record)
    else groups.set(key, [record])
  }
  return Records.from(groups)
}

function regroup<T extends { readonly id: string }>(
  groups: Groups<T>,
  keyOf: (record: T) => string | null,
  replaced: readonly Replaced<T>[],
): Groups<T> {
  const touched = new Map<string, Map<string, T>>()
  const membersOf = (key: string): Map<string, T> => {
    let members = touched.get(key)
    if (!members) {
      members = new Map((groups.get(key) ?? []).map((record) => [record.id, record]))
      touched.set(key, members)
    }
    return members
  }
  for (const { before, after } of replaced) {
    const old = before && keyOf(before)
    const key = after && keyOf(after)
    if (before && old) membersOf(old).delete(before.id)
    if (after && key) membersOf(key).set(after.id, after)
  }
  return groups.with(
    [...touched].map(([key, members]) => [key, members.size > 0 ? [...members.values()] : undefined] as const),
  )
}
