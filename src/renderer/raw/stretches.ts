import type { RawRow } from './raw-lines'

/** Lines of the raw page, from the first to before `to`, of one story. */
export interface Stretch {
  readonly number: number
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** Runs of lines of one story; blank lines between two of them belong to it. */
export function findStretches(rows: readonly RawRow[], numbers: ReadonlyMap<string, number>): Stretch[] {
  const stretches: Stretch[] = []
  rows.forEach((row, line) => {
    if (row.story === null) return
    const number = numbers.get(row.story) ?? 0
    const last = stretches.at(-1)
    if (last && last.number === number && !row.isFlagged) stretches[stretches.length - 1] = { ...last, to: line + 1 }
    else stretches.push({ number, from: line, to: line + 1 })
  })
  return stretches
}
