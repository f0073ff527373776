import type { FigureRow } from '../figures/figure-rows'
import { dayOf } from './calendar'
import type { PictureSource } from './picture-source'

/** All that is said of one day or one stretch of days, in reading order. */
export interface NamedDays {
  /** Inclusive; for a side left open, the same as the other. */
  readonly from: number
  readonly to: number
  /** 9月底前, 6月16日起: only one end is known. */
  readonly open: 'before' | 'after' | null
  readonly rows: readonly FigureRow[]
  readonly hasFinding: boolean
}

export interface Timeline {
  /** By day, longer stretches first. */
  readonly dates: readonly NamedDays[]
  /** Issue days, sorted. */
  readonly issues: readonly number[]
  /** Dates that name no day of the calendar: 每天, 当晚9时. */
  readonly undated: readonly FigureRow[]
}

/** The dates of the rows, those of one day or stretch together. What a checker has called no figure is left out. */
export function readTimeline({ pages, rows }: PictureSource): Timeline {
  const groups = new Map<string, FigureRow[]>()
  const undated: FigureRow[] = []
  for (const row of rows) {
    if (row.kind !== 'date' || row.tag.type !== 'date' || row.status === 'not-a-figure') continue
    const { value } = row.tag
    const key = 'unresolved' in value || (!value.from && !value.to) ? undefined : `${value.from} ${value.to}`
    if (key === undefined) undated.push(row)
    else groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const dates = [...groups.values()].flatMap((list) => {
    const read = readDays(list)
    if (!read) undated.push(...list)
    return read ? [read] : []
  })
  dates.sort((a, b) => a.from - b.from || b.to - a.to)
  const shown = new Set(rows.map(({ page }) => page))
  const issues = pages.flatMap(({ id, date }) => {
    const day = shown.has(id) && date !== null ? dayOf(date) : undefined
    return day === undefined ? [] : [day]
  })
  return { dates, issues: [...new Set(issues)].sort((a, b) => a - b), undated }
}

function readDays(rows: readonly FigureRow[]): NamedDays | undefined {
  const value = rows[0]?.tag.value
  if (!value || !('from' in value)) return undefined
  const from = value.from === null ? undefined : dayOf(value.from)
  const to = value.to === null ? undefined : dayOf(value.to)
  const known = from ?? to
  if (known === undefined || (value.from !== null && from === undefined) || (value.to !== null && to === undefined)) {
    return undefined
  }
  const open = from === undefined ? 'before' : to === undefined ? 'after' : null
  const [start, end] = [from ?? known, to ?? known]
  const hasFinding = rows.some(({ findings }) => findings.length > 0)
  // 6月18日至3日 is a finding of its own and is drawn all the same.
  return { from: Math.min(start, end), to: Math.max(start, end), open, rows, hasFinding }
}

/** A stretch of days an axis shows, both ends inclusive. */
export interface DayWindow {
  readonly from: number
  readonly to: number
}

/** Of the dates, the share a closer look must hold. */
const MOST_OF = 0.75
/** Dates farther than this many times the closer look are left to an axis of their own. */
const FAR = 6
const SHORTEST_DAYS = 13
const MARGIN = 0.06
/** Longer than this is a stretch: 今年 does not say that the dates reach from January to December. */
const POINT_DAYS = 31

/** Every date and issue day, with a margin. */
export function wholeWindow({ dates, issues }: Timeline): DayWindow {
  const days = [...issues, ...dates.flatMap(({ from, to }) => [from, to])]
  const [first = 0] = days
  const ends = days.reduce(({ from, to }, day) => ({ from: Math.min(from, day), to: Math.max(to, day) }), {
    from: first,
    to: first,
  })
  return widen(ends)
}

/**
 * The stretch worth a close look. A story about this June that once names 1968 would have all its dates on one spot
 * of a true scale: where most dates and the issue day lie close together, the window is theirs; else it is everything.
 */
export function closeWindow(timeline: Timeline): DayWindow {
  const whole = wholeWindow(timeline)
  const points = timeline.dates
    .filter(({ from, to }) => to - from <= POINT_DAYS)
    .map(({ from, to }) => (from + to) / 2)
    .sort((a, b) => a - b)
  const close = shortestWith(points, timeline.issues)
  if (!close) return whole
  const wide = widen(close)
  return whole.to - whole.from > FAR * (wide.to - wide.from) ? wide : whole
}

/** The shortest stretch that holds all of `must` and most of the sorted `points`. */
function shortestWith(points: readonly number[], must: readonly number[]): DayWindow | undefined {
  const wanted = Math.ceil(points.length * MOST_OF)
  let best: DayWindow | undefined
  for (let k = 0; k + wanted <= points.length && wanted > 0; k++) {
    const from = Math.min(points[k] ?? 0, ...must)
    const to = Math.max(points[k + wanted - 1] ?? 0, ...must)
    if (!best || to - from < best.to - best.from) best = { from, to }
  }
  return best
}

/** With a margin at both ends, and never shorter than two weeks. */
export function widen({ from, to }: DayWindow): DayWindow {
  const margin = Math.max((to - from) * MARGIN, (SHORTEST_DAYS - (to - from)) / 2, 1)
  return { from: Math.floor(from - margin), to: Math.ceil(to + margin) }
}
