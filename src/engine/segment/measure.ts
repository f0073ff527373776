import type { Line } from './line'

/** Lines looked at on either side. A column piece between two blank lines is often no longer than this. */
const REACH = 6
/** Lines of one column differ by squeezed punctuation and narrow figures: half ems. An indent is 4. */
const SPREAD = 4
/** Wider lines (45 em) are whole paragraphs, not column lines. */
const WIDEST = 90

/**
 * Gives every line the measure of its column: the width most lines about it share. A page may set each story to a
 * width of its own, so it is taken from the neighbours, not from the page. 0 where no width is shared.
 */
export function measureLines(lines: readonly Line[]): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const from = Math.max(0, i - REACH)
    const to = Math.min(lines.length - 1, i + REACH)
    let best = 0
    let bestCount = 0
    let bestWeight = 0
    let around = 0
    for (let j = from; j <= to; j++) {
      const width = (lines[j] as Line).width
      if (width > WIDEST || width < 12) continue
      around++
      let count = 0
      let weight = 0
      for (let k = from; k <= to; k++) {
        const apart = Math.abs((lines[k] as Line).width - width)
        if (apart >= SPREAD) continue
        count++
        // A line's nearest neighbours speak for its own column.
        weight += (1 - apart / SPREAD) * (Math.abs(k - i) <= 2 ? 1.5 : 1)
      }
      if (weight > bestWeight || (weight === bestWeight && width > best)) {
        best = width
        bestWeight = weight
        bestCount = count
      }
    }
    line.measure = bestCount >= 3 && bestCount >= around * 0.3 ? best : 0
  }
}
