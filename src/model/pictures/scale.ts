/** Maps a stretch of values onto a stretch of pixels. */
export interface Scale {
  readonly from: number
  readonly to: number
  at(value: number): number
}

/** A stretch of no length is drawn in the middle. */
export function linearScale(from: number, to: number, left: number, right: number): Scale {
  const length = to - from
  return {
    from,
    to,
    at: (value) => (length === 0 ? (left + right) / 2 : left + ((value - from) / length) * (right - left)),
  }
}

const STEPS = [1, 2, 5, 10]

/**
 * Round numbers (1, 2 or 5 times a power of ten) from the last one not above `from` to the first one not below `to`,
 * `most` of them or fewer where that can be had; whole numbers only, where `isWhole`. At least two.
 */
export function roundTicks(from: number, to: number, most: number, isWhole = false): readonly number[] {
  const length = Math.max(to - from, Math.abs(to) * 1e-9, isWhole ? 1 : Number.MIN_VALUE * 1e20)
  const rough = length / Math.max(1, most - 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  let k = STEPS.findIndex((step) => step * power >= rough * 0.999_999)
  if (k < 0) k = STEPS.length - 1
  const fit = (STEPS[k] ?? 10) * power
  const step = isWhole ? Math.max(1, fit) : fit
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step))
}

/** Takes off what binary arithmetic adds: 3 × 0.1. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
