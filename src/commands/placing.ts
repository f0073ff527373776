import { HEAD_ROLES, type Role } from '../model/analysis'
import type { Block, BlockId, HandMark, PageId, Story, StoryId, StoryStatus } from '../model/document'
import { type CommandContext, CommandRefused } from './command'
import type { Draft } from './draft'
import { idAfter, orderKeys } from './order-keys'
import { headRank, roleInPlace } from './roles'

/** Steps that several commands share: putting blocks and stories into a place. */

/**
 * Puts `blocks`, in the order given, before `before` (null: at the end) of a story or of the page's furniture. A
 * `before` that is itself being moved stands for the next block that is not.
 */
export function placeBlocks(
  draft: Draft,
  blocks: readonly Block[],
  to: { readonly page: PageId; readonly story: StoryId | null; readonly before: BlockId | null },
  ...marks: HandMark[]
): void {
  const moving = new Set(blocks.map((block) => block.id))
  const sequence = draft.sequence(to.page, to.story)
  let before = to.before
  while (before !== null && moving.has(before)) before = idAfter(sequence, before)
  const staying = sequence.filter((block) => !moving.has(block.id))
  const keys = orderKeys(staying, before, blocks.length)
  blocks.forEach((block, k) => {
    draft.setBlock(
      block.id,
      {
        story: to.story,
        order: keys[k] ?? block.order,
        role: roleInPlace(block.role, to.story !== null, block.story !== null),
      },
      ...marks,
    )
  })
}

/** A new story of a page, before `before` (null: the last). */
export function addStory(
  draft: Draft,
  context: CommandContext,
  page: PageId,
  before: StoryId | null,
  status: StoryStatus = 'new',
): Story {
  const [order = ''] = orderKeys(draft.storiesOf(page), before, 1)
  const story: Story = { id: context.newId(), page, order, status }
  draft.put('story', story)
  return story
}

/** The story behind `story` on its page, null for the last. */
export function storyAfter(draft: Draft, story: Story): StoryId | null {
  return idAfter(draft.storiesOf(story.page), story.id)
}

/** Marks every block of a story as decided by hand, so that a new cut of the page leaves the story whole. */
export function markStory(draft: Draft, story: StoryId): void {
  for (const block of draft.blocksOf(story)) draft.setBlock(block.id, {}, 'story')
}

/** Puts label, kicker, headline and deck of a story before everything else, the rest as it stands. */
export function headsFirst(draft: Draft, page: PageId, story: StoryId): void {
  const blocks = draft.blocksOf(story)
  const sorted = blocks.toSorted((a, b) => headRank(a.role) - headRank(b.role))
  if (sorted.every((block, k) => block === blocks[k])) return
  placeBlocks(draft, sorted, { page, story, before: null })
}

/**
 * Gives a block of a story a role. A head role moves it up among the head fields; a head that becomes something else
 * leads the story's text.
 */
export function giveRole(draft: Draft, block: Block, role: Role): void {
  const story = block.story
  if (block.role === role) {
    draft.setBlock(block.id, {}, 'role')
    return
  }
  draft.setBlock(block.id, { role }, 'role')
  if (story === null || headRank(role) === headRank(block.role)) return
  const blocks = draft.blocksOf(story)
  const isSorted = blocks.every((other, k) => k === 0 || headRank(blocks[k - 1]?.role ?? role) <= headRank(other.role))
  if (isSorted) return
  const behind = Math.min(headRank(role) + 1, HEAD_ROLES.length)
  const next = blocks.find((other) => other.id !== block.id && headRank(other.role) >= behind)
  placeBlocks(draft, [draft.block(block.id)], { page: block.page, story, before: next?.id ?? null })
}

/** Refuses unless all blocks are of one page; returns them. */
export function blocksOnOnePage(draft: Draft, ids: readonly BlockId[]): readonly [Block, ...Block[]] {
  const [first, ...rest] = [...new Set(ids)].map((id) => draft.block(id))
  if (!first) throw new CommandRefused('no-blocks', 'no block was named')
  if (rest.some((block) => block.page !== first.page)) {
    throw new CommandRefused('other-page', 'the blocks are of different pages')
  }
  return [first, ...rest]
}

/** Refuses when `before` is not a block of the sequence it is to stand in. */
export function checkBefore(draft: Draft, page: PageId, story: StoryId | null, before: BlockId | null): void {
  if (before === null) return
  const block = draft.block(before)
  if (block.page !== page || block.story !== story) {
    throw new CommandRefused('not-in-story', `block ${before} is not in the story the blocks are to go to`)
  }
}
