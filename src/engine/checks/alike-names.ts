import type { Lexicon } from '../lexicon'

/** Whether two names of one length differ in one character only, and in one that is taken for the other. */
export type AlikeNames = (name: string, other: string) => boolean

/** Reads the characters that are written for one another in names. Both names are folded to simplified script. */
export function createAlikeNames(lexicon: Lexicon): AlikeNames {
  const alike = new Set<string>()
  for (const { characters = '' } of lexicon.rows('name-confusions')) {
    for (const a of characters) for (const b of characters) if (a !== b) alike.add(a + b)
  }
  return (name, other) => {
    if (name.length !== other.length) return false
    const apart = [...name].findIndex((sign, k) => sign !== other.charAt(k))
    return (
      apart >= 0 &&
      name.slice(apart + 1) === other.slice(apart + 1) &&
      alike.has(name.charAt(apart) + other.charAt(apart))
    )
  }
}
