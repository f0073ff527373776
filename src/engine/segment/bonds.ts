import type { Lexicon } from '../lexicon'
import { Char, classOf } from '../page/char-class'

/** Lexical ties over a seam: does the word run on, can a phrase begin here? */
export interface Bonds {
  /** 2: these two characters hardly ever meet but inside a word · 1: mostly inside one · 0: no tie known. */
  tie(last: number, first: number): 0 | 1 | 2
  /** 2: nothing begins with this character (的, 了) · 1: seldom (区, 业). */
  unlikelyStart(first: number): 0 | 1 | 2
}

/** Compiles `word-bonds.tsv` (`first`, `strong`, `loose`) and `line-starts.tsv` (`kind`, `characters`). */
export function createBonds(lexicon: Lexicon): Bonds {
  const ties = new Map<number, 1 | 2>()
  const add = (first: string, seconds: string, level: 1 | 2): void => {
    for (let k = 0; k < seconds.length; k++) ties.set(first.charCodeAt(0) * 65536 + seconds.charCodeAt(k), level)
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
    tie: (last, first) => ties.get(last * 65536 + first) ?? 0,
    unlikelyStart: (first) => (classOf(first) === Char.han ? (starts.get(first) ?? 0) : 0),
  }
}
