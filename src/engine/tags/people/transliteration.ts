import type { Lexicon } from '../../lexicon'
import { NEVER } from './name-statistics'

/** Log-probabilities of the characters foreign names are written with, by place in the name. */
export interface Transliteration {
  readonly first: Float32Array
  readonly middle: Float32Array
  readonly last: Float32Array
  /** Log-share of names of so many characters. */
  readonly length: readonly number[]
}

/** Longest part of a foreign name that is looked for; longer ones are written with a dot between parts. */
export const LONGEST_PART = 8

const LENGTHS = [0, 0.003, 0.2, 0.41, 0.27, 0.085, 0.02, 0.004, 0.001]

export function createTransliteration(lexicon: Lexicon): Transliteration {
  const rows = lexicon.rows('transliteration-characters')
  return {
    first: place(rows, 'first'),
    middle: place(rows, 'middle'),
    last: place(rows, 'last'),
    length: LENGTHS.map((share) => (share > 0 ? Math.log(share) : NEVER)),
  }
}

function place(rows: readonly Readonly<Record<string, string>>[], name: string): Float32Array {
  const logs = new Float32Array(65536).fill(NEVER)
  let total = 0
  for (const row of rows) total += Number(row[name])
  for (const row of rows) {
    logs[(row.character ?? '').charCodeAt(0)] = Math.log((Number(row[name]) + 0.3) / total)
  }
  return logs
}
