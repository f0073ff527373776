import type { Lexicon } from '../lexicon'
import type { DuplicatePair } from './duplicate-pair'

/** Paragraphs that can be asked, at any time, which others are like them. */
export interface DuplicateIndex {
  /** Puts a paragraph in (or replaces the one of that id) and returns its pairs with what was there before. */
  add(id: string, text: string): DuplicatePair[]
  remove(id: string): void
  /** The same as `add`, for a paragraph the editor has changed. */
  update(id: string, text: string): DuplicatePair[]
  /** All pairs the paragraph `id` is in; empty when it is unknown. */
  matches(id: string): DuplicatePair[]
  /** All pairs, in the order they were found. */
  pairs(): DuplicatePair[]
  readonly size: number
}

/** An empty index. It is derived data: adding every paragraph again rebuilds it. */
export function createDuplicateIndex(_lexicon: Lexicon): DuplicateIndex {
  const texts = new Map<string, string>()
  const matches = (id: string): DuplicatePair[] => {
    const text = texts.get(id)
    const found: DuplicatePair[] = []
    for (const [other, its] of texts) {
      if (other !== id && its === text) found.push({ a: other, b: id, kind: 'exact', similarity: 1 })
    }
    return found
  }
  const add = (id: string, text: string): DuplicatePair[] => {
    texts.delete(id)
    texts.set(id, text)
    return matches(id)
  }
  return {
    add,
    update: add,
    remove: (id) => void texts.delete(id),
    matches,
    pairs: () => {
      const ids = [...texts.keys()]
      return ids.flatMap((id, k) => matches(id).filter((pair) => ids.indexOf(pair.a) < k))
    },
    get size() {
      return texts.size
    },
  }
}
