import type { Lexicon } from '../../lexicon'
import { Char, classOf } from '../../page/char-class'
import type { Line } from './line'
import { charSet } from './pattern'

/** Lexical ties over a seam: does the word run on, can a phrase begin here? */
export interface Bonds {
  /** 2: these two characters hardly ever meet but inside a word · 1: mostly inside one · 0: no tie known. */
  tie(last: number, first: number): 0 | 1 | 2
  /** 2: nothing begins with this character (的, 了) · 1: seldom (区, 业). */
  unlikelyStart(first: number): 0 | 1 | 2
}

/** Bonds, and which pairs of characters stand next to each other elsewhere on the page at hand. */
export interface PageBonds extends Bonds {
  seen(last: number, first: number): boolean
}

/**
 * Counts the page's own pairs, so that a name or term no dictionary knows still holds together over a seam. A small
 * hash table without chains: a false meeting is rare and only adds one weak piece of evidence. One page at a time: what is
 * bound last takes the table over.
 */
export function bindPage(bonds: Bonds, lines: readonly Line[], length: number): PageBonds {
  const pairs = new SeenPairs(bonds, length)
  for (const line of lines) pairs.addAll(line)
  return pairs
}

/** A bit for each pair, of all pages one after the other: as small as it is, it stays near the processor. */
const MOST_BITS = 19
const pagePairs = new Int32Array(1 << (MOST_BITS - 5))

class SeenPairs implements PageBonds {
  private readonly bits: number
  private readonly askedPairs = new Int32Array(64)
  private readonly askedTies = new Uint8Array(64)

  constructor(
    private readonly bonds: Bonds,
    length: number,
  ) {
    this.bits = Math.max(10, Math.min(MOST_BITS, Math.ceil(Math.log2(length + 1)) + 3))
    pagePairs.fill(0, 0, 1 << (this.bits - 5))
  }

  addAll({ codes, from, to }: Line): void {
    if (from === to) return
    const pairs = pagePairs
    const shift = 32 - this.bits
    let previous = codes[from] as number
    for (let i = from + 1; i < to; i++) {
      const code = codes[i] as number
      const slot = slotOf(previous, code, shift)
      pairs[slot >>> 5] = (pairs[slot >>> 5] as number) | (1 << (slot & 31))
      previous = code
    }
  }

  /** A seam is asked about several times in a row; the dictionary's table is large and lies far from the processor. */
  tie(last: number, first: number): 0 | 1 | 2 {
    const pair = (last << 16) | first
    const slot = (last + first) & 63
    if (this.askedPairs[slot] !== pair) {
      this.askedPairs[slot] = pair
      this.askedTies[slot] = this.bonds.tie(last, first)
    }
    return this.askedTies[slot] as 0 | 1 | 2
  }

  unlikelyStart(first: number): 0 | 1 | 2 {
    return this.bonds.unlikelyStart(first)
  }

  seen(last: number, first: number): boolean {
    if (classOf(last) !== Char.han || classOf(first) !== Char.han) return false
    const slot = slotOf(last, first, 32 - this.bits)
    return (((pagePairs[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1
  }
}

function slotOf(a: number, b: number, shift: number): number {
  return Math.imul(a * 65599 + b, 0x9e3779b1) >>> shift
}

/** What follows 的 in a word that may begin a line: 的士, 的哥, 的姐, 的确. */
const OWN_WORDS = charSet('士哥姐确')
const OF = 0x7684

/** `unlikelyStart` of a line: 的士司机… begins one, as no other word with 的 does. */
export function startsUnlikely(bonds: Bonds, { first, codes, from }: Line): 0 | 1 | 2 {
  return first === OF && OWN_WORDS.has(codes[from + 1] as number) ? 0 : bonds.unlikelyStart(first)
}

/** Compiles `word-bonds.tsv` (`first`, `strong`, `loose`) and `line-starts.tsv` (`kind`, `characters`). */
export function createBonds(lexicon: Lexicon): Bonds {
  const rows = lexicon.rows('word-bonds')
  const ties = new PairTable(rows.reduce((sum, { strong = '', loose = '' }) => sum + strong.length + loose.length, 0))
  for (const { first = '', strong = '', loose = '' } of rows) {
    for (let k = 0; k < loose.length; k++) ties.set(first.charCodeAt(0), loose.charCodeAt(k), 1)
    for (let k = 0; k < strong.length; k++) ties.set(first.charCodeAt(0), strong.charCodeAt(k), 2)
  }
  const starts = new Uint8Array(65536)
  for (const { kind, characters = '' } of lexicon.rows('line-starts')) {
    for (let k = 0; k < characters.length; k++) {
      const code = characters.charCodeAt(k)
      if (classOf(code) === Char.han) starts[code] = kind === 'never' ? 2 : 1
    }
  }
  return new WordBonds(ties, starts)
}

class WordBonds implements Bonds {
  constructor(
    private readonly ties: PairTable,
    private readonly starts: Uint8Array,
  ) {}

  tie(last: number, first: number): 0 | 1 | 2 {
    return this.ties.get(last, first)
  }

  unlikelyStart(first: number): 0 | 1 | 2 {
    return this.starts[first] as 0 | 1 | 2
  }
}

/** Bits of the map of known pairs: ten for each pair of the dictionary, 64 KB. */
const KNOWN_BITS = 19

/**
 * Levels by pair of characters: an open hash table in flat arrays. Several seams are looked up for every line of a page,
 * and a `Map` of the dictionary's pairs was a twentieth of the time. Most pairs are none of the dictionary's: a bit map
 * small enough to stay near the processor says so.
 */
class PairTable {
  private readonly known = new Int32Array(1 << (KNOWN_BITS - 5))
  private readonly bits: number
  private readonly keys: Int32Array
  private readonly levels: Uint8Array

  constructor(pairs: number) {
    this.bits = Math.ceil(Math.log2(pairs + 1)) + 1
    this.keys = new Int32Array(1 << this.bits)
    this.levels = new Uint8Array(1 << this.bits)
  }

  set(first: number, second: number, level: 1 | 2): void {
    const key = (first << 16) | second
    const slot = this.slotOf(key)
    this.keys[slot] = key
    this.levels[slot] = level
    const bit = Math.imul(key, 0x9e3779b1) >>> (32 - KNOWN_BITS)
    this.known[bit >> 5] = (this.known[bit >> 5] as number) | (1 << (bit & 31))
  }

  get(first: number, second: number): 0 | 1 | 2 {
    const key = (first << 16) | second
    const bit = Math.imul(key, 0x9e3779b1) >>> (32 - KNOWN_BITS)
    if ((((this.known[bit >> 5] as number) >>> (bit & 31)) & 1) === 0) return 0
    return this.levels[this.slotOf(key)] as 0 | 1 | 2
  }

  /** Where the key stands, or where it would: no key is 0, which marks an empty slot. */
  private slotOf(key: number): number {
    const { keys } = this
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - this.bits)
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1)
    return slot
  }
}
