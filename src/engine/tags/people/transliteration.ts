import type { Lexicon } from '../../lexicon'
import { NEVER } from './name-statistics'

/** Longest part of a foreign name that is looked for; longer ones are written with a dot between parts. */
export const LONGEST_PART = 8

/** Share of a character's followers that is read from pairs actually seen; the rest from single characters. */
const SEEN = 0.85

/**
 * How likely a string is as a foreign name written by sound: a chain of characters, each likely after the one
 * before. Codes are small numbers, 0 for a character that foreign names are not written with.
 */
export class Transliteration {
  private readonly codes = new Uint16Array(65536)
  /** Log-probability of the second character after the first, by `first * width + second`. */
  private readonly pairs: Float32Array
  private readonly starts: Float32Array
  private readonly ends: Float32Array
  private readonly width: number

  constructor(lexicon: Lexicon) {
    const rows = lexicon
      .rows('transliteration')
      .map((row) => ({ from: row.character ?? '', next: parseNext(row.next) }))
    const uses = new Map<string, number>()
    let width = 1
    for (const { next } of rows) {
      for (const [char, count] of next) {
        if (char !== '$' && !uses.has(char)) this.codes[char.charCodeAt(0)] = width++
        uses.set(char, (uses.get(char) ?? 0) + count)
      }
    }
    let total = 0
    for (const count of uses.values()) total += count
    this.width = width
    this.pairs = new Float32Array(width * width)
    this.starts = new Float32Array(width).fill(NEVER)
    this.ends = new Float32Array(width).fill(NEVER)
    const single = new Float64Array(width)
    for (const [char, count] of uses) if (char !== '$') single[this.code(char)] = (count / total) * (1 - SEEN)
    // Most pairs were never seen: their logarithms are those of the second character, worked out once.
    const logs = single.map(Math.log)
    const endShare = ((uses.get('$') ?? 0) / total) * (1 - SEEN)
    for (const { from, next } of rows) {
      let sum = 0
      for (const [, count] of next) sum += count
      const row =
        from === '^' ? this.starts : this.pairs.subarray(this.code(from) * width, (this.code(from) + 1) * width)
      for (let code = 1; code < width; code++) row[code] = logs[code] as number
      if (from !== '^') this.ends[this.code(from)] = Math.log(endShare)
      for (const [char, count] of next) {
        const share = (count / sum) * SEEN
        if (char === '$') this.ends[this.code(from)] = Math.log(share + endShare)
        else row[this.code(char)] = Math.log(share + (single[this.code(char)] as number))
      }
    }
  }

  /** The character's code, 0 when foreign names are not written with it. */
  codeOf(unit: number): number {
    return this.codes[unit] as number
  }

  start(code: number): number {
    return this.starts[code] as number
  }

  pair(from: number, to: number): number {
    return this.pairs[from * this.width + to] as number
  }

  end(code: number): number {
    return this.ends[code] as number
  }

  private code(char: string): number {
    return this.codes[char.charCodeAt(0)] as number
  }
}

/** `翰12 瑟 $3`: characters with how often they follow, once where no number stands. */
function parseNext(cell: string | undefined): [string, number][] {
  const list: [string, number][] = []
  for (const item of (cell ?? '').split(' ')) if (item) list.push([item[0] as string, Number(item.slice(1) || 1)])
  return list
}
