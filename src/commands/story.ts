import { z } from 'zod'
import { id, ids, offset } from './arguments'
import { splitBlock } from './block-steps'
import { CommandRefused, defineCommand } from './command'
import { drafted } from './draft'
import { orderKeys } from './order-keys'
import { addStory, blocksOnOnePage, headsFirst, markStory, placeBlocks, storyAfter } from './placing'
import { quoteBlock, quoteStory } from './quote'
import { mergeStories, splitStory } from './story-steps'

export const storySplit = defineCommand({
  schema: z.strictObject({ block: id, offset: offset.optional() }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const block = args.offset ? splitBlock(draft, context, args.block, args.offset) : draft.block(args.block)
      splitStory(draft, context, block)
    }),
  about: (desk, args) => quoteBlock(desk, args.block),
})

export const storyMerge = defineCommand({
  schema: z.strictObject({ story: id }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const story = draft.story(args.story)
      const next = storyAfter(draft, story)
      if (next === null) throw new CommandRefused('last-story', 'no story of the page comes after this one')
      mergeStories(draft, story, draft.story(next))
    }),
  about: (desk, args) => quoteStory(desk, args.story),
})

export const storyMove = defineCommand({
  schema: z.strictObject({ story: id, before: id.nullable() }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const story = draft.story(args.story)
      if (args.before !== null && draft.story(args.before).page !== story.page) {
        throw new CommandRefused('other-page', 'a story cannot be put before one of another page')
      }
      if (args.before === story.id) return
      const others = draft.storiesOf(story.page).filter((other) => other.id !== story.id)
      const [order = story.order] = orderKeys(others, args.before, 1)
      draft.setStory(story.id, { order })
      markStory(draft, story.id)
    }),
  about: (desk, args) => quoteStory(desk, args.story),
})

/** A new story from chosen blocks, in the order given with head fields first, behind the story the first came from. */
export const storyGather = defineCommand({
  schema: z.strictObject({ blocks: ids }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const blocks = blocksOnOnePage(draft, args.blocks)
      const [first] = blocks
      const origin = first.story === null ? undefined : draft.story(first.story)
      const story = addStory(draft, context, first.page, origin ? storyAfter(draft, origin) : null)
      placeBlocks(draft, blocks, { page: first.page, story: story.id, before: null }, 'story')
      headsFirst(draft, first.page, story.id)
    }),
  about: (desk, args) => quoteBlock(desk, args.blocks[0]),
})

/** A story that is none: its blocks become furniture. */
export const storyDissolve = defineCommand({
  schema: z.strictObject({ story: id }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const story = draft.story(args.story)
      const blocks = draft.blocksOf(story.id)
      for (const { id, role } of blocks) draft.setBlock(id, { role: role === 'label' ? 'label' : 'other' }, 'role')
      placeBlocks(draft, blocks, { page: story.page, story: null, before: null }, 'story')
    }),
  about: (desk, args) => quoteStory(desk, args.story),
})

export const storySetStatus = defineCommand({
  schema: z.strictObject({ stories: ids, status: z.enum(['new', 'working', 'checked', 'ready', 'exported']) }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      for (const story of args.stories) draft.setStory(story, { status: args.status })
    }),
  about: (desk, args) => quoteStory(desk, args.stories[0]),
})
