import type { Lexicon } from '../../lexicon'

/** Log-probability for what never occurs. */
export const NEVER = -1e9

/**
 * How likely a string is as a Chinese personal name: counts of surnames, of the characters at the first and second
 * place of two-character given names, and of one-character given names, turned into log-probabilities by code unit.
 */
export interface NameStatistics {
  /** One-character surnames. */
  readonly surname: Float32Array
  /** Two-character surnames, by `first << 16 | second`. */
  readonly compound: ReadonlyMap<number, number>
  /** What those begin with. */
  readonly compoundHeads: Uint8Array
  readonly first: Float32Array
  readonly last: Float32Array
  readonly only: Float32Array
}

/** Added to every count, since there is hardly a character nobody is called by. */
const FLOOR = 3

/** Share of names with a one-character given name; the rest have two. */
const SHORT = Math.log(0.29)
const LONG = Math.log(0.71)

export function createNameStatistics(lexicon: Lexicon): NameStatistics {
  const surname = new Float32Array(65536).fill(NEVER)
  const compound = new Map<number, number>()
  const compoundHeads = new Uint8Array(65536)
  const surnames = lexicon.rows('surnames')
  let total = 0
  for (const row of surnames) total += Number(row.count)
  for (const row of surnames) {
    const name = row.surname ?? ''
    const log = Math.log((Number(row.count) + 6) / total)
    if (name.length === 1) surname[name.charCodeAt(0)] = log
    else if (name.length === 2) {
      compound.set(pairKey(name.charCodeAt(0), name.charCodeAt(1)), log)
      compoundHeads[name.charCodeAt(0)] = 1
    }
  }
  const rows = lexicon.rows('given-characters')
  return {
    surname,
    compound,
    compoundHeads,
    first: column(rows, 'first', LONG),
    last: column(rows, 'last', 0),
    only: column(rows, 'only', SHORT),
  }
}

export function pairKey(first: number, second: number): number {
  return first * 65536 + second
}

/** Log-share of each character in one column; characters never seen there count as half a time. */
function column(rows: readonly Readonly<Record<string, string>>[], name: string, prior: number): Float32Array {
  let total = 0
  for (const row of rows) total += Number(row[name])
  const logs = new Float32Array(65536).fill(prior + Math.log(FLOOR / total))
  for (const row of rows) {
    const count = Number(row[name])
    logs[(row.character ?? '').charCodeAt(0)] = prior + Math.log((count + FLOOR) / total)
  }
  // 杨某: not a given name but the want of one.
  logs['某'.charCodeAt(0)] = NEVER
  return logs
}
