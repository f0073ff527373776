import { Char, classOf } from '../../page/char-class'
import type { Line } from '../lines/line'
import { Holders } from './holders'
import { keptInts } from './kept'

/** A pair that more bodies than this hold says nothing; leaving early keeps the search linear. */
const MOST_HOLDERS = 25

/** Lines as elements hold them; one printed a second time says nothing new. */
interface Words {
  readonly lines: readonly Line[]
}

/** The tables of all pages, one after the other: first pairs by slot, and a bit map of the pairs known, four times as fine. */
const MOST_BITS = 14
const slots = new Int32Array(1 << MOST_BITS)
const known = new Int32Array(1 << (MOST_BITS - 3))
const holders = new Holders()
const weights = new Float64Array(MOST_HOLDERS + 1)
const found = new Int32Array(MOST_HOLDERS)
const STAMPS = keptInts()
const TOUCHED = keptInts()

/**
 * Which bodies share a head's character pairs. Only pairs that occur in some head are looked up while the bodies are
 * read, so a page costs one pass over its text however many heads it has.
 */
export class Likeness {
  private readonly shift: number
  private readonly keys: number[] = []
  private readonly next: number[] = []
  /** Bodies that hold a pair, ascending. */
  private readonly holders = holders
  /** Pairs of each head, and the last head that each pair was noted for. */
  private readonly heads: number[][] = []
  private readonly noted: number[] = []
  private bodies = 0
  /** Weight of a pair by how many of `groups` bodies hold it. */
  private readonly weights = weights
  private groups = -1
  private stamps = STAMPS.take(0)
  touched = TOUCHED.take(0)
  private room = 0
  private stamp = 0
  private readonly found = found

  /** `length` of the page, code units: of a short page little of the tables is used. The page before gives them up. */
  constructor(length: number) {
    const bits = Math.max(8, Math.min(MOST_BITS, Math.ceil(Math.log2(length + 1))))
    this.shift = 32 - bits
    slots.fill(-1, 0, 1 << bits)
    known.fill(0, 0, 1 << (bits - 3))
    holders.clear()
  }

  /** Adds a head's words; returns its number. All heads come before the first body. */
  addHead(texts: readonly string[]): number {
    const head = this.heads.length
    const pairs: number[] = []
    for (const text of texts) {
      let previous = 0
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i)
        if (!isWord(code)) previous = 0
        else {
          if (previous) this.note(this.intern((previous << 16) | code), head, pairs)
          previous = code
        }
      }
    }
    this.heads.push(pairs)
    return head
  }

  /** A head made of several known ones; returns its number. */
  joinHeads(parts: readonly { readonly head: number }[]): number {
    if (parts.length === 1) return (parts[0] as { head: number }).head
    const head = this.heads.length
    const pairs: number[] = []
    for (const part of parts) for (const id of this.heads[part.head] as number[]) this.note(id, head, pairs)
    this.heads.push(pairs)
    return head
  }

  private note(id: number, head: number, pairs: number[]): void {
    if (this.noted[id] === head) return
    this.noted[id] = head
    pairs.push(id)
  }

  /** Reads a body, pairs over line ends included; all heads must have been added before. */
  addBody(paragraphs: readonly Words[]): number {
    const body = this.bodies++
    for (const { lines } of paragraphs) {
      let previous = 0
      for (const line of lines) {
        if (!line.again || lines.length === 1) previous = this.readBody(line, body, previous)
      }
    }
    return body
  }

  /**
   * Writes the share of a head's pairs, weighted by rarity, that each group of bodies holds (0 to 1) into `shares`, which
   * has a place for every group and is all zero; `groupOf` tells what a body was merged into, −1 for nothing. Returns how
   * many groups have a share; which they are stands in `touched` until the next call.
   */
  readShares(head: number, groupOf: Int32Array, shares: Float64Array): number {
    const groups = shares.length
    this.weigh(groups)
    if (this.room < groups) {
      this.stamps = STAMPS.zeros(groups)
      this.touched = TOUCHED.take(groups)
      this.room = groups
    }
    const { stamps, found, touched } = this
    const { first, body, next } = this.holders
    let size = 0
    let sum = 0
    for (const id of this.heads[head] as number[]) {
      const stamp = ++this.stamp
      let count = 0
      for (let at = first[id] as number; at >= 0; at = next[at] as number) {
        const g = groupOf[body[at] as number] as number
        if (g < 0 || stamps[g] === stamp) continue
        stamps[g] = stamp
        found[count++] = g
        if (count === MOST_HOLDERS) break
      }
      const weight = this.weights[count] as number
      sum += count > 0 ? weight : weight * 0.15
      for (let k = 0; k < count; k++) {
        const g = found[k] as number
        if (shares[g] === 0) touched[size++] = g
        shares[g] = (shares[g] as number) + weight
      }
    }
    for (let k = 0; k < size; k++) {
      const g = touched[k] as number
      shares[g] = sum > 0 ? (shares[g] as number) / sum : 0
    }
    return size
  }

  /** The shares of all bodies, every body for itself. */
  bodyShares(head: number): Float64Array {
    const shares = new Float64Array(this.bodies)
    const itself = new Int32Array(this.bodies)
    for (let body = 0; body < itself.length; body++) itself[body] = body
    this.readShares(head, itself, shares)
    return shares
  }

  /** The share of a head's pairs that one body holds, every body for itself. */
  shareOf(head: number, body: number): number {
    this.weigh(this.bodies)
    const { holders } = this
    let sum = 0
    let own = 0
    for (const id of this.heads[head] as number[]) {
      const count = Math.min(MOST_HOLDERS, holders.count[id] as number)
      const weight = this.weights[count] as number
      sum += count > 0 ? weight : weight * 0.15
      let at = holders.first[id] as number
      for (let k = 0; k < count; k++) {
        if (holders.body[at] === body) own += weight
        at = holders.next[at] as number
      }
    }
    return sum > 0 ? own / sum : 0
  }

  /**
   * The pairs of heads that stand in a paragraph, each as one number (`pairsOf`), pairs over line ends included; and a few
   * others, which nobody looks for.
   */
  pairsIn({ lines }: Words): Set<number> {
    const pairs = new Set<number>()
    const shift = this.shift - 2
    let previous = 0
    for (const { codes, from, to, again } of lines) {
      if (again && lines.length > 1) continue
      for (let i = from; i < to; i++) {
        const code = codes[i] as number
        const key = (previous << 16) | code
        const bit = hashOf(key) >>> shift
        if ((((known[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1) pairs.add(key)
        previous = code
      }
    }
    return pairs
  }

  private weigh(groups: number): void {
    if (this.groups === groups) return
    this.groups = groups
    for (let count = 0; count <= MOST_HOLDERS; count++) {
      this.weights[count] = Math.log((groups + 1.5) / (count + 0.5))
    }
  }

  /** The inner loop of the whole matching: written out flat, with a small bit map in front of the table. */
  private readBody({ codes, from, to }: Line, body: number, before: number): number {
    const map = known
    const shift = this.shift - 2
    let previous = before
    for (let i = from; i < to; i++) {
      const code = codes[i] as number
      // No pair with a mark or a gap in it is known.
      const key = (previous << 16) | code
      const bit = hashOf(key) >>> shift
      if ((((map[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1) this.hold(key, body)
      previous = code
    }
    return previous
  }

  private hold(key: number, body: number): void {
    const id = this.find(key)
    if (id >= 0) this.holders.add(id, body)
  }

  private intern(key: number): number {
    const old = this.find(key)
    if (old >= 0) return old
    const id = this.keys.length
    const slot = hashOf(key) >>> this.shift
    this.keys.push(key)
    this.next.push(slots[slot] as number)
    this.holders.begin()
    this.noted.push(-1)
    slots[slot] = id
    const bit = hashOf(key) >>> (this.shift - 2)
    known[bit >>> 5] = (known[bit >>> 5] as number) | (1 << (bit & 31))
    return id
  }

  private find(key: number): number {
    let id = slots[hashOf(key) >>> this.shift] as number
    while (id >= 0 && this.keys[id] !== key) id = this.next[id] as number
    return id
  }
}

function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 0
}

/** Pairs are of neighbouring Han, Latin and figures; marks and gaps part them. */
function isWord(code: number): boolean {
  const kind = classOf(code)
  return kind === Char.han || kind === Char.latin || kind === Char.digit
}
