import { isHeadRole, type Role } from '../model/analysis'
import type { Block, BlockId } from '../model/document'
import { cleanLength, cleanText, type Piece, tidyPieces } from '../model/piece'
import { cutAtClean, joinPieces } from '../model/piece-seams'
import { type CommandContext, CommandRefused } from './command'
import type { Draft } from './draft'
import { idAfter, orderKeys } from './order-keys'

/** Adds a block right behind `after` in its sequence; returns it. */
export function addBlockAfter(
  draft: Draft,
  context: CommandContext,
  after: Block,
  pieces: readonly Piece[],
  role: Role = after.role,
): Block {
  const sequence = draft.sequence(after.page, after.story)
  const [order = ''] = orderKeys(sequence, idAfter(sequence, after.id), 1)
  const block: Block = { ...after, id: context.newId(), role, order, pieces }
  draft.put('block', block)
  return block
}

/** Cuts a block in two at clean offset `offset`; returns the second half. */
export function splitBlock(draft: Draft, context: CommandContext, id: BlockId, offset: number): Block {
  const block = draft.block(id)
  const text = cleanText(block.pieces)
  const at = characterStart(text, offset)
  if (at <= 0 || at >= text.length) {
    throw new CommandRefused('nothing-to-split', 'both halves of a split need text')
  }
  const [left, right] = cutAtClean(block.pieces, at)
  return splitBlockInto(draft, context, block, left, right)
}

/** Leaves `left` in the block and puts `right` into a new one behind it, which is returned. */
export function splitBlockInto(
  draft: Draft,
  context: CommandContext,
  block: Block,
  left: readonly Piece[],
  right: readonly Piece[],
): Block {
  draft.setBlock(block.id, { pieces: left }, 'seams')
  return addBlockAfter(draft, context, draft.block(block.id), right)
}

/** Makes one block of two: the first, with the text of the second behind its own. */
export function joinBlocks(draft: Draft, first: Block, second: Block): void {
  draft.setBlock(first.id, { pieces: tidyPieces(joinPieces(first.pieces, second.pieces)) }, 'seams')
  draft.remove('block', second.id)
}

/** The role of a paragraph that a new line in a block of role `role` opens: an empty one under a headline is text. */
export function roleOfNewLine(role: Role, pieces: readonly Piece[]): Role {
  return isHeadRole(role) && cleanLength(pieces) === 0 ? 'body' : role
}

/** `offset`, moved left where it falls between the two halves of one character. */
export function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  const before = text.charCodeAt(offset - 1)
  const isInside = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff
  return isInside ? offset - 1 : offset
}
