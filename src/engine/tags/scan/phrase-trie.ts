import { WordTrie } from '../people/word-trie'
import { foldCode, type Scan, SPACE } from './fold'

const BEGINS = 1
const ALONE = 2
const PAIR_BITS = 1 << 15

function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 17
}

export interface Match<T> {
  readonly end: number
  readonly value: T
}

/**
 * Words with what they mean, looked up at a place in the text. Reading costs the length of the longest word that
 * begins there, never more, so a search over a text is linear.
 */
export class PhraseTrie<T> {
  private readonly trie = new WordTrie(64)
  /** By trie node. */
  private readonly values: (T | undefined)[] = []
  /** BEGINS, and ALONE where the character is a word by itself. */
  private readonly first = new Uint8Array(0x10000)
  /** A bit for the first two characters of every longer word: nearly all places looked at need no more (Bloom 1970). */
  private readonly pairs = new Int32Array(PAIR_BITS / 32)

  add(word: string, value: T): void {
    let folded = ''
    for (let i = 0; i < word.length; i++) {
      const code = foldCode(word.charCodeAt(i))
      folded += String.fromCharCode(code)
      if (i === 0) this.first[code] = (this.first[code] ?? 0) | (word.length === 1 ? BEGINS | ALONE : BEGINS)
      else if (i === 1) {
        const bit = pairBit(foldCode(word.charCodeAt(0)), code)
        this.pairs[bit >> 5] = (this.pairs[bit >> 5] ?? 0) | (1 << (bit & 31))
      }
    }
    const node = this.trie.add(folded)
    while (this.values.length < this.trie.size) this.values.push(undefined)
    this.values[node] ??= value
  }

  /** Whether any word begins with this folded code. */
  begins(code: number): boolean {
    return this.first[code] !== 0
  }

  /** The longest word that begins at `i`. With `spaced`, single blanks between its characters do not count (立 方 米). */
  longest(scan: Scan, i: number, spaced = false): Match<T> | undefined {
    const { codes, length } = scan
    if (i >= length) return undefined
    const begins = this.first[codes[i] ?? 0] ?? 0
    if (begins === 0) return undefined
    if (begins === BEGINS) {
      const second = codes[i + 1] ?? 0
      const bit = pairBit(codes[i] ?? 0, second)
      if ((((this.pairs[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 0 && !(spaced && second === SPACE)) return undefined
    }
    const { trie, values } = this
    let node = 0
    let end = i
    let found: T | undefined
    for (let at = i; at < length; at++) {
      const code = codes[at] ?? 0
      if (spaced && code === SPACE && at > i && codes[at - 1] !== SPACE) continue
      node = trie.step(node, code)
      if (node === 0) break
      const value = values[node]
      if (value === undefined) continue
      found = value
      end = at + 1
    }
    return found === undefined ? undefined : { end, value: found }
  }
}
