import { namesColumn } from '../lines/column-names'
import { type Line, PARAGRAPH_WIDTH } from '../lines/line'
import type { Mark } from '../lines/marks'
import { endingWith, startingWith } from '../lines/pattern'
import { elementAt } from '../neighbour'

/** Half ems: no line that says who speaks or whom it is about is wider, and no headline below one. */
const WIDEST = 30
const HEADLINE = 40
/** By which a line is short of its column only where it is display type, or ends its paragraph. */
const WELL_SHORT = 8
/** 有关事项公告如下：, 他说：: what is announced is text. */
const TEXT_FOLLOWS = endingWith(
  /(?:[如以]下|下列|说|道|写道|问|答|称|唱|包括|分别[为是]|注|附|[一二三四五六七八九十点条项]是)：$/,
)
const ITEM = startingWith(
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.、]|[●■◆▲]|“)/,
)

/**
 * Whether a line that ends with a colon stands over a headline: 造桥人罗启山： over the words that are his, 鲁守田： over what he
 * is remembered for, 市教育局、市财政局要求：.
 */
export function announces(lines: readonly Line[], marks: readonly (Mark | undefined)[], i: number): boolean {
  const line = lines[i] as Line
  const upper = elementAt(lines, i - 1)
  const lower = lines[i + 1]
  const below = lines[i + 2]
  if (lower?.ends !== 'word' || lower.commas > 1 || line.width > WIDEST) return false
  if (lower.blanks === 0 && lower.width <= HEADLINE) {
    const begins = line.blanks > 0 || line.inner || !upper || upper.stop || (upper.width <= 12 && upper.ends === 'word')
    if (
      begins &&
      (below === undefined || below.blanks > 0 || below.inner || marks[i + 2] === 'dateline' || isParagraph(below))
    )
      return true
  }
  if (line.commas > 0 || TEXT_FOLLOWS.fits(line) || ITEM.fits(lower) || !isClosed(upper, line, marks[i - 1]))
    return false
  if (namesColumn(lower)) return true
  if (lower.width > HEADLINE || lower.sentences > 0) return false
  const next = marks[i + 2]
  if (next === 'dateline' || next === 'byline' || next === 'summary') return true
  if (line.blanks > 0 && lower.blanks > 0) return below !== undefined && below.blanks > 0
  // With no blank line about them both are short of the column that begins below.
  return (
    line.blanks === 0 &&
    lower.blanks === 0 &&
    lower.measure > 0 &&
    lower.width < lower.measure - WELL_SHORT &&
    below !== undefined &&
    Math.abs(below.measure - lower.measure) <= 2 &&
    below.width >= below.measure - WELL_SHORT
  )
}

/** Whether nothing is open above a line. */
function isClosed(upper: Line | undefined, line: Line, markAbove: Mark | undefined): boolean {
  return upper === undefined || upper.stop || markAbove !== undefined || (line.blanks > 0 && upper.ends !== 'inner')
}

/** A paragraph that has a line to itself. */
function isParagraph(line: Line): boolean {
  return line.measure === 0 && line.width > PARAGRAPH_WIDTH
}
