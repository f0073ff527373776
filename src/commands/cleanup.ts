import { z } from 'zod'
import type { Block } from '../model/document'
import { type Piece, tidyPieces } from '../model/piece'
import { rawPieces } from '../model/piece-seams'
import { isBlank } from '../model/white-space'
import { id, offset } from './arguments'
import { splitBlockInto } from './block-steps'
import { CommandRefused, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { quote, quoteBlock } from './quote'

/**
 * Takes the clean-up of a raw stretch back: the clean text shows the raw text again, hand-written words go. Taking
 * back the closing of a line end opens the paragraph there.
 */
export const cleanupRevert = defineCommand({
  schema: z.strictObject({ block: id, start: offset, end: offset }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const block = draft.block(args.block)
      const isMeant = (piece: Piece): boolean => isCleaned(piece) && lies(piece, args.start, args.end)
      if (!block.pieces.some(isMeant)) {
        throw new CommandRefused('nothing-cleaned', 'the text of this stretch is the raw text already')
      }
      const { raw } = draft.page(block.page)
      if (block.pieces.some((piece) => isMeant(piece) && !isLineEndOnly(raw, piece))) {
        revert(draft, block, raw, isMeant)
        return
      }
      const at = block.pieces.findIndex(isMeant)
      const left = block.pieces.slice(0, at + 1).map((piece, k) => (k === at ? { ...piece, text: '' } : piece))
      const right = block.pieces.slice(at + 1)
      if (at === 0 || right.length === 0) throw new CommandRefused('nothing-to-split', 'both halves need text')
      splitBlockInto(draft, context, block, left, right)
    }),
  about: (desk, args) => {
    const page = desk.page.get(desk.block.get(args.block)?.page ?? '')
    return quote(page?.raw.slice(args.start, args.end) ?? '') || quoteBlock(desk, args.block)
  },
})

/** The whole block as the raw text has it, with its line ends closed. */
export const cleanupRevertAll = defineCommand({
  schema: z.strictObject({ block: id }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const block = draft.block(args.block)
      const { raw } = draft.page(block.page)
      const isMeant = (piece: Piece): boolean => isCleaned(piece) && !isLineEndOnly(raw, piece)
      if (block.pieces.some(isMeant)) revert(draft, block, raw, isMeant)
    }),
  about: (desk, args) => quoteBlock(desk, args.block),
})

function revert(draft: Draft, block: Block, raw: string, isMeant: (piece: Piece) => boolean): void {
  const pieces = block.pieces.flatMap((piece) => (isMeant(piece) ? rawPieces(raw, piece.start, piece.end) : [piece]))
  draft.setBlock(block.id, { pieces: tidyPieces(pieces) }, 'text')
}

function isCleaned(piece: Piece): boolean {
  return piece.why !== undefined
}

/** A closed line end, which has no raw text of its own to show. */
function isLineEndOnly(raw: string, { start, end, why }: Piece): boolean {
  return why === 'join' && isBlank(raw, start, end)
}

function lies(piece: Piece, start: number, end: number): boolean {
  return start === end ? piece.start === start && piece.end === end : piece.start >= start && piece.end <= end
}
