import type { FoundName } from './name-chain'

/**
 * `first` with those of `second` that share no character with one of them or with one another, in reading order. One
 * pass over both, since a page of credits may hold thousands.
 */
export function mergeNames(first: readonly FoundName[], second: readonly FoundName[]): readonly FoundName[] {
  if (second.length === 0) return first
  const inOrder = [...second].sort((a, b) => a.start - b.start)
  const merged: FoundName[] = []
  let next = 0
  let end = 0
  for (const name of inOrder) {
    while (next < first.length && (first[next] as FoundName).end <= name.start) {
      merged.push(first[next] as FoundName)
      next++
    }
    const isFree = (first[next]?.start ?? Number.POSITIVE_INFINITY) >= name.end
    if (!isFree || name.start < end) continue
    merged.push(name)
    end = name.end
  }
  for (; next < first.length; next++) merged.push(first[next] as FoundName)
  return merged
}
