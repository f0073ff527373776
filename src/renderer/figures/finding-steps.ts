import type { FigureRow } from '../../model/figures/figure-rows'

export type Way = 1 | -1

/** Where the keys that walk from finding to finding stand. */
export interface FindingWalk {
  /** The rows shown, in their order, and the one the keyboard is on; -1 for none. */
  readonly shown: readonly FigureRow[]
  readonly at: number
  /** All rows of the desk, in the order of its pages. */
  readonly all: readonly FigureRow[]
  /** The story, page or edition a row is of, as far as the view is set to; null where that is the whole desk. */
  readonly unitOf: ((row: FigureRow) => string | null) | null
  /** The one that is open. */
  readonly unit: string | null
  /** What the view would show of these rows, in its order. */
  list(rows: readonly FigureRow[]): readonly FigureRow[]
  /** Whether every page has been read. */
  readonly isRead: boolean
}

export type FindingStep =
  | { readonly kind: 'here'; readonly row: FigureRow; readonly at: number }
  /** In another story, page or edition, which has to be opened. */
  | { readonly kind: 'there'; readonly row: FigureRow }
  /** Nowhere: why, in words under `notice.`, and how many findings the filter keeps from being shown. */
  | {
      readonly kind: 'none'
      readonly code: 'no-findings' | 'findings-hidden' | 'still-reading'
      readonly hidden: number
    }

/**
 * The next figure something is open about: among those shown, round their end; where there is none, in the story, page
 * or edition after the open one. A key that has nowhere to go says why, or it seems broken.
 */
export function stepToFinding(walk: FindingWalk, way: Way): FindingStep {
  const { shown, at, all, isRead } = walk
  const place = nextWhere(shown, at, way, hasFinding)
  const row = shown[place]
  if (row) return { kind: 'here', row, at: place }
  const elsewhere = firstElsewhere(walk, way)
  if (elsewhere) return { kind: 'there', row: elsewhere }
  const hidden = new Set(all.flatMap(({ findings }) => findings.map(({ key }) => key))).size
  const code = hidden > 0 ? 'findings-hidden' : isRead ? 'no-findings' : 'still-reading'
  return { kind: 'none', code, hidden }
}

function firstElsewhere({ all, unitOf, unit, list }: FindingWalk, way: Way): FigureRow | undefined {
  if (!unitOf) return undefined
  const units = [...new Set(all.flatMap((row) => unitOf(row) ?? []))]
  const from = unit === null ? -1 : units.indexOf(unit)
  const others = from < 0 ? units : [...units.slice(from + 1), ...units.slice(0, from)]
  for (const other of way === 1 ? others : others.reverse()) {
    const rows = list(all.filter((row) => unitOf(row) === other))
    const found = way === 1 ? rows.find(hasFinding) : rows.findLast(hasFinding)
    if (found) return found
  }
  return undefined
}

const hasFinding = ({ findings }: FigureRow): boolean => findings.length > 0

/** The next or previous row of a kind, round the end; -1 where there is none. */
export function nextWhere(
  rows: readonly FigureRow[],
  at: number,
  way: Way,
  wanted: (row: FigureRow) => boolean,
): number {
  const beyond =
    way === 1
      ? rows.findIndex((row, k) => k > at && wanted(row))
      : rows.findLastIndex((row, k) => k < at && wanted(row))
  if (beyond >= 0) return beyond
  return way === 1 ? rows.findIndex(wanted) : rows.findLastIndex(wanted)
}
