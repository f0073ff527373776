import type { Lexicon } from '../../lexicon'
import { pairKey } from './name-statistics'
import { WordTrie } from './word-trie'

/** What a word behind a name or a list says: an institution or place, a company, a kind of things, a person's title, a country. */
export const Ending = { institution: 1, company: 2, things: 4, person: 8, nation: 16 } as const

const USES: Readonly<Record<string, number>> = { company: Ending.company, list: Ending.things, nation: Ending.nation }

/** The words that make a name part of another name, and those that end the names of places. */
export class Endings {
  readonly trie = new WordTrie(3000)
  /** By trie node, the bits of Ending. */
  readonly uses: Uint8Array
  /** Characters that end the name of a place: 1 by themselves (村, 镇), 2 only as the second of two (嘎查). */
  readonly place = new Uint8Array(65536)
  private readonly longPlaces = new Set<number>()

  constructor(lexicon: Lexicon) {
    const marked: number[] = []
    for (const row of lexicon.rows('place-endings')) {
      const words = (row.words ?? '').split(' ')
      if (row.kind === 'place') this.addPlaces(words)
      else {
        const use = USES[row.kind ?? ''] ?? Ending.institution
        for (const word of words) marked.push(this.trie.add(word), use)
      }
    }
    for (const row of lexicon.rows('titles')) {
      if (row.kind !== 'head') continue
      for (const word of (row.words ?? '').split(' ')) marked.push(this.trie.add(word), Ending.person)
    }
    this.uses = new Uint8Array(this.trie.size)
    for (let k = 0; k < marked.length; k += 2) {
      const node = marked[k] as number
      this.uses[node] = (this.uses[node] as number) | (marked[k + 1] as number)
    }
  }

  /** Whether the two characters up to and with `last` end the name of a place (嘎查, 社区). */
  hasLongPlace(text: string, last: number): boolean {
    return last > 0 && this.longPlaces.has(pairKey(text.charCodeAt(last - 1), text.charCodeAt(last)))
  }

  private addPlaces(words: readonly string[]): void {
    for (const word of words) {
      if (word.length === 1) this.place[word.charCodeAt(0)] = 1
      else if (word.length === 2) {
        this.longPlaces.add(pairKey(word.charCodeAt(0), word.charCodeAt(1)))
        this.place[word.charCodeAt(1)] ||= 2
      }
    }
  }
}
