import type { Lexicon } from '../lexicon'
import { Boilerplate } from './boilerplate'
import type { DuplicatePair, IndexedText } from './duplicate-pair'
import { createPairJudge } from './judge-pair'
import { createNormaliser } from './normal-text'
import { SimilarTexts } from './similar-texts'

const PROGRESS_EVERY = 1000

/**
 * All pairs of a collection, streaming: a pair is yielded when its second paragraph has been read, except pairs of
 * short lines, which wait for the end because only then is it known which of them are standing matter.
 * `onProgress` hears how many paragraphs have been read, every thousand and at the end.
 * A second paragraph of the same id takes the first one's place; its earlier pairs are out already.
 */
export function* findDuplicates(
  items: Iterable<IndexedText>,
  lexicon: Lexicon,
  onProgress?: (done: number) => void,
): Generator<DuplicatePair> {
  const texts = new SimilarTexts<string>(createPairJudge(lexicon))
  const normaliser = createNormaliser()
  const boilerplate = new Boilerplate()
  const waiting: [pair: DuplicatePair, text: string][] = []
  let done = 0
  for (const { id, text } of items) {
    const normal = normaliser.normalise(text)
    boilerplate.count(normal)
    texts.remove(id)
    for (const { key, kind, similarity } of texts.matches(normal)) {
      const pair: DuplicatePair = { a: key, b: id, kind, similarity }
      if (boilerplate.canBe(normal)) waiting.push([pair, normal])
      else yield pair
    }
    texts.add(id, normal)
    done++
    if (done % PROGRESS_EVERY === 0) onProgress?.(done)
  }
  for (const [pair, text] of waiting) if (!boilerplate.has(text)) yield pair
  onProgress?.(done)
}
