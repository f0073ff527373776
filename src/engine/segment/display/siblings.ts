import { type Line, PARAGRAPH_WIDTH } from '../lines/line'
import type { Mark } from '../lines/marks'

/** Half ems: no cross-head is wider. */
const WIDEST = 52
/** Half ems by which a cross-head is short of its column, beyond a paragraph's indent, or wider than it. */
const SHORT = 8
const WIDER = 2
/** Characters from which two beginnings are a name. */
const NAME = 4
/** Characters of who a cross-head is about, and half ems of the column that are free behind it. */
const LONGEST_WHO = 5
const FREE = 5
/** Lines between one cross-head and the next that begins like it. */
const FAR = 80

/**
 * Finds cross-heads that begin alike, as the parts of an argument do: 坚持问题导向，… | 坚持系统观念，… | 坚持久久为功，…, or with
 * who each is about (经销商：… | 厂家：…), each between two paragraphs and without a stop.
 */
export function findSiblings(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  found: (k: number) => void,
): void {
  const last = new Map<string, number>()
  let named = -1
  for (let k = 1; k + 1 < lines.length; k++) {
    if (namesWho(lines, marks, k)) {
      if (named >= 0 && k - named < FAR && k - named > 1 && !saysTheSame(lines[named] as Line, lines[k] as Line)) {
        found(named)
        found(k)
      }
      named = k
    }
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

/** 经销商：手里没货，心里发慌: who it is about before a colon, between two paragraphs, and the rest of its column is free. */
function namesWho(lines: readonly Line[], marks: readonly (Mark | undefined)[], k: number): boolean {
  const line = lines[k] as Line
  if (line.colon < 2 || line.colon > LONGEST_WHO || line.measure === 0 || line.width > line.measure - FREE) return false
  if (marks[k] || marks[k + 1] || line.ends !== 'word' || line.sentences > 0 || line.commas > 1) return false
  return (lines[k - 1] as Line).stop && line.han >= 8 && line.digits <= 4 && !line.row && !line.verse
}

/** One and the same who speaks again. */
function saysTheSame(upper: Line, lower: Line): boolean {
  return upper.text.slice(0, upper.colon) === lower.text.slice(0, lower.colon)
}

/** 清澜职业学院教师… and 清澜职业学院学生…: paragraphs that begin with one name. */
function nameTheSame(upper: Line, lower: Line): boolean {
  return upper.text.slice(0, NAME) === lower.text.slice(0, NAME)
}
