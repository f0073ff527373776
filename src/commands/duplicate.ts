import { z } from 'zod'
import { createNormaliser } from '../engine/duplicates/normal-text'
import { cleanLength, cleanText, replaceText } from '../model/piece'
import { STANDING } from '../model/standing-subject'
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
    /** By the keys of pairs, of stories in two versions, of passages, of standing texts. */
    answers: z.array(z.strictObject({ subject: words.min(1), answer: words.min(1) })).max(100_000),
    /** Blocks taken out of their stories. */
    drop: z.array(id).max(100_000),
    /** Stretches of clean text taken out, each of another block or behind the one before. */
    cut: z.array(z.strictObject({ block: id, start: offset, end: offset })).max(1000),
    /** Blocks whose text, wherever it stands, is not to be asked about any more. */
    ignore: z.array(id).max(100_000),
    about: words,
  }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const answers = [...args.answers, ...ignoreTexts(draft, args.ignore)]
      for (const block of new Set(args.drop)) dropBlock(draft, block)
      // From the end, so that offsets before a cut still hold.
      for (const cut of args.cut.toReversed()) cutText(draft, cut)
      for (const { subject, answer } of answers) {
        recordDecision(draft, context, { kind: 'duplicate', subject, answer, about: args.about })
      }
    }),
  about: (_desk, args) => quote(args.about),
})

function ignoreTexts(draft: Draft, blocks: readonly string[]): { subject: string; answer: string }[] {
  const normaliser = createNormaliser()
  const texts = new Set(blocks.map((block) => normaliser.normalise(cleanText(draft.block(block).pieces))))
  return [...texts].filter(Boolean).map((text) => ({ subject: STANDING + text, answer: 'on' }))
}

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
