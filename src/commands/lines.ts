import { z } from 'zod'
import type { Block, PageId } from '../model/document'
import { partAtRaw } from '../model/piece-seams'
import { id, offset, role } from './arguments'
import { setRoleAnywhere } from './block'
import { addBlockAfter } from './block-steps'
import { type CommandContext, CommandRefused, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { addStory, checkBefore, headsFirst, placeBlocks, storyAfter } from './placing'
import { quote } from './quote'
import { firstRawOf } from './story-near'

/** Raw lines chosen on the raw page: offsets of whole lines, half open. */
const lines = { page: id, start: offset, end: offset }

export const linesSetRole = defineCommand({
  schema: z.strictObject({ ...lines, role }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      for (const block of cutOutLines(draft, context, args)) {
        setRoleAnywhere(draft, context, draft.block(block.id), args.role)
      }
    }),
  about: (desk, args) => quote(desk.page.get(args.page)?.raw.slice(args.start, args.end) ?? ''),
})

export const linesMove = defineCommand({
  schema: z.strictObject({ ...lines, story: id.nullable(), before: id.nullable().optional() }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      if (args.story !== null && draft.story(args.story).page !== args.page) {
        throw new CommandRefused('other-page', 'lines stay on their page: their source is its raw text')
      }
      checkBefore(draft, args.page, args.story, args.before ?? null)
      const blocks = cutOutLines(draft, context, args)
      placeBlocks(draft, blocks, { page: args.page, story: args.story, before: args.before ?? null }, 'story')
    }),
  about: (desk, args) => quote(desk.page.get(args.page)?.raw.slice(args.start, args.end) ?? ''),
})

/** A new story from chosen lines, behind the story the first of them came from. */
export const linesGather = defineCommand({
  schema: z.strictObject(lines),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const blocks = cutOutLines(draft, context, args)
      const origin = blocks.find((block) => block.story !== null)?.story
      const before = origin ? storyAfter(draft, draft.story(origin)) : null
      const story = addStory(draft, context, args.page, before)
      placeBlocks(draft, blocks, { page: args.page, story: story.id, before: null }, 'story')
      headsFirst(draft, args.page, story.id)
    }),
  about: (desk, args) => quote(desk.page.get(args.page)?.raw.slice(args.start, args.end) ?? ''),
})

/** Cuts blocks so that the chosen lines are blocks of their own; returns those, in the order of the raw page. */
function cutOutLines(
  draft: Draft,
  context: CommandContext,
  { page, start, end }: { readonly page: PageId; readonly start: number; readonly end: number },
): Block[] {
  const { raw } = draft.page(page)
  const inside = draft
    .pageBlocks(page)
    .flatMap((block) => cutBlockAtRaw(draft, context, block, raw, start, end))
    .sort((a, b) => (firstRawOf(a.pieces) ?? 0) - (firstRawOf(b.pieces) ?? 0))
  if (inside.length === 0) throw new CommandRefused('blank-lines', 'there is no text in the lines chosen')
  return inside
}

/**
 * Cuts a block where the raw stretch `[start, end)` begins and ends, so that each part lies wholly inside or wholly
 * outside; returns the parts inside. The first part keeps the block's id.
 */
export function cutBlockAtRaw(
  draft: Draft,
  context: CommandContext,
  block: Block,
  raw: string,
  start: number,
  end: number,
): Block[] {
  if (!block.pieces.some((piece) => piece.start < end && piece.end > start)) return []
  const runs = partAtRaw(raw, block.pieces, start, end)
  const [first, ...rest] = runs
  if (!first) return []
  if (rest.length > 0) draft.setBlock(block.id, { pieces: first.pieces }, 'seams')
  let last = draft.block(block.id)
  const parts = first.inside ? [last] : []
  for (const run of rest) {
    last = addBlockAfter(draft, context, last, run.pieces)
    if (run.inside) parts.push(last)
  }
  return parts
}
