import type { Element } from '../elements'
import type { Line } from './line'

/** Lines looked at on either side of a border. */
const REACH = 8
/** Fewest lines that show a column's width: they break off in mid-sentence, so they are full. */
const FEWEST = 2
/** Half ems by which two columns differ when they are not one: narrow figures and squeezed marks make up to 3. */
const APART = 4
/** Wider lines are whole paragraphs. */
const WIDEST = 90

/** How two neighbouring texts are set: to one width, to two, or nobody can tell. */
export type ColumnStep = 'same' | 'other' | undefined

/** Compares the width at the end of `upper` with that at the beginning of `lower`. Most papers give each story its own. */
export function columnStep(upper: readonly Element[], lower: readonly Element[]): ColumnStep {
  const above = widthOf(upper, true)
  const below = widthOf(lower, false)
  if (above === 0 || below === 0) return undefined
  return Math.abs(above - below) >= APART ? 'other' : 'same'
}

/** Half ems of the widest full line near the end, or near the beginning; 0 where too few lines are full. */
function widthOf(paragraphs: readonly Element[], atEnd: boolean): number {
  let seen = 0
  let full = 0
  let width = 0
  const count = paragraphs.length
  for (let k = 0; k < count && seen < REACH; k++) {
    const { lines } = paragraphs[atEnd ? count - 1 - k : k] as Element
    for (let i = 0; i < lines.length && seen < REACH; i++) {
      // The last line is short, whatever it ends in.
      const at = atEnd ? lines.length - 1 - i : i
      if (at >= lines.length - 1) continue
      const line = lines[at] as Line
      seen++
      if (!isFull(line)) continue
      full++
      width = Math.max(width, line.width)
    }
  }
  return full >= FEWEST ? width : 0
}

/** Breaks off in mid-sentence, and is no paragraph of its own. */
function isFull(line: Line): boolean {
  return line.width <= WIDEST && !line.bold && (line.ends === 'word' || line.ends === 'inner')
}
