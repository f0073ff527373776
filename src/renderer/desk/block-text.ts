import type { Block } from '../../model/document'
import { cleanText } from '../../model/piece'
import { countText, type TextCount } from '../story/editor/text-count'

interface BlockText {
  readonly text: string
  readonly count: TextCount
}

const known = new WeakMap<Block, BlockText>()

/** A block's clean text with its counts. Blocks never change, so each is read once however many lists show it. */
export function readBlock(block: Block): BlockText {
  const before = known.get(block)
  if (before) return before
  const text = cleanText(block.pieces)
  const read = { text, count: countText(text) }
  known.set(block, read)
  return read
}
