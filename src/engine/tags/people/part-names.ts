import type { Lexicon } from '../../lexicon'
import { WordTrie } from './word-trie'

/** Parts that names are put together from without a surname table: Mongolian, Tibetan, Uyghur; and Japanese ones. */
export interface PartNames {
  readonly trie: WordTrie
  /** By trie node, one bit a use (see Part). */
  readonly uses: Uint8Array
}

export const Part = { ethnic: 1, japaneseSurname: 2, japaneseGiven: 4 } as const

export function createPartNames(lexicon: Lexicon): PartNames {
  const trie = new WordTrie(8000)
  const marked: [number, number][] = []
  const mark = (list: string, use: number): void => {
    for (const part of list.split(' ')) if (part) marked.push([trie.add(part), use])
  }
  for (const row of lexicon.rows('ethnic-names')) mark(row.parts ?? '', Part.ethnic)
  for (const row of lexicon.rows('japanese-names')) {
    mark(row.parts ?? '', row.kind === 'surname' ? Part.japaneseSurname : Part.japaneseGiven)
  }
  const uses = new Uint8Array(trie.size)
  for (const [node, use] of marked) uses[node] = (uses[node] as number) | use
  return { trie, uses }
}
