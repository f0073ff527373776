/** One slot of the table: parent node + 1 (0 in an empty slot), code unit, child node; the fourth number keeps a slot inside a cache line. */
const SLOT = 4

const LARGE = 5000

/**
 * A trie over UTF-16 code units in flat typed arrays: the first step is a look-up by code unit, further edges stand
 * in one hash table. Walking it makes no objects, and a dictionary of two hundred thousand words is built in some
 * tens of milliseconds.
 */
export class WordTrie {
  private nodes = 1
  private edges = 0
  private mask: number
  private table: Int32Array
  /** Children of the root by code unit; only a large trie is worth a table of its own for them. */
  private readonly roots: Int32Array | undefined

  /** `expected` is the number of nodes to make room for; the table grows when it was too small. */
  constructor(expected: number) {
    let size = 64
    while (size * 0.7 < expected) size *= 2
    this.mask = size - 1
    this.table = new Int32Array(size * SLOT)
    this.roots = expected >= LARGE ? new Int32Array(65536) : undefined
  }

  /** Number of nodes, the root (0) included; a node's number is the index of what a caller keeps for its word. */
  get size(): number {
    return this.nodes
  }

  /** The node behind `node` over `unit`, or 0 where there is none. */
  step(node: number, unit: number): number {
    if (node === 0 && this.roots) return this.roots[unit] as number
    const { table, mask } = this
    let slot = hash(node, unit) & mask
    for (;;) {
      const at = slot * SLOT
      const parent = table[at] as number
      if (parent === 0) return 0
      if (parent === node + 1 && table[at + 1] === unit) return table[at + 2] as number
      slot = (slot + 1) & mask
    }
  }

  /** Adds the word `text[start, end)` and answers with its node. */
  add(text: string, start = 0, end = text.length): number {
    let node = 0
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      node = this.step(node, unit) || this.grow(node, unit)
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

  /** Calls `visit` with every node that has a child, the root aside; with some more than once. */
  eachInner(visit: (node: number) => void): void {
    for (let at = 0; at < this.table.length; at += SLOT) {
      const parent = this.table[at] as number
      if (parent > 1) visit(parent - 1)
    }
  }

  private grow(node: number, unit: number): number {
    const child = this.nodes++
    if (node === 0 && this.roots) this.roots[unit] = child
    else {
      if (this.edges > this.mask * 0.75) this.rehash()
      this.put(node, unit, child)
      this.edges++
    }
    return child
  }

  private put(node: number, unit: number, child: number): void {
    const { table, mask } = this
    let slot = hash(node, unit) & mask
    while (table[slot * SLOT] !== 0) slot = (slot + 1) & mask
    table[slot * SLOT] = node + 1
    table[slot * SLOT + 1] = unit
    table[slot * SLOT + 2] = child
  }

  private rehash(): void {
    const old = this.table
    this.mask = this.mask * 2 + 1
    this.table = new Int32Array((this.mask + 1) * SLOT)
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at] !== 0) this.put((old[at] as number) - 1, old[at + 1] as number, old[at + 2] as number)
    }
  }
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
