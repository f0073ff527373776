import { z } from 'zod'
import type { Role } from '../model/analysis'
import type { Block } from '../model/document'
import { cleanLength, droppedPieces } from '../model/piece'
import { isBlank } from '../model/white-space'
import { id, ids, offset, role, words } from './arguments'
import { joinBlocks, splitBlock } from './block-steps'
import { type CommandContext, CommandRefused, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { idAfter, orderKeys } from './order-keys'
import { addStory, blocksOnOnePage, checkBefore, giveRole, placeBlocks } from './placing'
import { quote, quoteBlock } from './quote'
import { isFurnitureRole, isStoryRole } from './roles'
import { storyNear } from './story-near'

/** To another story of the page, or (story null) to its furniture, before a block there or at the end. */
export const blockMove = defineCommand({
  schema: z.strictObject({ blocks: ids, story: id.nullable(), before: id.nullable() }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const blocks = blocksOnOnePage(draft, args.blocks)
      const page = blocks[0].page
      if (args.story !== null && draft.story(args.story).page !== page) {
        throw new CommandRefused('other-page', 'blocks stay on their page: their source is its raw text')
      }
      checkBefore(draft, page, args.story, args.before)
      placeBlocks(draft, blocks, { page, story: args.story, before: args.before }, 'story')
    }),
  about: (desk, args) => quoteBlock(desk, args.blocks[0]),
})

export const blockSetRole = defineCommand({
  schema: z.strictObject({ blocks: ids, role }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      for (const block of blocksOnOnePage(draft, args.blocks)) setRoleAnywhere(draft, context, block, args.role)
    }),
  about: (desk, args) => quoteBlock(desk, args.blocks[0]),
})

export const blockJoin = defineCommand({
  schema: z.strictObject({ block: id }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const block = draft.block(args.block)
      const next = idAfter(draft.sequence(block.page, block.story), block.id)
      if (next === null) throw new CommandRefused('last-block', 'nothing comes after this block to be joined to it')
      joinBlocks(draft, block, draft.block(next))
    }),
  about: (desk, args) => quoteBlock(desk, args.block),
})

export const blockSplit = defineCommand({
  schema: z.strictObject({ block: id, offset }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      splitBlock(draft, context, args.block, args.offset)
    }),
  about: (desk, args) => quoteBlock(desk, args.block),
})

/** Words typed by hand that no raw text stands behind: a headline the page does not have, a note. */
export const blockInsert = defineCommand({
  schema: z.strictObject({ story: id, role, before: id.nullable(), text: words }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const story = draft.story(args.story)
      if (!isStoryRole(args.role)) throw new CommandRefused('furniture-role', 'running heads stand outside stories')
      checkBefore(draft, story.page, story.id, args.before)
      const sequence = draft.blocksOf(story.id)
      const at = anchor(sequence, args.before)
      const lines = args.text.split(/\r\n|\r|\n/)
      const keys = orderKeys(sequence, args.before, lines.length)
      lines.forEach((text, k) => {
        draft.put('block', {
          id: context.newId(),
          page: story.page,
          story: story.id,
          role: args.role,
          order: keys[k] ?? '',
          pieces: text ? [{ start: at, end: at, text, why: 'hand' }] : [],
          hand: ['story', 'role', 'text'],
        })
      })
    }),
  about: (_desk, args) => quote(args.text),
})

/** Takes out a block that no raw text stands behind; of any other only the text goes, its claim on the page stays. */
export const blockRemove = defineCommand({
  schema: z.strictObject({ block: id }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const block = draft.block(args.block)
      const { raw } = draft.page(block.page)
      const isTyped = block.pieces.every(({ start, end }) => isBlank(raw, start, end))
      if (isTyped) draft.remove('block', block.id)
      else if (cleanLength(block.pieces) > 0) draft.setBlock(block.id, { pieces: droppedPieces(block.pieces) }, 'text')
    }),
  about: (desk, args) => quoteBlock(desk, args.block),
})

/**
 * Gives a block a role wherever it stands: a role of furniture takes it out of its story, a role that only stories
 * know brings furniture into the story it stands next to on the page.
 */
export function setRoleAnywhere(draft: Draft, context: CommandContext, block: Block, role: Role): void {
  const { page, id } = block
  if (block.story !== null && !isStoryRole(role)) {
    placeBlocks(draft, [block], { page, story: null, before: null }, 'story')
  } else if (block.story === null && !isFurnitureRole(role)) {
    const near = storyNear(draft, block, role) ?? addStory(draft, context, page, null)
    placeBlocks(draft, [block], { page, story: near.id, before: null }, 'story')
  }
  giveRole(draft, draft.block(id), role)
}

function anchor(sequence: readonly Block[], before: string | null): number {
  const at = sequence.findIndex((block) => block.id === before)
  const upper = at < 0 ? undefined : sequence[at]?.pieces[0]?.start
  return upper ?? sequence.at(-1)?.pieces.at(-1)?.end ?? 0
}
