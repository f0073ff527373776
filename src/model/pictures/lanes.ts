/** A label over an axis, for the point at `x`. */
export interface Flag {
  readonly x: number
  readonly width: number
}

/** Lane 0 is next to the axis; `from` is where the words begin. */
export interface FlagPlace {
  readonly lane: number
  readonly from: number
}

/** What labels must stay within. */
export interface FlagRoom {
  readonly left: number
  readonly right: number
  readonly lanes: number
}

/** Room between two labels of one lane. */
const GAP_PX = 8
/** Room between a label and a leader passing it. */
const LEADER_GAP_PX = 3

/**
 * Lays labels (by their points, from the left) out in lanes so that neither labels nor the leaders from labels down to
 * their points meet: zigzag where labels have room between their neighbours' leaders, else as stairs. Undefined when
 * neither finds room.
 */
export function layFlags(flags: readonly Flag[], room: FlagRoom): readonly FlagPlace[] | undefined {
  return layZigzag(flags, room) ?? layStairs(flags, room)
}

interface Placed extends FlagPlace {
  readonly x: number
  readonly to: number
}

/**
 * Each label over its point, or beside it where that does not do, in the first lane that is free. What it must be clear
 * of: labels of its lane, leaders of labels in higher lanes, and with its own leader the labels in lower ones.
 */
function layZigzag(flags: readonly Flag[], { left, right, lanes }: FlagRoom): readonly FlagPlace[] | undefined {
  const placed: Placed[] = []
  const allLanes = Array.from({ length: lanes }, (_, lane) => lane)
  let widest = 0
  for (const { x, width } of flags) {
    widest = Math.max(widest, width)
    const near = nearby(placed, x - 2 * widest - 2 * GAP_PX)
    const starts = [x - width / 2, x - width, x].map((from) => Math.max(left, Math.min(from, right - width)))
    const free = (from: number, lane: number) =>
      near.every((other) => isClear({ x, lane, from, to: from + width }, other))
    // Over its point in a higher lane rather than beside it: what stands beside takes the next one's place.
    const found = starts
      .flatMap((from) => allLanes.map((lane): Placed => ({ x, lane, from, to: from + width })))
      .find(({ from, lane }) => free(from, lane))
    if (!found) return undefined
    placed.push(found)
  }
  return placed
}

/** Those placed whose points are not left of `x`: no label reaches farther. */
function nearby(placed: readonly Placed[], x: number): readonly Placed[] {
  let first = placed.length
  while (first > 0 && (placed[first - 1]?.x ?? 0) >= x) first--
  return placed.slice(first)
}

function isClear(one: Placed, other: Placed): boolean {
  if (one.lane === other.lane) return one.from >= other.to + GAP_PX || one.to + GAP_PX <= other.from
  const [high, low] = one.lane > other.lane ? [one, other] : [other, one]
  return high.x <= low.from - LEADER_GAP_PX || high.x >= low.to + LEADER_GAP_PX
}

/**
 * From the right: a label runs right from its leader, so everything laid out before it begins farther right, and its
 * leader is in nobody's way. What it must keep clear of in a lane is the first thing standing in it, be that a label
 * or the leader of one in a higher lane.
 */
function layStairs(flags: readonly Flag[], { right, lanes }: FlagRoom): readonly FlagPlace[] | undefined {
  const clearUntil = new Array<number>(lanes).fill(right + GAP_PX)
  const placed: FlagPlace[] = []
  for (const { x, width } of flags.toReversed()) {
    const lane = clearUntil.findIndex((until) => x + width + GAP_PX <= until)
    if (lane < 0) return undefined
    clearUntil.fill(x, 0, lane + 1)
    placed.push({ lane, from: x + LEADER_GAP_PX })
  }
  return placed.reverse()
}

/** A stretch of a row. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Lays stretches out in lanes in which they do not meet, each in the first that has room; undefined as above. */
export function layStretches(stretches: readonly Stretch[], most: number): readonly number[] | undefined {
  const order = stretches
    .map((_, k) => k)
    .sort((a, b) => (stretches[a]?.from ?? 0) - (stretches[b]?.from ?? 0) || a - b)
  const ends: number[] = []
  const lanes = new Array<number>(stretches.length).fill(0)
  for (const k of order) {
    const { from, to } = stretches[k] ?? { from: 0, to: 0 }
    let lane = 0
    while (lane < most && from < (ends[lane] ?? Number.NEGATIVE_INFINITY) + GAP_PX) lane++
    if (lane === most) return undefined
    ends[lane] = to
    lanes[k] = lane
  }
  return lanes
}
