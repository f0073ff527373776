import type { Block } from '../../model/document'
import { readBlock } from '../desk/block-text'

/** Characters of a paragraph that stand in for a missing headline. */
const OPENING = 24

/** What a story is called in lists: its headline, else its kicker or deck, else its first words; empty when it has none. */
export function headlineOf(blocks: readonly Block[]): string {
  for (const role of ['headline', 'kicker', 'deck', 'summary', 'subhead'] as const) {
    const text = textOf(blocks.filter((block) => block.role === role))
    if (text) return text
  }
  const first = blocks.find((block) => block.role === 'body') ?? blocks[0]
  return first ? textOf([first]).slice(0, OPENING) : ''
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => readBlock(block).text.trim())
    .filter((text) => text !== '')
    .join('　')
}
