/** A label that begins at `x`, over the point it names, and needs `width`. */
export interface Flag {
  readonly x: number
  readonly width: number
}

/** Room between two labels of one lane. */
const GAP_PX = 8

/**
 * Lays labels over an axis out in lanes, lane 0 next to it, so that neither labels nor the leaders from labels down to
 * their points meet. Answers with each label's lane, in their order; undefined when `most` lanes are not enough.
 *
 * From the right: a label runs right from its leader, so everything laid out before it begins farther right, and its
 * leader is in nobody's way. What it must keep clear of in a lane is the first thing standing in it, be that a label
 * or the leader of one in a higher lane.
 */
export function layFlags(flags: readonly Flag[], most: number): readonly number[] | undefined {
  const order = flags.map((_, k) => k).sort((a, b) => (flags[b]?.x ?? 0) - (flags[a]?.x ?? 0) || b - a)
  const clearUntil: number[] = []
  const lanes = new Array<number>(flags.length).fill(0)
  for (const k of order) {
    const { x, width } = flags[k] ?? { x: 0, width: 0 }
    let lane = 0
    while (lane < most && x + width + GAP_PX > (clearUntil[lane] ?? Number.POSITIVE_INFINITY)) lane++
    if (lane === most) return undefined
    for (let below = 0; below <= lane; below++) clearUntil[below] = x
    lanes[k] = lane
  }
  return lanes
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
