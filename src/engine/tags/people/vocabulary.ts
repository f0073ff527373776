import type { Lexicon } from '../../lexicon'
import { NEVER } from './name-statistics'
import { Kind, WEIGHTS } from './weights'
import { LONGER, WordTrie } from './word-trie'

/** Numbers kept for a node side by side, so that one word costs one place in memory. */
export const FACTS = 4

/** The word's log-probability; log-odds that a name follows it, stands before it, and that it joins two names. */
export const Fact = { word: 0, before: 1, after: 2, between: 3 } as const

/**
 * Marks on the trie's edges. `label`: a label of credits (责编, 版式), behind which a name stands. `longer`: some longer word goes on from here, so that a step is worth its place in memory;
 * `plain`: the word says nothing of names beside it, so that its log-probability in the edge is all there is to know.
 */
export const Has = { word: 1, person: 2, plain: 4, label: 8, longer: LONGER } as const

/** Ordinary words and known people in one trie, whose marks are those of Has. Arrays are by trie node. */
export interface Vocabulary {
  readonly trie: WordTrie
  /** FACTS numbers a node, see Fact. */
  readonly facts: Float32Array
  /** Log-probability of the person of that name; NEVER where there is none. */
  readonly person: Float32Array
  /** Kind of that person's name. */
  readonly personKind: Uint8Array
  /** What the newsroom has said is no name: not even behind a label of credits, where words of the language may be one. */
  readonly barred: ReadonlySet<string>
  /** Roles the newsroom's own list gives, by node. */
  readonly roles: ReadonlyMap<number, string>
}

/** 农技员, 绣花匠: long words that end so say what somebody does. */
const TRADES: ReadonlySet<number> = new Set(Array.from('员师匠', (last) => last.charCodeAt(0)))

/** A word of the byline that likes a name behind it so much is a label of credits. */
const LABEL = 2

/** Not-names count as words twenty times as frequent as they are (e³), and as no rarer than one word in 22,000. */
const PHRASE = -11
const RARE = -15
const FAVOUR = 3
const FAVOURED = 10

export function createVocabulary(lexicon: Lexicon): Vocabulary {
  const trie = new WordTrie(300_000)
  let words = new Float64Array(1 << 19).fill(NEVER)
  const setWord = (node: number, log: number): void => {
    if (node >= words.length) {
      const longer = new Float64Array(words.length * 2).fill(NEVER)
      longer.set(words)
      words = longer
    }
    words[node] = log
  }
  const wordAt = (node: number): number => words[node] ?? NEVER
  const trades: number[] = []
  for (const row of lexicon.rows('words')) {
    const cost = -Number(row.cost)
    eachWord(row.words ?? '', (list, start, end) => {
      const node = trie.add(list, start, end)
      setWord(node, cost)
      if (end - start > 2 && TRADES.has(list.charCodeAt(end - 1))) trades.push(node)
    })
  }
  const barred: number[] = []
  for (const row of lexicon.rows('not-names')) {
    eachWord(row.words ?? '', (list, start, end) => {
      const node = trie.add(list, start, end)
      const log = wordAt(node)
      setWord(node, Math.max((log === NEVER ? RARE : log) + FAVOUR, -FAVOURED))
      barred.push(node)
    })
  }
  const contexts: number[] = []
  const labels: number[] = []
  for (const table of ['person-contexts', 'byline-words']) {
    for (const row of lexicon.rows(table)) {
      const context = row.word ?? ''
      const node = trie.add(context)
      // 见习编辑 or ，男， may be no word of the dictionary and still stands beside names as one.
      if (context.length > 1 && table === 'byline-words' && wordAt(node) === NEVER) setWord(node, PHRASE)
      if (table === 'byline-words' && context.length > 1 && Number(row.before) >= LABEL) labels.push(node)
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
  const has = new Uint8Array(size)
  const facts = new Float32Array(size * FACTS)
  for (let node = 0; node < size; node++) {
    const log = wordAt(node)
    facts[node * FACTS] = log
    facts[node * FACTS + Fact.between] = NEVER
    if (log !== NEVER) has[node] = Has.word
  }
  for (let k = 0; k < contexts.length; k += FACTS) {
    const at = (contexts[k] as number) * FACTS
    for (let fact = Fact.before; fact < FACTS; fact++) facts[at + fact] = contexts[k + fact] as number
  }
  for (const node of trades) {
    const at = node * FACTS + Fact.before
    if (facts[at] === 0) facts[at] = WEIGHTS.trade
  }
  for (const node of titles) {
    const at = node * FACTS + Fact.before
    facts[at] = Math.max(facts[at] as number, WEIGHTS.leastTitle) + WEIGHTS.title
    if (facts[at - 1] === NEVER) {
      facts[at - 1] = -13
      has[node] = Has.word
    }
  }
  for (const node of speech) {
    const at = node * FACTS + Fact.after
    facts[at] = (facts[at] as number) + WEIGHTS.speech
  }
  const person = new Float32Array(size).fill(NEVER)
  const personKind = new Uint8Array(size)
  for (let k = 0; k < people.length; k += 3) {
    const node = people[k] as number
    person[node] = people[k + 1] as number
    personKind[node] = people[k + 2] as number
  }
  for (const node of barred) if (personKind[node] !== Kind.listed) person[node] = NEVER
  for (let node = 0; node < size; node++) {
    if ((person[node] as number) > NEVER) has[node] = (has[node] as number) | Has.person
  }
  for (const node of labels) has[node] = (has[node] as number) | Has.label
  trie.annotate(
    (node) => (has[node] as number) | (isPlain(facts, node) ? Has.plain : 0),
    (node) => facts[node * FACTS] as number,
  )
  return {
    trie,
    facts,
    person,
    personKind,
    barred: new Set(lexicon.rows('barred-names').map(({ words = '' }) => words)),
    roles,
  }
}

function isPlain(facts: Float32Array, node: number): boolean {
  const at = node * FACTS
  return facts[at + Fact.before] === 0 && facts[at + Fact.after] === 0 && facts[at + Fact.between] === NEVER
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
