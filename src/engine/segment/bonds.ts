import type { Lexicon } from '../lexicon'
import { Char, classOf } from '../page/char-class'

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
 * hash table without chains: a false meeting is rare and only adds one weak piece of evidence.
 */
export function bindPage(bonds: Bonds, texts: readonly { readonly text: string }[], length: number): PageBonds {
  const bits = Math.max(10, Math.min(19, Math.ceil(Math.log2(length + 1)) + 3))
  const counts = new Uint8Array(1 << bits)
  const slot = (a: number, b: number): number => Math.imul(a * 65599 + b, 0x9e3779b1) >>> (32 - bits)
  for (const { text } of texts) {
    let previous = text.charCodeAt(0)
    for (let i = 1; i < text.length; i++) {
      const code = text.charCodeAt(i)
      counts[slot(previous, code)] = 1
      previous = code
    }
  }
  const seen = (last: number, first: number): boolean =>
    classOf(last) === Char.han && classOf(first) === Char.han && counts[slot(last, first)] === 1
  return { ...bonds, seen }
}

/** Compiles `word-bonds.tsv` (`first`, `strong`, `loose`) and `line-starts.tsv` (`kind`, `characters`). */
export function createBonds(lexicon: Lexicon): Bonds {
  const ties = new Map<number, 1 | 2>()
  const add = (first: string, seconds: string, level: 1 | 2): void => {
    for (let k = 0; k < seconds.length; k++) ties.set((first.charCodeAt(0) << 16) | seconds.charCodeAt(k), level)
  }
  for (const { first = '', strong = '', loose = '' } of lexicon.rows('word-bonds')) {
    add(first, loose, 1)
    add(first, strong, 2)
  }
  const starts = new Map<number, 1 | 2>()
  for (const { kind, characters = '' } of lexicon.rows('line-starts')) {
    for (let k = 0; k < characters.length; k++) starts.set(characters.charCodeAt(k), kind === 'never' ? 2 : 1)
  }
  return {
    tie: (last, first) => ties.get((last << 16) | first) ?? 0,
    unlikelyStart: (first) => (classOf(first) === Char.han ? (starts.get(first) ?? 0) : 0),
  }
}
