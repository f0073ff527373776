import type { Lexicon } from '../../lexicon'
import { NEVER } from './name-statistics'
import { Kind, WEIGHTS } from './weights'
import { WordTrie } from './word-trie'

/** Ordinary words and known people in one trie. Arrays are by trie node. */
export interface Vocabulary {
  readonly trie: WordTrie
  /** Log-probability of the word; NEVER for a node that is no word. */
  readonly word: Float32Array
  /** Log-odds that a name follows the word, stands before it, and that it joins two names. */
  readonly before: Float32Array
  readonly after: Float32Array
  readonly between: Float32Array
  /** Log-probability of the person of that name; NEVER where there is none. */
  readonly person: Float32Array
  /** Kind of that person's name. */
  readonly personKind: Uint8Array
  /** Roles the newsroom's own list gives, by node. */
  readonly roles: ReadonlyMap<number, string>
}

/** Not-names count as words twenty times as frequent as they are (e³), and as no rarer than one word in 22,000. */
const RARE = -15
const FAVOUR = 3
const FAVOURED = 10

export function createVocabulary(lexicon: Lexicon): Vocabulary {
  const trie = new WordTrie(300_000)
  const words: number[] = []
  for (const row of lexicon.rows('words')) {
    const cost = -Number(row.cost)
    eachWord(row.words ?? '', (list, start, end) => {
      words[trie.add(list, start, end)] = cost
    })
  }
  const barred: number[] = []
  for (const row of lexicon.rows('not-names')) {
    eachWord(row.words ?? '', (list, start, end) => {
      const node = trie.add(list, start, end)
      words[node] = Math.max((words[node] ?? RARE) + FAVOUR, -FAVOURED)
      barred.push(node)
    })
  }
  const contexts: number[] = []
  for (const table of ['person-contexts', 'byline-words']) {
    for (const row of lexicon.rows(table)) {
      const node = trie.add(row.word ?? '')
      contexts.push(node, Number(row.before), Number(row.after), row.between ? Number(row.between) : NEVER)
    }
  }
  const titles: number[] = []
  const speech: number[] = []
  for (const row of lexicon.rows('titles')) {
    if (row.kind === 'break') continue
    eachWord(row.words ?? '', (list, start, end) => {
      ;(row.kind === 'head' ? titles : speech).push(trie.add(list, start, end))
    })
  }
  const people: number[] = []
  for (const row of lexicon.rows('known-people')) {
    const kind = row.kind === 'foreign' ? Kind.foreignKnown : Kind.known
    eachWord(row.names ?? '', (list, start, end) => {
      people.push(trie.add(list, start, end), -Number(row.cost), kind)
    })
  }
  const roles = new Map<number, string>()
  for (const row of lexicon.rows('people')) {
    if (!row.name) continue
    const node = trie.add(row.name)
    people.push(node, WEIGHTS.listed, Kind.listed)
    if (row.role) roles.set(node, row.role)
  }
  const size = trie.size
  const word = new Float32Array(size).fill(NEVER)
  for (let node = 0; node < words.length; node++) word[node] = words[node] ?? NEVER
  const before = new Float32Array(size)
  const after = new Float32Array(size)
  const between = new Float32Array(size).fill(NEVER)
  for (let k = 0; k < contexts.length; k += 4) {
    const node = contexts[k] as number
    before[node] = contexts[k + 1] as number
    after[node] = contexts[k + 2] as number
    between[node] = contexts[k + 3] as number
  }
  for (const node of titles) before[node] = Math.max(before[node] as number, WEIGHTS.leastTitle) + WEIGHTS.title
  for (const node of speech) after[node] = (after[node] as number) + WEIGHTS.speech
  const person = new Float32Array(size).fill(NEVER)
  const personKind = new Uint8Array(size)
  for (let k = 0; k < people.length; k += 3) {
    const node = people[k] as number
    person[node] = people[k + 1] as number
    personKind[node] = people[k + 2] as number
  }
  for (const node of barred) if (personKind[node] !== Kind.listed) person[node] = NEVER
  return { trie, word, before, after, between, person, personKind, roles }
}

/** The words of a cell, parted by single blanks, without cutting them out. */
function eachWord(list: string, take: (list: string, start: number, end: number) => void): void {
  let start = 0
  while (start < list.length) {
    let end = list.indexOf(' ', start)
    if (end < 0) end = list.length
    if (end > start) take(list, start, end)
    start = end + 1
  }
}
