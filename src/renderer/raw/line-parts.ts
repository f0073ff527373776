import type { Span } from '../../model/span'
import type { RawRow } from './raw-lines'

/** A stretch of a line drawn in one way. */
export interface LinePart {
  readonly start: number
  readonly end: number
  readonly block: string | null
  readonly isDropped: boolean
  /** Part of the paragraph pointed at. */
  readonly isLit: boolean
  /** Part of the tag or figure pointed at, or just revealed. */
  readonly isExact: boolean
}

export interface Highlights {
  /** The paragraph pointed at, as raw spans in no particular order. */
  readonly lit: readonly Span[]
  readonly exact: readonly Span[]
}

const NONE: readonly Span[] = []

/** Cuts a line where anything about its look changes. */
export function cutLine(row: RawRow, { lit, exact }: Highlights): LinePart[] {
  const onLine = (spans: readonly Span[]) => {
    const here = spans.filter(([start, end]) => start < row.end && end > row.start)
    return here.length === 0 ? NONE : here
  }
  const litHere = onLine(lit)
  const exactHere = onLine(exact)
  const cuts = new Set<number>([row.start, row.end])
  for (const { start, end } of row.segments) cuts.add(start).add(end)
  for (const [start, end] of [...litHere, ...exactHere]) {
    cuts.add(Math.max(start, row.start)).add(Math.min(end, row.end))
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  const covers = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at < end)
  return sorted.slice(0, -1).map((start, k) => {
    const segment = row.segments.find((one) => one.start <= start && start < one.end)
    return {
      start,
      end: sorted[k + 1] ?? row.end,
      block: segment?.block ?? null,
      isDropped: segment?.isDropped ?? false,
      isLit: covers(litHere, start),
      isExact: covers(exactHere, start),
    }
  })
}
