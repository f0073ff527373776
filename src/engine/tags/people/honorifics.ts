import type { Lexicon } from '../../lexicon'
import { WordTrie } from './word-trie'

/** Words that with a surname make half a name: 女士 behind it, 老 before it. */
export interface Honorifics {
  readonly trie: WordTrie
  /** By trie node: 1 honorific, 2 title. */
  readonly kind: Uint8Array
  /** Code units an honorific begins with. */
  readonly heads: Uint8Array
  /** Code units that stand before a surname (老王). */
  readonly prefix: Uint8Array
  /** Surnames that before a title are as likely another word (任主任). */
  readonly notWithTitle: Uint8Array
}

export function createHonorifics(lexicon: Lexicon): Honorifics {
  const trie = new WordTrie(1000)
  const marked: [number, number][] = []
  const heads = new Uint8Array(65536)
  const prefix = new Uint8Array(65536)
  const notWithTitle = new Uint8Array(65536)
  for (const row of lexicon.rows('honorifics')) {
    for (const word of (row.words ?? '').split(' ')) {
      if (row.kind === 'honorific' || row.kind === 'title') heads[word.charCodeAt(0)] = 1
      if (row.kind === 'honorific') marked.push([trie.add(word), 1])
      else if (row.kind === 'title') marked.push([trie.add(word), 2])
      else (row.kind === 'prefix' ? prefix : notWithTitle)[word.charCodeAt(0)] = 1
    }
  }
  const kind = new Uint8Array(trie.size)
  for (const [node, use] of marked) kind[node] = use
  return { trie, kind, heads, prefix, notWithTitle }
}
