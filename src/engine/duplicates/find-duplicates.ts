import type { Lexicon } from '../lexicon'
import { Boilerplate } from './boilerplate'
import type { DuplicatePair, IndexedText } from './duplicate-pair'
import { createPairJudge } from './judge-pair'
import { createNormaliser } from './normal-text'
import { SimilarTexts } from './similar-texts'

const PROGRESS_EVERY = 1000

/** A collection that is read paragraph by paragraph, as from a pipe. */
export interface DuplicateStream {
  /**
   * The pairs of a paragraph with those before it. A second paragraph of the same id takes the first one's place; its
   * earlier pairs are out already.
   */
  add(item: IndexedText): DuplicatePair[]
  /** Pairs of short lines: only at the end is it known which of them are standing matter. */
  finish(): DuplicatePair[]
}

export function createDuplicateStream(lexicon: Lexicon): DuplicateStream {
  const texts = new SimilarTexts<string>(createPairJudge(lexicon))
  const normaliser = createNormaliser()
  const boilerplate = new Boilerplate()
  const waiting: [pair: DuplicatePair, text: string][] = []
  return {
    add({ id, text }) {
      const pairs: DuplicatePair[] = []
      const normal = normaliser.normalise(text)
      boilerplate.count(normal)
      texts.remove(id)
      for (const { key, kind, similarity } of texts.matches(normal)) {
        const pair: DuplicatePair = { a: key, b: id, kind, similarity }
        if (boilerplate.canBe(normal)) waiting.push([pair, normal])
        else pairs.push(pair)
      }
      texts.add(id, normal)
      return pairs
    },
    finish: () => waiting.flatMap(([pair, text]) => (boilerplate.has(text) ? [] : [pair])),
  }
}

/**
 * All pairs of a collection. `onProgress` hears how many paragraphs have been read, every thousand and at the end.
 */
export function* findDuplicates(
  items: Iterable<IndexedText>,
  lexicon: Lexicon,
  onProgress?: (done: number) => void,
): Generator<DuplicatePair> {
  const stream = createDuplicateStream(lexicon)
  let done = 0
  for (const item of items) {
    yield* stream.add(item)
    done++
    if (done % PROGRESS_EVERY === 0) onProgress?.(done)
  }
  yield* stream.finish()
  onProgress?.(done)
}
