import { z } from 'zod'
import { isSame } from '../model/change'
import type { Block, Page } from '../model/document'
import { ids } from './arguments'
import { type CommandContext, defineCommand } from './command'
import { type Draft, drafted } from './draft'

/**
 * Cleans pages up again after the house style as it is now: one entry for all of them, so that a change of style is
 * taken back in one step. What a person has written or put back stays, and so do stories that somebody has checked.
 */
export const pageRestyle = defineCommand({
  schema: z.strictObject({ pages: ids }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      for (const page of args.pages) restyleBlocks(draft, context, draft.page(page), draft.pageBlocks(page))
    }),
  about: (desk, { pages }) => (pages.length === 1 ? (desk.page.get(pages[0] ?? '')?.name ?? '') : String(pages.length)),
})

/** Sets the text of blocks of a page after the house style, without a mark of the hand: it stays the machine's text. */
export function restyleBlocks(
  draft: Draft,
  { restyle }: CommandContext,
  page: Page,
  blocks: readonly Pick<Block, 'id'>[],
): void {
  if (!restyle) return
  for (const { id } of blocks) {
    const block = draft.block(id)
    if (block.hand.includes('text') || isSettled(draft, block)) continue
    const pieces = restyle(page.raw, block.pieces)
    if (!isSame(pieces, block.pieces)) draft.setBlock(block.id, { pieces })
  }
}

/** A story that somebody has checked is decided as a whole, whether or not it needed a correction. */
export function isSettled(draft: Draft, block: Block): boolean {
  const status = block.story === null ? 'new' : draft.story(block.story).status
  return status !== 'new' && status !== 'working'
}
