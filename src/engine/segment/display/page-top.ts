import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'

/** Lines of the first head of a page, its label with it, and of all its heads where they stand above their texts. */
const MOST_LINES = 5
const ALL_HEADS = 30
/** Half ems: no line of a head is wider. */
const WIDEST = 66
/** Half ems by which a line is short of its column. */
const SHORT = 6
/** Half ems by which the lines of a column differ. */
const FULL = 2
/** What a paper prints about itself over its first story. */
const FURNITURE: ReadonlySet<Mark | undefined> = new Set<Mark>(['running-head', 'imprint', 'contents', 'issue-date'])
/** What a story opens with. */
const OPENS: ReadonlySet<Mark | undefined> = new Set<Mark>(['dateline', 'byline'])
/** A full stop or a semicolon at the end, a full stop inside: text. */
const TELLS = /。|；$/

const NONE = [0, 0] as const

/**
 * The head at the top of a page, below what the paper prints about itself: the lines over the first dateline or byline, for
 * nothing is open above them and no story tells anything above its own dateline; and those over a blank line the last of
 * which is short of its column without a stop. An empty span where there is none.
 */
export function pageTopHead(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
): readonly [from: number, to: number] {
  let from = 0
  while (from < lines.length && FURNITURE.has(marks[from])) from++
  let to = from
  let pauses = 0
  let full = 0
  while (to < lines.length && !OPENS.has(marks[to])) {
    const line = lines[to] as Line
    if (to > from && line.blanks > 0 && pauses === 0 && isShort(lines[to - 1] as Line))
      return marks[to] ? NONE : [from, to]
    if (marks[to] || line.width > WIDEST || line.tabular || line.row || line.verse || TELLS.test(line.text)) return NONE
    if (line.ends === 'inner' || line.ends === 'open') pauses++
    if (Math.abs(line.width - line.measure) <= FULL) full++
    to++
    // More lines than one head has are as ragged as no column is.
    if (to - from > (full * 2 > to - from ? MOST_LINES : ALL_HEADS) || pauses > 1) return NONE
  }
  const last = lines[to - 1]
  if (to === from || to === lines.length || !last) return NONE
  return last.ends === 'inner' || last.ends === 'open' || last.ends === 'colon' ? NONE : [from, to]
}

function isShort({ ends, measure, width }: Line): boolean {
  return ends === 'word' && measure > 0 && width <= measure - SHORT
}
