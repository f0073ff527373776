import { Char, classOf } from '../page/char-class'

const BITS = 14
/** A pair that more bodies than this hold says nothing; leaving early keeps the search linear. */
const MOST_HOLDERS = 25

/** Lines as elements hold them; one printed a second time says nothing new. */
interface Words {
  readonly lines: readonly { readonly text: string; readonly again: boolean }[]
}

/**
 * Which bodies share a head's character pairs. Only pairs that occur in some head are looked up while the bodies are
 * read, so a page costs one pass over its text however many heads it has.
 */
export class Likeness {
  private readonly slots = new Int32Array(1 << BITS).fill(-1)
  private readonly known = new Uint8Array(1 << 16)
  private readonly keys: number[] = []
  private readonly next: number[] = []
  /** Bodies that hold a pair, ascending. */
  private readonly holders: number[][] = []
  /** Pairs of each head, and the last head that each pair was noted for. */
  private readonly heads: number[][] = []
  private readonly noted: number[] = []
  private bodies = 0
  /** Weight of a pair by how many of `groups` bodies hold it. */
  private readonly weights = new Float64Array(MOST_HOLDERS + 1)
  private groups = -1
  private stamps = new Int32Array(0)
  private stamp = 0
  private readonly found = new Int32Array(MOST_HOLDERS)

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
  joinHeads(parts: readonly number[]): number {
    if (parts.length === 1) return parts[0] as number
    const head = this.heads.length
    const pairs: number[] = []
    for (const part of parts) for (const id of this.heads[part] as number[]) this.note(id, head, pairs)
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
        if (!line.again || lines.length === 1) previous = this.readBody(line.text, body, previous)
      }
    }
    return body
  }

  /**
   * Writes the share of a head's pairs, weighted by rarity, that each group of bodies holds (0 to 1) into `shares`, which
   * has a place for every group and is all zero; `groupOf` tells what a body was merged into, −1 for nothing. Returns the
   * groups that have a share.
   */
  readShares(head: number, groupOf: Int32Array, shares: Float64Array): number[] {
    const groups = shares.length
    this.weigh(groups)
    if (this.stamps.length < groups) this.stamps = new Int32Array(groups)
    const { stamps, found } = this
    const touched: number[] = []
    let sum = 0
    for (const id of this.heads[head] as number[]) {
      const stamp = ++this.stamp
      let count = 0
      for (const body of this.holders[id] as number[]) {
        const g = groupOf[body] as number
        if (g < 0 || stamps[g] === stamp) continue
        stamps[g] = stamp
        found[count++] = g
        if (count === MOST_HOLDERS) break
      }
      const weight = this.weights[count] as number
      sum += count > 0 ? weight : weight * 0.15
      for (let k = 0; k < count; k++) {
        const g = found[k] as number
        if (shares[g] === 0) touched.push(g)
        shares[g] = (shares[g] as number) + weight
      }
    }
    for (const g of touched) shares[g] = sum > 0 ? (shares[g] as number) / sum : 0
    return touched
  }

  /** The shares of all bodies, every body for itself. */
  bodyShares(head: number): Float64Array {
    const shares = new Float64Array(this.bodies)
    this.readShares(head, Int32Array.from(shares.keys()), shares)
    return shares
  }

  /** The share of a head's pairs that one body holds, every body for itself. */
  shareOf(head: number, body: number): number {
    this.weigh(this.bodies)
    let sum = 0
    let own = 0
    for (const id of this.heads[head] as number[]) {
      const holders = this.holders[id] as number[]
      const count = Math.min(MOST_HOLDERS, holders.length)
      const weight = this.weights[count] as number
      sum += count > 0 ? weight : weight * 0.15
      for (let k = 0; k < count; k++) if (holders[k] === body) own += weight
    }
    return sum > 0 ? own / sum : 0
  }

  private weigh(groups: number): void {
    if (this.groups === groups) return
    this.groups = groups
    for (let count = 0; count <= MOST_HOLDERS; count++) {
      this.weights[count] = Math.log((groups + 1.5) / (count + 0.5))
    }
  }

  /** The inner loop of the whole matching: written out flat, with a small bit map in front of the table. */
  private readBody(text: string, body: number, before: number): number {
    let previous = before
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (!isWord(code)) {
        previous = 0
        continue
      }
      if (previous) {
        const key = (previous << 16) | code
        if (this.known[hashOf(key) >>> 16] === 1) {
          const id = this.find(key)
          if (id >= 0) {
            const holders = this.holders[id] as number[]
            if (holders[holders.length - 1] !== body) holders.push(body)
          }
        }
      }
      previous = code
    }
    return previous
  }

  private intern(key: number): number {
    const known = this.find(key)
    if (known >= 0) return known
    const id = this.keys.length
    const slot = slotOf(key)
    this.keys.push(key)
    this.next.push(this.slots[slot] as number)
    this.holders.push([])
    this.noted.push(-1)
    this.slots[slot] = id
    this.known[hashOf(key) >>> 16] = 1
    return id
  }

  private find(key: number): number {
    let id = this.slots[slotOf(key)] as number
    while (id >= 0 && this.keys[id] !== key) id = this.next[id] as number
    return id
  }
}

function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 0
}

function slotOf(key: number): number {
  return hashOf(key) >>> (32 - BITS)
}

/** Pairs are of neighbouring Han, Latin and figures; marks and gaps part them. */
function isWord(code: number): boolean {
  const kind = classOf(code)
  return kind === Char.han || kind === Char.latin || kind === Char.digit
}
