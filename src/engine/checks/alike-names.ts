import type { Lexicon } from '../lexicon'

/** Whether two names of one length differ in one character only, and in one that is taken for the other. */
export type AlikeNames = (name: string, other: string) => boolean

/** Reads the characters that are written for one another in names. Both names are folded to simplified script. */
export function createAlikeNames(lexicon: Lexicon): AlikeNames {
  const rows = new Map<string, Set<number>>()
  for (const [row, { characters = '' }] of lexicon.rows('name-confusions').entries()) {
    for (const sign of characters) rows.set(sign, (rows.get(sign) ?? new Set()).add(row))
  }
  const areAlike = (a: string, b: string): boolean => {
    const others = rows.get(b)
    return others !== undefined && [...(rows.get(a) ?? [])].some((row) => others.has(row))
  }
  return (name, other) => {
    if (name.length !== other.length) return false
    const apart = [...name].findIndex((sign, k) => sign !== other.charAt(k))
    return (
      apart >= 0 &&
      name.slice(apart + 1) === other.slice(apart + 1) &&
      areAlike(name.charAt(apart), other.charAt(apart))
    )
  }
}
