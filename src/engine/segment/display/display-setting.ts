import type { LabelScore } from '../lines/labels'
import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'
import type { Score } from '../score'
import { endsText } from './display-shape'

/** Lines below a line that show it to be the first of a wider column. */
const COLUMN_LINES = 3

/** Whether the lines right below are as wide as this one and break off like it: a column, not a head. */
export function startsColumn(lines: readonly Line[], i: number): boolean {
  const { width } = lines[i] as Line
  let marks = (lines[i] as Line).commas
  for (let k = i + 1; k < i + COLUMN_LINES; k++) {
    const line = lines[k]
    if (!line || line.blanks > 0 || Math.abs(line.width - width) > 4) return false
    marks += line.commas + line.sentences
  }
  return marks >= 2
}

/** How it is set: against the measure of its column, against its neighbours. */
export function scoreWidth(
  line: Line,
  upper: Line | undefined,
  lower: Line | undefined,
  starts: boolean,
  block: boolean,
  score: Score,
): void {
  const { width, measure } = line
  if (measure > 0 && starts && width > measure + 4) {
    // What is measured is the narrower column above.
    score.add('set-with-column', -2.2)
    return
  }
  if (measure > 0) {
    // First lines are two em narrower, and the text layer has mostly lost the indent that says so.
    const slack = measure < 30 ? 5 : 7
    const inColumn = width >= measure - slack && width <= measure + 3
    if (width > measure + 4) {
      // A column set about a picture: its lines are all as wide, and hold marks.
      const set = (like(line, upper, line) && isMarked(upper)) || (like(line, lower, lower) && isMarked(lower))
      score.add(set ? 'set-with-column' : 'wider-than-column', set ? -0.5 : 3)
    } else if (inColumn) {
      if (line.commas > 0) score.add('comma-in-column', -1)
      // Alone between blank lines a headline may well be as wide as a column.
      const alone = line.blanks > 0 && (lower === undefined || lower.blanks > 0) && line.commas === 0
      score.add('column-width', alone ? -1 : width < measure - 5 && line.ends === 'word' ? -1.5 : -2.2)
      if (!block && (like(line, upper, line) || like(line, lower, lower))) score.add('set-with-column', -1.2)
    } else if (width < measure - slack && line.ends === 'word') score.add('short-of-column', 0.6)
    if (
      !block &&
      width >= measure - 9 &&
      width <= measure + 3 &&
      lower &&
      lower.blanks === 0 &&
      line.ends !== 'final'
    ) {
      if (lower.measure > 0 && lower.width >= lower.measure - 4 && lower.width <= lower.measure + 3) {
        score.add('column-goes-on', -2.2)
      }
    }
    return
  }
  if (line.commas > 0) score.add('comma-in-flow', width > 36 ? -1.4 : -0.2)
  if (width <= 46) score.add('short-line', 1.8)
  else if (width <= 58) score.add('short-line', 1)
  else if (width <= 90) score.add('long-line', -(width - 58) / 16)
  else score.add('long-line', -4 - (width - 90) / 40)
}

/** Whether a neighbour is set as wide, with no blank line above the `below` of the two. */
function like(line: Line, other: Line | undefined, below: Line | undefined): boolean {
  return other !== undefined && below?.blanks === 0 && Math.abs(other.width - line.width) <= 6
}

function isMarked(line: Line | undefined): boolean {
  return line !== undefined && line.commas + line.sentences > 0
}

/** Half ems of blank in front of a first line. */
const INDENT = 3

/** What an indent says where paragraphs have one: no paragraph of a single line stands unindented over the next one's first line. */
export function indentSays(
  line: Line,
  upper: Line | undefined,
  markAbove: Mark | undefined,
  lower: Line | undefined,
): number {
  if (line.indent >= INDENT) return -3
  if (upper !== undefined && !endsText(upper) && (markAbove === undefined || markAbove === 'dateline')) return 0
  return lower !== undefined && lower.indent >= INDENT && line.ends === 'word' ? 6 : 1.8
}

/** What a label right above says: below 今日视点, which stands below a blank line, a head begins. */
export function belowLabel(
  line: Line,
  upper: Line | undefined,
  markAbove: Mark | undefined,
  isLabel: LabelScore,
): number {
  if (!upper || upper.blanks === 0 || upper.width > 12 || upper.ends !== 'word' || line.blanks > 0 || markAbove)
    return 0
  if (line.ends !== 'word' || line.commas > 0) return 0
  const label = isLabel(upper)
  return label >= 2.5 ? 3 : label >= 1.5 ? 1.2 : 0
}
