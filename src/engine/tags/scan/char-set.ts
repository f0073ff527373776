import { foldCode } from './fold'

/** A set of folded characters, asked once a character of text, so it is one table look-up. */
export interface CharSet {
  has(code: number): boolean
}

export function charSet(...characters: readonly string[]): CharSet {
  const table = new Uint8Array(0x10000)
  for (const run of characters) for (let i = 0; i < run.length; i++) table[foldCode(run.charCodeAt(i))] = 1
  return { has: (code) => table[code] === 1 }
}

const LATIN = charSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')

export function isLatin(code: number): boolean {
  return LATIN.has(code)
}

export function isArabicDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
