import { foldCode } from './fold'

/** A set of folded characters, asked once a character of text, so it is one table look-up. */
export interface CharSet {
  has(code: number): boolean
}

/** One bit a character keeps the sets small enough to stay in the processor's cache together. */
export function charSet(...characters: readonly string[]): CharSet {
  const bits = new Int32Array(0x10000 / 32)
  for (const run of characters) {
    for (let i = 0; i < run.length; i++) {
      const code = foldCode(run.charCodeAt(i))
      bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31))
    }
  }
  return { has: (code) => (((bits[code >> 5] ?? 0) >> (code & 31)) & 1) === 1 }
}

/** A set for a handful of characters, of which a lexicon has hundreds. */
export function smallCharSet(characters: string): CharSet {
  const codes = new Set<number>()
  for (let i = 0; i < characters.length; i++) codes.add(foldCode(characters.charCodeAt(i)))
  return codes.size === 0 ? EMPTY : codes
}

const EMPTY: CharSet = { has: () => false }

export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

export function isArabicDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
