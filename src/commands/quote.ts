import { type Block, type BlockId, blocksOf, type Desk, type StoryId } from '../model/document'
import { cleanText } from '../model/piece'

/** Characters of a quotation in the history. */
const QUOTED = 24

/** The first words of `text`, on one line. */
export function quote(text: string): string {
  const line = text
    .slice(0, QUOTED * 4)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : line
}

/** The first words of a block, or nothing when it is not there. */
export function quoteBlock(desk: Desk, id: BlockId | undefined): string {
  const block = id === undefined ? undefined : desk.block.get(id)
  return block ? quote(cleanText(block.pieces)) : ''
}

/** A story's headline, failing that its first words. */
export function quoteStory(desk: Desk, id: StoryId | undefined): string {
  if (id === undefined) return ''
  const blocks = blocksOf(desk, id)
  const shown: Block | undefined =
    blocks.find((block) => block.role === 'headline') ?? blocks.find((block) => block.pieces.length > 0)
  return shown ? quote(cleanText(shown.pieces)) : ''
}
