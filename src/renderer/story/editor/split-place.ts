import type { TextPoint } from './story-text'

/** Signs that a sentence can end with: behind them a paragraph may be cut, in the middle of a sentence never. */
const SENTENCE_END = /[。！？；…”’」』）.!?;]$/u

/**
 * Where a story is split for a caret at `at`: before the caret's paragraph, for that is what is meant wherever in it
 * the caret stands; behind a sentence, where the paragraph itself runs over two stories; at a paragraph's end, before
 * the next one. Undefined when nothing of the story would stay above.
 */
export function splitPlace(
  blocks: readonly { readonly id: string; readonly text: string }[],
  at: TextPoint,
): TextPoint | undefined {
  const index = blocks.findIndex((block) => block.id === at.block)
  const block = blocks[index]
  if (!block) return undefined
  const next = blocks[index + 1]
  if (at.offset > 0 && at.offset >= block.text.length && next) return { block: next.id, offset: 0 }
  if (at.offset < block.text.length && SENTENCE_END.test(block.text.slice(0, at.offset))) return at
  if (index > 0) return { block: block.id, offset: 0 }
  return at.offset > 0 && at.offset < block.text.length ? at : undefined
}
