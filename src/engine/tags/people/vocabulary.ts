import type { Lexicon } from '../../lexicon'
import { NEVER } from './name-statistics'
import { WordTrie } from './word-trie'

/** Ordinary words with how frequent they are and how they stand to names, in one trie. Arrays are by trie node. */
export interface Vocabulary {
  readonly trie: WordTrie
  /** Log-probability of the word; NEVER for a node that is no word. */
  readonly word: Float32Array
  /** Log-odds that a name follows the word, stands before it, and that it joins two names. */
  readonly before: Float32Array
  readonly after: Float32Array
  readonly between: Float32Array
  /** Log-probability of the known person of that name; NEVER where there is none. */
  readonly known: Float32Array
  /** 1 where the known person's name is written by sound. */
  readonly foreign: Uint8Array
}

export function createVocabulary(lexicon: Lexicon): Vocabulary {
  const trie = new WordTrie(400_000)
  const costs: number[] = []
  for (const row of lexicon.rows('words')) {
    const cost = -Number(row.cost)
    const list = row.words ?? ''
    let start = 0
    while (start < list.length) {
      let end = list.indexOf(' ', start)
      if (end < 0) end = list.length
      costs[trie.add(list, start, end)] = cost
      start = end + 1
    }
  }
  const contexts: [number, number, number, number][] = []
  for (const row of lexicon.rows('person-contexts')) {
    contexts.push([
      trie.add(row.word ?? ''),
      Number(row.before),
      Number(row.after),
      row.between ? Number(row.between) : NEVER,
    ])
  }
  const people: [number, number][] = []
  const foreigners: number[] = []
  for (const row of lexicon.rows('known-people')) {
    const list = (row.names ?? '').split(' ')
    for (const name of list) {
      const node = trie.add(name)
      people.push([node, -Number(row.cost)])
      if (row.kind === 'foreign') foreigners.push(node)
    }
  }
  const size = trie.size
  const word = new Float32Array(size).fill(NEVER)
  for (let node = 0; node < costs.length; node++) word[node] = costs[node] ?? NEVER
  const before = new Float32Array(size)
  const after = new Float32Array(size)
  const between = new Float32Array(size).fill(NEVER)
  for (const [node, b, a, m] of contexts) {
    before[node] = b
    after[node] = a
    between[node] = m
  }
  const known = new Float32Array(size).fill(NEVER)
  for (const [node, log] of people) known[node] = log
  const foreign = new Uint8Array(size)
  for (const node of foreigners) foreign[node] = 1
  return { trie, word, before, after, between, known, foreign }
}
