import { z } from 'zod'
import { cleanLength, replaceText } from '../model/piece'
import { id, offset, words } from './arguments'
import { CommandRefused, defineCommand } from './command'
import { recordDecision } from './decision'
import { type Draft, drafted } from './draft'
import { placeBlocks } from './placing'
import { quote } from './quote'

/**
 * What an editor says about texts printed twice, and what follows from it, as one step: the answers go on record,
 * dropped paragraphs leave their stories, and a passage printed twice in one paragraph loses one copy. Dropped
 * paragraphs stay on their page as furniture: nothing printed is lost, and taking the step back puts them in again.
 */
export const duplicateDecide = defineCommand({
  schema: z.strictObject({
    /** Keys of pairs, of stories in two versions, of passages; `standing:…` for texts that are always ignored. */
    answers: z
      .array(z.strictObject({ subject: words.min(1), answer: words.min(1) }))
      .min(1)
      .max(100_000),
    /** Blocks taken out of their stories. */
    drop: z.array(id).max(100_000),
    /** Stretches of clean text taken out, each of another block or behind the one before. */
    cut: z.array(z.strictObject({ block: id, start: offset, end: offset })).max(1000),
    about: words,
  }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      for (const block of new Set(args.drop)) dropBlock(draft, block)
      // From the end, so that offsets before a cut still hold.
      for (const cut of args.cut.toReversed()) cutText(draft, cut)
      for (const { subject, answer } of args.answers) {
        recordDecision(draft, context, { kind: 'duplicate', subject, answer, about: args.about })
      }
    }),
  about: (_desk, args) => quote(args.about),
})

function dropBlock(draft: Draft, blockId: string): void {
  const block = draft.block(blockId)
  if (block.story === null) throw new CommandRefused('not-in-story', `block ${blockId} is in no story`)
  placeBlocks(draft, [block], { page: block.page, story: null, before: null }, 'story')
}

function cutText(draft: Draft, cut: { readonly block: string; readonly start: number; readonly end: number }): void {
  const block = draft.block(cut.block)
  if (cut.end < cut.start) throw new CommandRefused('backwards', 'the text to be cut ends before it begins')
  if (cut.end > cleanLength(block.pieces)) {
    throw new CommandRefused('outside-text', `the text of block ${cut.block} is shorter`)
  }
  draft.setBlock(block.id, { pieces: replaceText(block.pieces, cut.start, cut.end, '') }, 'text')
}
