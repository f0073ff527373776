import { layFlags, layStretches } from './lanes'
import type { Scale } from './scale'
import type { DayWindow, NamedDays } from './timeline'

/** Days drawn as one point of the axis, with a label over it. */
export interface PointPlace {
  readonly dates: readonly NamedDays[]
  readonly x: number
  readonly lane: number
  readonly label: string
  readonly labelX: number
  readonly width: number
}

/** Days drawn as one bar under the axis, with a label over the bar. */
export interface BarPlace {
  readonly dates: readonly NamedDays[]
  readonly left: number
  readonly right: number
  readonly lane: number
  readonly label: string
  readonly labelX: number
}

export interface TimelineLayout {
  readonly points: readonly PointPlace[]
  /** How near days had to stand to be drawn as one point, in pixels. */
  readonly reach: number
  readonly bars: readonly BarPlace[]
  /** Outside the window. */
  readonly earlier: readonly NamedDays[]
  readonly later: readonly NamedDays[]
}

export interface TimelineRoom {
  readonly window: DayWindow
  readonly scale: Scale
  readonly left: number
  /** Labels end here; the axis may end before. */
  readonly right: number
  /** Lanes of labels over the axis, and of bars under it. */
  readonly lanes: number
  /** What stands by a point or bar that several dates may share. */
  label(dates: readonly NamedDays[]): string
  measure(label: string): number
}

/** Narrower than this a stretch is a point. */
const NARROWEST_BAR_PX = 10
/** How near dates must stand to be drawn as one, tried one after the other until the labels find room. */
const REACHES_PX: readonly number[] = [0, 6, 12, 20, 32, 48, 72, 110, 170, 280, 450]

/**
 * Places every date of the window: days over the axis, stretches under it, labels in lanes. Where there are too many
 * for the lanes, dates that stand near each other become clusters, as few as will do.
 */
export function layTimeline(dates: readonly NamedDays[], room: TimelineRoom): TimelineLayout {
  const { window, scale } = room
  const within = dates.filter(({ from, to }) => to >= window.from && from <= window.to)
  const isBar = ({ from, to }: NamedDays) => scale.at(to + 1) - scale.at(from) >= NARROWEST_BAR_PX && to > from
  return {
    ...layPoints(
      within.filter((one) => !isBar(one)),
      room,
    ),
    bars: layBars(within.filter(isBar), room),
    earlier: dates.filter(({ to }) => to < window.from),
    later: dates.filter(({ from }) => from > window.to),
  }
}

function layPoints(dates: readonly NamedDays[], room: TimelineRoom): Pick<TimelineLayout, 'points' | 'reach'> {
  const middle = ({ from, to }: NamedDays) => room.scale.at((from + to + 1) / 2)
  const sorted = dates.toSorted((a, b) => middle(a) - middle(b))
  for (const reach of [...REACHES_PX, Number.POSITIVE_INFINITY]) {
    const groups = gather(sorted, (one, first) => middle(one) - middle(first) <= reach)
    const flags = groups.map((group) => {
      const label = room.label(group)
      const x = (middle(group[0]) + middle(group.at(-1) ?? group[0])) / 2
      return { dates: group, x, label, width: Math.min(room.measure(label), room.right - room.left) }
    })
    const places = layFlags(flags, room)
    if (places) {
      const points = flags.map((flag, k) => {
        return { ...flag, lane: places[k]?.lane ?? 0, labelX: places[k]?.from ?? flag.x }
      })
      return { points, reach }
    }
  }
  return { points: [], reach: Number.POSITIVE_INFINITY }
}

function layBars(dates: readonly NamedDays[], room: TimelineRoom): readonly BarPlace[] {
  const { scale, window, left, right } = room
  const ends = ({ from, to }: NamedDays) =>
    [scale.at(Math.max(from, window.from)), scale.at(Math.min(to, window.to) + 1)] as const
  for (const reach of [...REACHES_PX, Number.POSITIVE_INFINITY]) {
    const groups = gather(dates, (one, first) => {
      const [[a, b], [c, d]] = [ends(one), ends(first)]
      return reach > 0 && Math.abs(a - c) <= reach && Math.abs(b - d) <= reach
    })
    const places = groups.map((group) => {
      const all = group.map(ends)
      const [from, to] = [Math.min(...all.map(([a]) => a)), Math.max(...all.map(([, b]) => b))]
      const label = room.label(group)
      const width = Math.min(room.measure(label), right - left)
      const labelX = Math.max(left, Math.min(from, right - width))
      return { dates: group, left: from, right: to, label, labelX, end: Math.max(to, labelX + width) }
    })
    const lanes = layStretches(
      places.map(({ left: from, labelX, end }) => ({ from: Math.min(from, labelX), to: end })),
      room.lanes,
    )
    if (lanes) return places.map(({ end: _, ...place }, k) => ({ ...place, lane: lanes[k] ?? 0 }))
  }
  return []
}

/** Each date goes to the first group whose first date it is near to, looking at the latest groups only. */
function gather(
  dates: readonly NamedDays[],
  isNear: (one: NamedDays, first: NamedDays) => boolean,
): readonly (readonly [NamedDays, ...NamedDays[]])[] {
  const groups: [NamedDays, ...NamedDays[]][] = []
  for (const one of dates) {
    const home = groups.slice(-LOOK_BACK).findLast(([first]) => isNear(one, first))
    if (home) home.push(one)
    else groups.push([one])
  }
  return groups
}

/** Bars with one beginning and different ends open several groups at a time. */
const LOOK_BACK = 24
