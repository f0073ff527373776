import { z } from 'zod'
import type { Block } from '../model/document'
import { cleanText, cutPieces, type Piece, tidyPieces } from '../model/piece'
import { id, offset } from './arguments'
import { addBlockAfter, characterStart, roleOfNewLine } from './block-steps'
import { type CommandContext, CommandRefused, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { quote, quoteBlock } from './quote'

/** A place in a block's clean text. */
const place = z.strictObject({ block: id, offset })

/**
 * Typing, deleting and pasting are one command: the clean text between two places gives way to `text`, whose line
 * ends open new paragraphs. What is taken out stays claimed under what is put in, so that the raw page loses nothing.
 */
export const textReplace = defineCommand({
  schema: z.strictObject({ from: place, to: place, text: z.string().max(10_000_000) }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const blocks = blocksBetween(draft, draft.block(args.from.block), draft.block(args.to.block))
      const cut = cutOut(blocks, args.from.offset, args.to.offset)
      const lines = args.text.split(/\r\n|\r|\n/)
      if (lines.length === 1) replaceInOneLine(draft, blocks, cut, args.text)
      else replaceByLines(draft, context, blocks, cut, lines)
    }),
  about: (desk, args) => quote(args.text) || quoteBlock(desk, args.from.block),
})

interface Cut {
  readonly left: readonly Piece[]
  readonly taken: readonly Piece[]
  readonly right: readonly Piece[]
}

type Blocks = readonly [Block, ...Block[]]

function blocksBetween(draft: Draft, first: Block, last: Block): Blocks {
  if (first.id === last.id) return [first]
  if (first.page !== last.page || first.story !== last.story) {
    throw new CommandRefused('different-stories', 'text can be replaced inside one story only')
  }
  const sequence = draft.sequence(first.page, first.story)
  const from = sequence.findIndex((block) => block.id === first.id)
  const to = sequence.findIndex((block) => block.id === last.id)
  if (from > to) throw new CommandRefused('backwards', 'the text to be replaced ends before it begins')
  return [first, ...sequence.slice(from + 1, to + 1)]
}

function cutOut(blocks: Blocks, from: number, to: number): Cut {
  const first = blocks[0]
  const last = blocks.at(-1) ?? first
  const start = checkedOffset(first, from)
  const end = checkedOffset(last, to)
  const [left, rest] = cutPieces(first.pieces, start)
  if (last === first) {
    if (end < start) throw new CommandRefused('backwards', 'the text to be replaced ends before it begins')
    const [taken, right] = cutPieces(rest, end - start)
    return { left, taken, right }
  }
  const [ending, right] = cutPieces(last.pieces, end)
  return { left, taken: [...rest, ...blocks.slice(1, -1).flatMap((block) => block.pieces), ...ending], right }
}

function replaceInOneLine(draft: Draft, blocks: Blocks, cut: Cut, text: string): void {
  const [first, ...others] = blocks
  const pieces = tidyPieces([...cut.left, ...replacement(cut, text), ...cut.right])
  draft.setBlock(first.id, { pieces }, ...(others.length > 0 ? (['text', 'seams'] as const) : (['text'] as const)))
  for (const block of others) draft.remove('block', block.id)
}

function replaceByLines(
  draft: Draft,
  context: CommandContext,
  blocks: Blocks,
  cut: Cut,
  lines: readonly string[],
): void {
  const [first] = blocks
  const last = blocks.at(-1) ?? first
  draft.setBlock(first.id, { pieces: tidyPieces([...cut.left, ...replacement(cut, lines[0] ?? '')]) }, 'text', 'seams')
  for (const block of blocks.slice(1, -1)) draft.remove('block', block.id)
  const at = cut.right[0]?.start ?? endOf(cut)
  let above = draft.block(first.id)
  for (const line of lines.slice(1, -1)) above = addBlockAfter(draft, context, above, typed(at, line))
  const ending = tidyPieces([...typed(at, lines.at(-1) ?? ''), ...cut.right])
  if (last === first) addBlockAfter(draft, context, above, ending, roleOfNewLine(first.role, ending))
  else draft.setBlock(last.id, { pieces: ending }, 'text', 'seams')
}

/** What stands for the text taken out: the new words over the first of its raw text, nothing over the rest. */
function replacement(cut: Cut, text: string): Piece[] {
  const [first, ...rest] = cut.taken
  if (!first) return typed(endOf(cut), text)
  return [
    { start: first.start, end: first.end, text, why: 'hand' },
    ...rest.map(({ start, end }): Piece => ({ start, end, text: '', why: 'hand' })),
  ]
}

function typed(at: number, text: string): Piece[] {
  return text ? [{ start: at, end: at, text, why: 'hand' }] : []
}

function endOf(cut: Cut): number {
  return cut.taken.at(-1)?.end ?? cut.left.at(-1)?.end ?? cut.right[0]?.start ?? 0
}

function checkedOffset(block: Block, offset: number): number {
  const text = cleanText(block.pieces)
  if (offset > text.length) throw new CommandRefused('outside-text', `the text of block ${block.id} is shorter`)
  return characterStart(text, offset)
}
