import type { Lexicon } from '../../lexicon'
import { type CharSet, isLatin, smallCharSet } from '../scan/char-set'
import { codeAt, type Scan } from '../scan/fold'
import { PhraseTrie } from '../scan/phrase-trie'

/** A unit or measure word, one row of units.tsv. */
export interface Unit {
  readonly word: string
  /** As given out in a tag's value: the word itself for most, null for nouns that are counted directly. */
  readonly shown: string | null
  readonly family: string
  /** One of this unit is `factor` of `base`: 亩 666.67 平方米. */
  readonly factor: number
  readonly base: string
  /** A single Chinese digit before it makes a count (三个; but 二手, 三级 are words). */
  readonly afterHanDigit: boolean
  /** Characters that, following, make it another word (人 in 人民). */
  readonly not: CharSet
  /** Written in Latin letters, so that no letter may follow. */
  readonly latin: boolean
}

export interface UnitMatch {
  readonly unit: Unit
  readonly end: number
}

export interface UnitLexicon {
  /** The longest unit that begins at `i` and is not the head of another word; `sure` where it is known not to be one. */
  read(scan: Scan, i: number, sure?: boolean): UnitMatch | undefined
}

export function createUnitLexicon(lexicon: Lexicon): UnitLexicon {
  const trie = new PhraseTrie<Unit>()
  for (const row of lexicon.rows('units')) {
    const word = row.unit ?? ''
    if (!word) continue
    trie.add(word, {
      word,
      shown: row.as === '-' ? null : row.as || word,
      family: row.family ?? 'count',
      factor: Number(row.factor || 1),
      base: row.base || word,
      afterHanDigit: row.han !== '-',
      not: smallCharSet(row.not ?? ''),
      latin: isLatin(word.charCodeAt(word.length - 1)),
    })
  }
  return {
    read(scan, i, sure = false) {
      const match = trie.longest(scan, i, true)
      if (!match) return undefined
      const next = codeAt(scan, match.end)
      if (match.value.latin ? isLatin(next) : !sure && match.value.not.has(next)) return undefined
      return { unit: match.value, end: match.end }
    },
  }
}
