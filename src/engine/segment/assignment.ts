/**
 * Best one-to-one assignment (Kuhn–Munkres with potentials, O(n²m)). `gain[r][c]` is what putting row r to column c is
 * worth; a row may stay alone for `alone[r]`. Returns the column of each row, −1 for alone.
 */
export function assignRows(gain: readonly (readonly number[])[], alone: readonly number[]): number[] {
  const rows = gain.length
  if (rows === 0) return []
  const real = gain[0]?.length ?? 0
  const columns = real + rows
  const cost = (r: number, c: number): number => {
    if (c < real) return -((gain[r] as readonly number[])[c] as number)
    return c - real === r ? -(alone[r] as number) : 1e6
  }
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(columns + 1)
  const match = new Int32Array(columns + 1)
  const way = new Int32Array(columns + 1)
  for (let r = 1; r <= rows; r++) {
    match[0] = r
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[column] = 1
      const row = match[column] as number
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let c = 1; c <= columns; c++) {
        if (used[c]) continue
        const reduced = cost(row - 1, c - 1) - (u[row] as number) - (v[c] as number)
        if (reduced < (least[c] as number)) {
          least[c] = reduced
          way[c] = column
        }
        if ((least[c] as number) < delta) {
          delta = least[c] as number
          next = c
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (used[c]) {
          const m = match[c] as number
          u[m] = (u[m] as number) + delta
          v[c] = (v[c] as number) - delta
        } else least[c] = (least[c] as number) - delta
      }
      column = next
    } while (match[column] !== 0)
    while (column) {
      const from = way[column] as number
      match[column] = match[from] as number
      column = from
    }
  }
  const result = new Array<number>(rows).fill(-1)
  for (let c = 1; c <= real; c++) if (match[c]) result[(match[c] as number) - 1] = c - 1
  return result
}
