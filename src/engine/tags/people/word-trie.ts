/**
 * One edge of the trie takes two numbers, eight bytes: the key (the parent node's low bits and the character), and the
 * cell, in which the child node stands with its marks, its log-probability and the parent's top bit.
 */
const SLOT = 2
const CHILD = 13
const MARKS = 8
const MARK_BITS = 31
const LOG = 1
const LOG_BITS = 127
/** Log-probabilities are kept in steps of a quarter of a nat, which is finer than the dictionary's. */
const LOG_STEPS = 4
const LOGS = Float64Array.from({ length: LOG_BITS + 1 }, (_, k) => -k / LOG_STEPS)

/** The mark the trie sets itself: some longer word goes on from the node. Callers' marks are 1, 2, 4 and 8. */
export const LONGER = 16

/** The node an edge leads to. */
export function childOf(cell: number): number {
  return cell >>> CHILD
}

/** The marks of that node. */
export function marksOf(cell: number): number {
  return (cell >>> MARKS) & MARK_BITS
}

/** The log-probability of that node's word. */
export function logOf(cell: number): number {
  return LOGS[(cell >>> LOG) & LOG_BITS] as number
}

const LARGE = 5000
/** Small tries key on 16 bits of character and node; large ones number their characters, which leaves nodes 19 bits. */
const SMALL_SHIFT = 16
const LARGE_SHIFT = 14
const MOST_CHARACTERS = 1 << LARGE_SHIFT
const MOST_NODES = 1 << 19
/** Bits of the filter for each slot of the table. */
const BITS = 4

/**
 * A trie over UTF-16 code units in flat typed arrays: the first step is a look-up by code unit, further edges stand
 * in one hash table. Walking it makes no objects, and a dictionary of two hundred thousand words is built in some
 * tens of milliseconds. What a reader asks at every character (marks, a word's log-probability) stands in the edge
 * itself: in a dictionary larger than the processor's cache, every other place looked at costs as much as the step.
 */
export class WordTrie {
  private nodes = 1
  private edges = 0
  private mask: number
  /** Where the hash table begins in `table`; before it stand the children of the root, by character number. */
  private readonly base: number
  private table: Int32Array
  /** Numbers of the characters in order of appearance; only a large trie is worth a table of its own for them. */
  private readonly numbers: Uint16Array | undefined
  private characters = 0
  private readonly shift: number
  private readonly lowNodes: number
  /**
   * Two bits of one cell for every edge there is, by the same hash: most steps a reader tries lead nowhere, and this
   * small table says so for nineteen in twenty of them without a look at the large one (Bloom 1970).
   */
  private readonly filter: Int32Array | undefined
  private readonly filterMask: number

  /** `expected` is the number of nodes to make room for; the table grows when it was too small. */
  constructor(expected: number) {
    let size = 64
    while (size * 0.7 < expected) size *= 2
    this.mask = size - 1
    this.numbers = expected >= LARGE ? new Uint16Array(65536) : undefined
    this.shift = this.numbers ? LARGE_SHIFT : SMALL_SHIFT
    this.lowNodes = this.numbers ? MOST_NODES / 2 - 1 : 0xffff
    this.base = this.numbers ? MOST_CHARACTERS * SLOT : 0
    this.filter = this.numbers ? new Int32Array((size * BITS) / 32) : undefined
    this.filterMask = (size * BITS) / 32 - 1
    this.table = new Int32Array(this.base + size * SLOT)
  }

  /** Number of nodes, the root (0) included; a node's number is the index of what a caller keeps for its word. */
  get size(): number {
    return this.nodes
  }

  /** The node behind `node` over `unit`, or 0 where there is none. */
  step(node: number, unit: number): number {
    return this.edge(node, unit) >>> CHILD
  }

  /** The edge from `node` over `unit`, to be read by childOf, marksOf and logOf; 0 where there is none. */
  edge(node: number, unit: number): number {
    const { numbers, table } = this
    let character = unit
    if (numbers) {
      character = numbers[unit] as number
      if (node === 0) return table[character * SLOT + 1] as number
      if (character === 0) return 0
    }
    const key = ((node & this.lowNodes) << this.shift) | character
    const hashed = hash(key)
    const { filter } = this
    if (filter) {
      const bits = filterBits(hashed)
      if (((filter[hashed & this.filterMask] as number) & bits) !== bits) return 0
    }
    return table[this.slotOf(key, node >>> 18, hashed) + 1] as number
  }

  /** Sets marks (1, 2, 4, 8) and the log-probability of every node. */
  annotate(marksAt: (node: number) => number, logAt: (node: number) => number): void {
    const { table } = this
    for (let at = 0; at < table.length; at += SLOT) {
      const cell = table[at + 1] as number
      if (cell === 0) continue
      const child = cell >>> CHILD
      const steps = Math.min(LOG_BITS, Math.max(0, Math.round(-logAt(child) * LOG_STEPS)))
      const marks = (cell & (LONGER << MARKS)) | ((marksAt(child) & (LONGER - 1)) << MARKS)
      table[at + 1] = (child << CHILD) | marks | (steps << LOG) | (cell & 1)
    }
  }

  /**
   * Adds the word `text[start, end)` and answers with its node.
   * @throws when the words need more nodes or characters than the trie can number.
   */
  add(text: string, start = 0, end = text.length): number {
    while (this.edges + end - start > this.mask * 0.75) this.rehash()
    let node = 0
    let last = -1
    for (let i = start; i < end; i++) {
      const at = this.place(node, text.charCodeAt(i))
      if (this.table[at + 1] === 0) {
        if (last >= 0) this.table[last + 1] = (this.table[last + 1] as number) | (LONGER << MARKS)
        this.table[at + 1] = (this.nodes++ << CHILD) | (node >>> 18)
        if (this.nodes > (this.numbers ? MOST_NODES : 0xffff)) throw new RangeError('too many words for one trie')
      }
      node = (this.table[at + 1] as number) >>> CHILD
      last = at
    }
    return node
  }

  /** The node of a whole word, or 0. */
  find(word: string): number {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      node = this.step(node, word.charCodeAt(i))
      if (node === 0) return 0
    }
    return node
  }

  /** Place in `table` of the edge, with its key written where it was not there yet. */
  private place(node: number, unit: number): number {
    const character = this.numbers ? this.numberOf(unit) : unit
    if (this.numbers && node === 0) return character * SLOT
    const key = ((node & this.lowNodes) << this.shift) | character
    const hashed = hash(key)
    const at = this.slotOf(key, node >>> 18, hashed)
    if (this.table[at + 1] === 0) {
      this.edges++
      this.write(at, key, hashed)
    }
    return at
  }

  private numberOf(unit: number): number {
    const numbers = this.numbers as Uint16Array
    if (numbers[unit] === 0) {
      numbers[unit] = ++this.characters
      if (this.characters >= MOST_CHARACTERS) throw new RangeError('too many characters for one trie')
    }
    return numbers[unit] as number
  }

  private write(at: number, key: number, hashed: number): void {
    this.table[at] = key
    if (!this.filter) return
    const cell = hashed & this.filterMask
    this.filter[cell] = (this.filter[cell] as number) | filterBits(hashed)
  }

  /** Place of the edge with that key and top bit of its parent, or of the empty slot where it would stand. */
  private slotOf(key: number, high: number, hashed: number): number {
    const { table, mask, base } = this
    let slot = hashed & mask
    for (;;) {
      const at = base + slot * SLOT
      const cell = table[at + 1] as number
      if (cell === 0 || (table[at] === key && (cell & 1) === high)) return at
      slot = (slot + 1) & mask
    }
  }

  private rehash(): void {
    const old = this.table
    this.mask = this.mask * 2 + 1
    this.table = new Int32Array(this.base + (this.mask + 1) * SLOT)
    this.table.set(old.subarray(0, this.base))
    for (let at = this.base; at < old.length; at += SLOT) {
      const cell = old[at + 1] as number
      if (cell === 0) continue
      const key = old[at] as number
      const hashed = hash(key)
      const to = this.slotOf(key, cell & 1, hashed)
      this.write(to, key, hashed)
      this.table[to + 1] = cell
    }
  }
}

function filterBits(hashed: number): number {
  return (1 << (hashed >>> 27)) | (1 << (hashed >>> 22))
}

function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
