import { type Line, PARAGRAPH_WIDTH } from '../lines/line'
import type { Mark } from '../lines/marks'

/** Half ems: no cross-head is wider. */
const WIDEST = 52
/** Half ems by which a cross-head is short of its column, beyond a paragraph's indent, or wider than it. */
const SHORT = 8
const WIDER = 2
/** Characters from which two beginnings are a name. */
const NAME = 4
/** Lines between one cross-head and the next that begins like it. */
const FAR = 80

/**
 * Finds cross-heads that begin alike, as the parts of an argument do: 坚持问题导向，… | 坚持系统观念，… | 坚持久久为功，…, each
 * between two paragraphs and without a stop.
 */
export function findSiblings(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  found: (k: number) => void,
): void {
  const last = new Map<string, number>()
  for (let k = 1; k + 1 < lines.length; k++) {
    if (!mayBeCrossHead(lines, marks, k)) continue
    const start = (lines[k] as Line).text.slice(0, 2)
    const other = last.get(start)
    if (
      other !== undefined &&
      k - other < FAR &&
      k - other > 1 &&
      !nameTheSame(lines[other] as Line, lines[k] as Line)
    ) {
      found(other)
      found(k)
    }
    last.set(start, k)
  }
}

function mayBeCrossHead(lines: readonly Line[], marks: readonly (Mark | undefined)[], k: number): boolean {
  const line = lines[k] as Line
  const upper = lines[k - 1] as Line
  const lower = lines[k + 1] as Line
  if (marks[k] || marks[k + 1] || line.ends !== 'word' || line.colon >= 0 || line.sentences > 0 || line.commas > 1)
    return false
  if (!upper.stop || line.han < 6 || line.digits > 4 || line.width > WIDEST || line.row || line.verse) return false
  return line.measure > 0
    ? line.width <= line.measure - SHORT || line.width >= line.measure + WIDER
    : upper.width > PARAGRAPH_WIDTH && lower.width > PARAGRAPH_WIDTH
}

/** 清澜职业学院教师… and 清澜职业学院学生…: paragraphs that begin with one name. */
function nameTheSame(upper: Line, lower: Line): boolean {
  return upper.text.slice(0, NAME) === lower.text.slice(0, NAME)
}
