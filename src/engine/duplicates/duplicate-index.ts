import type { Lexicon } from '../lexicon'
import { Boilerplate } from './boilerplate'
import type { DuplicatePair } from './duplicate-pair'
import { createPairJudge } from './judge-pair'
import { createNormaliser } from './normal-text'
import { SimilarTexts } from './similar-texts'

/** A saved index: enough to go on without comparing anything again. */
export interface SavedDuplicates {
  readonly version: 1
  readonly texts: readonly (readonly [id: string, text: string])[]
  readonly pairs: readonly DuplicatePair[]
  readonly sayings: readonly (readonly [text: string, isBoilerplate: boolean])[]
}

/** One entry of the list of standing matter, for the editor to switch. */
export interface StandingText {
  /** Normalised: letters and figures only. */
  readonly text: string
  readonly copies: number
  readonly on: boolean
  /** By frequency, not by the editor's word. */
  readonly learnt: boolean
}

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
  /** Standing matter, whose pairs are kept back: learnt by frequency or named by the editor. */
  standing(): StandingText[]
  /** "Always ignore this text" (true), "this is no standing matter" (false), or let frequency decide (undefined). */
  setStanding(text: string, on: boolean | undefined): void
  save(): SavedDuplicates
  readonly size: number
}

interface Held {
  readonly text: string
  readonly normal: string
  /** Pairs by the other paragraph's id. */
  readonly pairs: Map<string, DuplicatePair>
}

/**
 * An index of paragraphs that grows with the desk file. It is derived data: adding every paragraph again rebuilds it;
 * with `saved` it goes on where it was.
 */
export function createDuplicateIndex(lexicon: Lexicon, saved?: SavedDuplicates): DuplicateIndex {
  const texts = new SimilarTexts<string>(createPairJudge(lexicon))
  const normaliser = createNormaliser()
  const boilerplate = new Boilerplate()
  const held = new Map<string, Held>()

  const isShown = (pair: DuplicatePair): boolean => {
    const a = held.get(pair.a)
    const b = held.get(pair.b)
    return a !== undefined && b !== undefined && !boilerplate.has(a.normal) && !boilerplate.has(b.normal)
  }

  function put(id: string, text: string): Held {
    const normal = normaliser.normalise(text)
    const paragraph: Held = { text, normal, pairs: new Map() }
    held.set(id, paragraph)
    boilerplate.count(normal)
    texts.add(id, normal)
    return paragraph
  }

  function remove(id: string): void {
    const paragraph = held.get(id)
    if (!paragraph) return
    for (const other of paragraph.pairs.keys()) held.get(other)?.pairs.delete(id)
    boilerplate.count(paragraph.normal, -1)
    texts.remove(id)
    held.delete(id)
  }

  function add(id: string, text: string): DuplicatePair[] {
    const before = held.get(id)
    if (before && before.text === text) return [...before.pairs.values()].filter(isShown)
    remove(id)
    const matches = texts.matches(normaliser.normalise(text))
    const paragraph = put(id, text)
    for (const { key, kind, similarity } of matches) {
      const pair: DuplicatePair = { a: key, b: id, kind, similarity }
      paragraph.pairs.set(key, pair)
      held.get(key)?.pairs.set(id, pair)
    }
    return [...paragraph.pairs.values()].filter(isShown)
  }

  const allPairs = (): DuplicatePair[] => {
    const all: DuplicatePair[] = []
    for (const [id, { pairs }] of held) for (const pair of pairs.values()) if (pair.b === id) all.push(pair)
    return all
  }

  if (saved) {
    for (const [text, on] of saved.sayings) boilerplate.say(text, on)
    for (const [id, text] of saved.texts) put(id, text)
    for (const pair of saved.pairs) {
      held.get(pair.a)?.pairs.set(pair.b, pair)
      held.get(pair.b)?.pairs.set(pair.a, pair)
    }
  }

  return {
    add,
    update: add,
    remove,
    matches: (id) => [...(held.get(id)?.pairs.values() ?? [])].filter(isShown),
    pairs: () => allPairs().filter(isShown),
    standing: () => boilerplate.list(),
    setStanding: (text, on) => boilerplate.say(normaliser.normalise(text), on),
    save: () => ({
      version: 1,
      texts: [...held].map(([id, { text }]) => [id, text] as const),
      pairs: allPairs(),
      sayings: boilerplate.sayings(),
    }),
    get size() {
      return held.size
    },
  }
}
