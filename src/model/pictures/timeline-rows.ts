import { monthsAround } from './calendar'
import type { DayWindow, NamedDays } from './timeline'

/** One line of a timeline folded into lines: a month, a year, ten years … Both ends inclusive. */
export interface TimeRow extends DayWindow {
  /** How long the line is. */
  readonly months: number
  readonly dates: readonly NamedDays[]
}

export interface FoldedTimeline {
  /** In order of time; only those that have a date. */
  readonly rows: readonly TimeRow[]
  /** Stretches that no one line holds. */
  readonly longer: readonly NamedDays[]
  /** Outside the window. */
  readonly earlier: readonly NamedDays[]
  readonly later: readonly NamedDays[]
}

/** A month, a year, ten and a hundred years. */
const LENGTHS: readonly number[] = [1, 12, 120, 1200]
/** Of the lines there is room for, so many in lines of one length; the rest is for the fullest of them cut up. */
const FIRST_SHARE = 2 / 3
/** A line of more different dates than this is too full to be read. */
const FULL = 30

/**
 * Cuts a time axis into `most` lines at most: lines of the shortest length that gives few enough, and the fullest of them into shorter ones
 * as far as there is room: a desk of this year's papers with one of 1956 has one line for the fifties and twelve for this year's months.
 */
export function foldTimeline(dates: readonly NamedDays[], { from, to }: DayWindow, most: number): FoldedTimeline {
  const within = dates.filter((one) => one.to >= from && one.from <= to)
  const folds = LENGTHS.map((months) => cutRows(within, months))
  const fold = folds.find(({ rows }) => rows.length <= most * FIRST_SHARE) ?? folds.at(-1)
  const cut = cutFullest(fold?.rows ?? [], most)
  return {
    rows: cut.rows,
    longer: [...(fold?.longer ?? []), ...cut.longer],
    earlier: dates.filter((one) => one.to < from),
    later: dates.filter((one) => one.from > to),
  }
}

type Cut = Pick<FoldedTimeline, 'rows' | 'longer'>

function cutRows(dates: readonly NamedDays[], months: number): Cut {
  const rows = new Map<number, TimeRow & { readonly dates: NamedDays[] }>()
  const longer: NamedDays[] = []
  for (const one of dates) {
    const unit = monthsAround(one.from, months)
    const row = rows.get(unit.from)
    if (one.to > unit.to) longer.push(one)
    else if (row) row.dates.push(one)
    else rows.set(unit.from, { ...unit, months, dates: [one] })
  }
  return { rows: [...rows.values()].sort((a, b) => a.from - b.from), longer }
}

function cutFullest(rows: readonly TimeRow[], most: number): Cut {
  const longer: NamedDays[] = []
  let lines = rows
  for (;;) {
    const full = lines.filter(({ dates, months }) => dates.length > FULL && months > 1)
    const cuts = full
      .toSorted((a, b) => b.dates.length - a.dates.length)
      .map((row) => ({ row, cut: cutRows(row.dates, LENGTHS[LENGTHS.indexOf(row.months) - 1] ?? 1) }))
    const found = cuts.find(({ cut }) => cut.rows.length > 1 && lines.length - 1 + cut.rows.length <= most)
    if (!found) return { rows: lines, longer }
    longer.push(...found.cut.longer)
    lines = lines.flatMap((row) => (row === found.row ? found.cut.rows : [row]))
  }
}
