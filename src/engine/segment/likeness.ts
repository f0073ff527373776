import { Char, classOf } from '../page/char-class'

const BITS = 14

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
  private readonly heads: number[][] = []
  private bodies = 0
  private sums = new Float64Array(0)
  private stamps = new Int32Array(0)
  private stamp = 0
  private readonly found: number[] = []
  private readonly cache = new Map<number, ReadonlyMap<number, number>>()

  /** Adds a head's words; returns its number. All heads come before the first body. */
  addHead(texts: readonly string[]): number {
    const pairs = new Set<number>()
    for (const text of texts) eachPair(text, (key) => pairs.add(this.intern(key)))
    this.heads.push([...pairs])
    return this.heads.length - 1
  }

  /** A head made of several known ones; returns its number. */
  joinHeads(heads: readonly number[]): number {
    if (heads.length === 1) return heads[0] as number
    const pairs = new Set<number>()
    for (const head of heads) for (const id of this.heads[head] as number[]) pairs.add(id)
    this.heads.push([...pairs])
    return this.heads.length - 1
  }

  /** Reads a body; all heads must have been added before. */
  addBody(texts: readonly string[]): number {
    const body = this.bodies++
    for (const text of texts) this.readBody(text, body)
    return body
  }

  /**
   * Share of a head's pairs, weighted by rarity, that each body holds: body → 0 to 1. `group` maps bodies to what they
   * were merged into.
   */
  sharesOf(head: number, group: (body: number) => number, groups: number): Map<number, number> {
    if (this.sums.length < groups) {
      this.sums = new Float64Array(groups)
      this.stamps = new Int32Array(groups)
    }
    const { sums, stamps } = this
    const touched: number[] = []
    let sum = 0
    for (const id of this.heads[head] as number[]) {
      const holders = this.holders[id] as number[]
      const stamp = ++this.stamp
      this.found.length = 0
      for (const body of holders) {
        const g = group(body)
        if (g < 0 || stamps[g] === stamp) continue
        stamps[g] = stamp
        this.found.push(g)
        // A pair that half the page holds says nothing; leaving early keeps this linear.
        if (this.found.length > 24) break
      }
      const count = this.found.length
      const weight = Math.log((groups + 1.5) / (count + 0.5))
      sum += count > 0 ? weight : weight * 0.15
      for (const g of this.found) {
        if (sums[g] === 0 && touched.indexOf(g, 0) < 0) touched.push(g)
        sums[g] = (sums[g] as number) + weight
      }
    }
    const shares = new Map<number, number>()
    for (const g of touched) {
      shares.set(g, sum > 0 ? (sums[g] as number) / sum : 0)
      sums[g] = 0
    }
    return shares
  }

  /** The inner loop of the whole matching: written out flat, with a small bit map in front of the table. */
  private readBody(text: string, body: number): void {
    let previous = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const kind = classOf(code)
      if (kind !== Char.han && kind !== Char.latin && kind !== Char.digit) {
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
  }

  /** `sharesOf` with every body for itself; weighed once a head. */
  bodyShares(head: number): ReadonlyMap<number, number> {
    let shares = this.cache.get(head)
    if (!shares) {
      shares = this.sharesOf(head, (body) => body, this.bodies)
      this.cache.set(head, shares)
    }
    return shares
  }

  private intern(key: number): number {
    const known = this.find(key)
    if (known >= 0) return known
    const id = this.keys.length
    const slot = slotOf(key)
    this.keys.push(key)
    this.next.push(this.slots[slot] as number)
    this.holders.push([])
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

/** Pairs of neighbouring Han, Latin and figures; marks and gaps part them. */
function eachPair(text: string, visit: (key: number) => void): void {
  let previous = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind !== Char.han && kind !== Char.latin && kind !== Char.digit) {
      previous = 0
      continue
    }
    if (previous) visit((previous << 16) | code)
    previous = code
  }
}
