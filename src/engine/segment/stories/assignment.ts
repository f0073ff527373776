import { keptFloats, keptInts } from './kept'

const ROW_POTENTIALS = keptFloats()
const COLUMN_POTENTIALS = keptFloats()
const LEAST = keptFloats()
const MATCH = keptInts()
const WAY = keptInts()
const USED = keptInts()
const SEARCHED = keptInts()

/**
 * Best one-to-one assignment (Kuhn–Munkres with potentials, O(n²m)). `gain` holds a row of the table after the other;
 * `gain[r * columns + c]` is what putting row r to column c is worth; a row may stay alone for `alone[r]`. Returns the
 * column of each row, −1 for alone.
 */
export function assignRows(gain: Float64Array, columns: number, alone: readonly number[]): number[] {
  const rows = alone.length
  // Behind the real columns each row has one of its own, that of standing alone; no other row ever takes it.
  const all = columns + rows
  const u = ROW_POTENTIALS.zeros(rows + 1)
  const v = COLUMN_POTENTIALS.zeros(all + 1)
  const match = MATCH.zeros(all + 1)
  const way = WAY.take(all + 1)
  const least = LEAST.take(all + 1)
  const used = USED.take(all + 1)
  /** The columns in use, in the order they were come upon. */
  const searched = SEARCHED.take(all + 1)
  for (let r = 1; r <= rows; r++) {
    match[0] = r
    let column = 0
    // Rows that come later, and the columns they have to themselves, are out of play.
    const end = columns + r
    for (let c = 0; c <= end; c++) {
      least[c] = Number.POSITIVE_INFINITY
      used[c] = 0
    }
    let seen = 0
    for (;;) {
      used[column] = 1
      searched[seen++] = column
      const row = match[column] as number
      const base = (row - 1) * columns - 1
      const potential = u[row] as number
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let c = 1; c <= columns; c++) {
        if (used[c]) continue
        const reduced = -(gain[base + c] as number) - potential - (v[c] as number)
        if (reduced < (least[c] as number)) {
          least[c] = reduced
          way[c] = column
        }
        if ((least[c] as number) < delta) {
          delta = least[c] as number
          next = c
        }
      }
      const own = columns + row
      least[own] = -(alone[row - 1] as number) - potential - (v[own] as number)
      way[own] = column
      for (let c = columns + 1; c <= end; c++) {
        if (used[c] === 0 && (least[c] as number) < delta) {
          delta = least[c] as number
          next = c
        }
      }
      for (let k = 0; k < seen; k++) {
        const c = searched[k] as number
        const m = match[c] as number
        u[m] = (u[m] as number) + delta
        v[c] = (v[c] as number) - delta
      }
      column = next
      // Most rows find their column free at once: what the others would cost now is asked no more.
      if (match[column] === 0) break
      for (let c = 0; c <= end; c++) if (!used[c]) least[c] = (least[c] as number) - delta
    }
    while (column) {
      const from = way[column] as number
      match[column] = match[from] as number
      column = from
    }
  }
  const result = new Array<number>(rows).fill(-1)
  for (let c = 1; c <= columns; c++) if (match[c]) result[(match[c] as number) - 1] = c - 1
  return result
}
