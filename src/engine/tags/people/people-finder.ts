import type { PersonTag } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'
import { createHonorifics } from './honorifics'
import { Kind, NameLattice } from './name-lattice'
import { createNameStatistics } from './name-statistics'
import { createPartNames } from './part-names'
import { Transliteration } from './transliteration'
import { createVocabulary } from './vocabulary'
import { WordTrie } from './word-trie'

/** Finds people's names in the clean texts of one story, in reading order. */
export interface PeopleFinder {
  /** One list of tags for each text, parallel to `texts`; offsets are UTF-16 code units into that text. */
  find(texts: readonly string[]): PersonTag[][]
}

export function createPeopleFinder(lexicon: Lexicon): PeopleFinder {
  const lattice = new NameLattice(
    createVocabulary(lexicon),
    createNameStatistics(lexicon),
    new Transliteration(lexicon),
    createPartNames(lexicon),
    createHonorifics(lexicon),
    ...placeEndings(lexicon),
  )
  return {
    find: (texts) =>
      texts.map((text) =>
        lattice.read(text).map((found) => ({
          type: 'person' as const,
          start: found.start,
          end: found.end,
          text: text.slice(found.start, found.end),
          value: {
            name: text.slice(found.start, found.end),
            ...(found.kind === Kind.partial ? { partial: true as const } : {}),
          },
          confidence: 0.8,
          evidence: [{ code: `k${found.kind}` }],
        })),
      ),
  }
}

function placeEndings(lexicon: Lexicon): [Uint8Array, WordTrie, Uint8Array] {
  const table = new Uint8Array(65536)
  const trie = new WordTrie(1000)
  const nodes: number[] = []
  for (const row of lexicon.rows('place-endings')) {
    for (const word of (row.words ?? '').split(' ')) {
      if (row.kind === 'tail') nodes.push(trie.add(word))
      else if (word.length === 1) table[word.charCodeAt(0)] = 1
    }
  }
  const ends = new Uint8Array(trie.size)
  for (const node of nodes) ends[node] = 1
  return [table, trie, ends]
}
