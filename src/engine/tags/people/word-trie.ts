/**
 * One edge of the trie, four numbers so that it never crosses a cache line: parent node + 1 (0 in an empty slot), code
 * unit with the marks of the child above it, child node, and a 32-bit float for the child's word.
 */
const SLOT = 4
const UNIT = 0xffff
const MARKS = 16

/** The mark the trie sets itself: some longer word goes on from the node. */
export const LONGER = 0x8000

/** Offsets within an edge, for callers that read `cells` and `logs` themselves. */
export const Edge = { child: 2, log: 3 } as const

const LARGE = 5000
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
  /** Where the hash table begins in `cells`; before it stand the children of the root, in the order they came. */
  private readonly base: number
  private table: Int32Array
  private floats: Float32Array
  /** Children of the root by code unit; only a large trie is worth a table of its own for them. */
  private readonly roots: Uint16Array | undefined
  private rootEdges = 0
  /**
   * A bit for every edge there is, by the same hash: most steps a reader tries lead nowhere, and this small table says so
   * for nine in ten of them without a look at the large one (Bloom 1970).
   */
  private readonly filter: Int32Array | undefined
  private readonly filterMask: number

  /** `expected` is the number of nodes to make room for; the table grows when it was too small. */
  constructor(expected: number) {
    let size = 64
    while (size * 0.7 < expected) size *= 2
    this.mask = size - 1
    this.roots = expected >= LARGE ? new Uint16Array(65536) : undefined
    this.base = this.roots ? 65536 * SLOT : SLOT
    this.filter = this.roots ? new Int32Array((size * BITS) / 32) : undefined
    this.filterMask = size * BITS - 1
    this.table = new Int32Array(this.base + size * SLOT)
    this.floats = new Float32Array(this.table.buffer)
  }

  /** Number of nodes, the root (0) included; a node's number is the index of what a caller keeps for its word. */
  get size(): number {
    return this.nodes
  }

  /** The edges' numbers, see Edge; a new word may move them. */
  get cells(): Int32Array {
    return this.table
  }

  /** `cells` read as floats. */
  get logs(): Float32Array {
    return this.floats
  }

  /** The node behind `node` over `unit`, or 0 where there is none. */
  step(node: number, unit: number): number {
    return this.table[this.edge(node, unit) + Edge.child] as number
  }

  /** Place in `cells` of the edge from `node` over `unit`, or 0 where there is none; all numbers at 0 are 0. */
  edge(node: number, unit: number): number {
    if (node === 0 && this.roots) return (this.roots[unit] as number) * SLOT
    const { table, mask, base, filter } = this
    const key = hash(node, unit)
    if (filter) {
      const bit = key & this.filterMask
      if ((((filter[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return 0
    }
    let slot = key & mask
    for (;;) {
      const at = base + slot * SLOT
      const parent = table[at] as number
      if (parent === 0) return 0
      if (parent === node + 1 && ((table[at + 1] as number) & UNIT) === unit) return at
      slot = (slot + 1) & mask
    }
  }

  /** The marks set on the node an edge leads to. */
  marksAt(edge: number): number {
    return (this.table[edge + 1] as number) >>> MARKS
  }

  /** Sets marks (15 bits, beside LONGER) and the float of every node. */
  annotate(marksOf: (node: number) => number, logOf: (node: number) => number): void {
    const { table, floats } = this
    for (let at = SLOT; at < table.length; at += SLOT) {
      if (at < this.base && at > this.rootEdges * SLOT) at = this.base
      if (table[at] === 0) continue
      const child = table[at + Edge.child] as number
      const own = (table[at + 1] as number) & ((LONGER << MARKS) | UNIT)
      table[at + 1] = own | (marksOf(child) << MARKS)
      floats[at + Edge.log] = logOf(child)
    }
  }

  /** Adds the word `text[start, end)` and answers with its node. */
  add(text: string, start = 0, end = text.length): number {
    while (this.edges + end - start > this.mask * 0.75) this.rehash()
    let node = 0
    let last = 0
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      let edge = this.edge(node, unit)
      if (edge === 0) {
        if (last !== 0) this.table[last + 1] = (this.table[last + 1] as number) | (LONGER << MARKS)
        edge = this.grow(node, unit)
      }
      node = this.table[edge + Edge.child] as number
      last = edge
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

  private grow(node: number, unit: number): number {
    const child = this.nodes++
    if (node === 0 && this.roots) {
      this.rootEdges++
      this.roots[unit] = this.rootEdges
      this.write(this.rootEdges * SLOT, 1, unit, child)
      return this.rootEdges * SLOT
    }
    this.edges++
    return this.put(node + 1, unit, child)
  }

  private put(parent: number, unit: number, child: number): number {
    const { table, mask, base } = this
    const key = hash(parent - 1, unit & UNIT)
    if (this.filter) {
      const bit = key & this.filterMask
      this.filter[bit >> 5] = (this.filter[bit >> 5] as number) | (1 << (bit & 31))
    }
    let slot = key & mask
    while (table[base + slot * SLOT] !== 0) slot = (slot + 1) & mask
    const at = base + slot * SLOT
    this.write(at, parent, unit, child)
    return at
  }

  private write(at: number, parent: number, unit: number, child: number): void {
    this.table[at] = parent
    this.table[at + 1] = unit
    this.table[at + Edge.child] = child
  }

  private rehash(): void {
    const old = this.table
    this.mask = this.mask * 2 + 1
    this.table = new Int32Array(this.base + (this.mask + 1) * SLOT)
    this.floats = new Float32Array(this.table.buffer)
    this.table.set(old.subarray(0, this.base))
    for (let at = this.base; at < old.length; at += SLOT) {
      if (old[at] === 0) continue
      const moved = this.put(old[at] as number, old[at + 1] as number, old[at + Edge.child] as number)
      this.table[moved + Edge.log] = old[at + Edge.log] as number
    }
  }
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
