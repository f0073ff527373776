/**
 * A trie over UTF-16 code units in flat typed arrays: one hash table holds every edge, so that walking it makes no
 * objects and a dictionary of a hundred thousand words is built in some tens of milliseconds.
 */
export class WordTrie {
  /** Node 0 is the root; a node's number is also the index of whatever a caller keeps for the word that ends there. */
  private nodes = 1
  private edges = 0
  private mask: number
  /** Parent node and code unit of each edge, `(node << 16 | unit)` kept in two halves; -1 for an empty slot. */
  private parents: Int32Array
  private units: Uint16Array
  private children: Int32Array

  /** `expected` is the number of nodes to make room for; the table grows when it was too small. */
  constructor(expected: number) {
    let size = 1024
    while (size < expected * 2) size *= 2
    this.mask = size - 1
    this.parents = new Int32Array(size).fill(-1)
    this.units = new Uint16Array(size)
    this.children = new Int32Array(size)
  }

  /** Number of nodes, the root included. */
  get size(): number {
    return this.nodes
  }

  /** The node behind `node` over `unit`, or 0 where there is none. */
  step(node: number, unit: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & this.mask
    for (;;) {
      const parent = this.parents[slot] as number
      if (parent === -1) return 0
      if (parent === node && this.units[slot] === unit) return this.children[slot] as number
      slot = (slot + 1) & this.mask
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

  private grow(node: number, unit: number): number {
    if (this.edges * 2 > this.mask) this.rehash()
    const child = this.nodes++
    this.put(node, unit, child)
    this.edges++
    return child
  }

  private put(node: number, unit: number, child: number): void {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & this.mask
    while (this.parents[slot] !== -1) slot = (slot + 1) & this.mask
    this.parents[slot] = node
    this.units[slot] = unit
    this.children[slot] = child
  }

  private rehash(): void {
    const { parents, units, children } = this
    const size = (this.mask + 1) * 2
    this.mask = size - 1
    this.parents = new Int32Array(size).fill(-1)
    this.units = new Uint16Array(size)
    this.children = new Int32Array(size)
    for (let slot = 0; slot < parents.length; slot++) {
      const parent = parents[slot] as number
      if (parent !== -1) this.put(parent, units[slot] as number, children[slot] as number)
    }
  }
}
