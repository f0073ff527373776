import type { Lexicon } from '../lexicon'
import { createDuplicateIndex } from './duplicate-index'
import type { DuplicatePair, IndexedText } from './duplicate-pair'

/**
 * All pairs of a collection, streaming: each pair is yielded when its second paragraph has been read.
 * `onProgress` hears how many paragraphs have been read, every thousand.
 */
export function* findDuplicates(
  items: Iterable<IndexedText>,
  lexicon: Lexicon,
  onProgress?: (done: number) => void,
): Generator<DuplicatePair> {
  const index = createDuplicateIndex(lexicon)
  let done = 0
  for (const { id, text } of items) {
    yield* index.add(id, text)
    done++
    if (done % 1000 === 0) onProgress?.(done)
  }
  onProgress?.(done)
}
