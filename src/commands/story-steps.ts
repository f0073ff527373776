import type { Role } from '../model/analysis'
import type { Block, BlockId, Story } from '../model/document'
import { type CommandContext, CommandRefused } from './command'
import type { Draft } from './draft'
import { addStory, headsFirst, markStory, placeBlocks, storyAfter } from './placing'

/** Puts `block` and all that follow it in its story into a new story right behind; returns that story. */
export function splitStory(draft: Draft, context: CommandContext, block: Block): Story {
  if (block.story === null) throw new CommandRefused('furniture', 'the block belongs to no story that could be split')
  const story = draft.story(block.story)
  const blocks = draft.blocksOf(story.id)
  const from = blocks.findIndex((other) => other.id === block.id)
  if (from <= 0) throw new CommandRefused('story-starts-here', 'the story starts with this block already')
  const next = addStory(draft, context, story.page, storyAfter(draft, story), story.status)
  placeBlocks(draft, blocks.slice(from), { page: story.page, story: next.id, before: null }, 'story')
  markStory(draft, story.id)
  headsFirst(draft, story.page, next.id)
  return next
}

/**
 * Puts the blocks of `second` before `before` in `first` (null: behind all of them). A story has one head: where both
 * bring one, the second's becomes sub-headings in the text; where only the second does, it leads.
 */
export function mergeStories(draft: Draft, first: Story, second: Story, before: BlockId | null = null): void {
  const hasHeadline = draft.blocksOf(first.id).some((block) => block.role === 'headline')
  const hasLabel = draft.blocksOf(first.id).some((block) => block.role === 'label')
  const moving = draft.blocksOf(second.id)
  placeBlocks(draft, moving, { page: first.page, story: first.id, before }, 'story')
  for (const { id, role } of moving) {
    const merged = roleWhenMerged(role, hasHeadline, hasLabel)
    if (merged !== role) draft.setBlock(id, { role: merged })
  }
  markStory(draft, first.id)
  headsFirst(draft, first.page, first.id)
}

function roleWhenMerged(role: Role, hasHeadline: boolean, hasLabel: boolean): Role {
  if (role === 'label') return hasLabel || hasHeadline ? 'other' : role
  if (!hasHeadline) return role
  return role === 'headline' || role === 'kicker' || role === 'deck' ? 'subhead' : role
}
