import { generateNKeysBetween } from 'fractional-indexing'

interface Ordered {
  readonly id: string
  readonly order: string
}

/**
 * `count` order keys for records that come to stand before `before` (null: at the end) in `sequence`, which is sorted
 * and does not hold the records being placed.
 */
export function orderKeys(sequence: readonly Ordered[], before: string | null, count: number): string[] {
  const at = before === null ? sequence.length : sequence.findIndex((record) => record.id === before)
  const place = at < 0 ? sequence.length : at
  const lower = sequence[place - 1]?.order ?? null
  const upper = sequence[place]?.order ?? null
  return generateNKeysBetween(lower, upper, count)
}

/** The id of the record behind `id` in a sorted sequence, null when it is the last. */
export function idAfter(sequence: readonly Ordered[], id: string): string | null {
  const at = sequence.findIndex((record) => record.id === id)
  return at < 0 ? null : (sequence[at + 1]?.id ?? null)
}

/**
 * Order keys for a sequence of which some records have one and some (null) do not: kept where they still rise, with
 * new ones between; all new where they no longer do.
 */
export function fillOrders(orders: readonly (string | null)[]): string[] {
  const given = orders.filter((order) => order !== null)
  const rises = given.every((order, k) => k === 0 || (given[k - 1] ?? '') < order)
  if (!rises) return generateNKeysBetween(null, null, orders.length)
  const filled: string[] = []
  let at = 0
  while (at < orders.length) {
    const order = orders[at]
    if (order != null) {
      filled.push(order)
      at++
      continue
    }
    let next = at
    while (next < orders.length && orders[next] === null) next++
    filled.push(...generateNKeysBetween(filled.at(-1) ?? null, orders[next] ?? null, next - at))
    at = next
  }
  return filled
}
