import { pageTopHead } from '../display/page-top'
import { type PageBonds, startsUnlikely } from '../lines/bonds'
import { namesColumn } from '../lines/column-names'
import { type Line, PARAGRAPH_WIDTH } from '../lines/line'
import type { Mark } from '../lines/marks'
import { isScene, opensWithDay } from '../lines/picture-words'
import { type SeamHabits, startWeight } from './habits'

/** Lines of a summary. */
const FEWEST_LINES = 2
const MOST_LINES = 9
/** Half ems by which its lines may be short of their column: first lines are two em narrower; the last is well short. */
const FULL = 4
const FULL_FIRST = 8
const WELL_SHORT = 5
/** Half ems of the widest line of a head, and how much wider than a summary the text below it is where neither is set to a measure. */
const HEAD = 48
const WIDER = 1.5
const CLOSES = 0xff09
/** Log-odds of a first line by its width. */
const SURE = 1.5

/**
 * Finds the summary that stands between a headline and its text, set as the text is: a paragraph that ends without a stop,
 * above one that begins as paragraphs of the page do. Nothing else that fills its column ends so, but what another column
 * cuts off, and that fills its last line as well.
 */
export function markSummaries(
  lines: readonly Line[],
  marks: (Mark | undefined)[],
  habits: SeamHabits,
  bonds: PageBonds,
): void {
  // What stands over the first dateline of the page is its head.
  const [, top] = pageTopHead(lines, marks)
  for (let i = top; i + FEWEST_LINES < lines.length; i++) {
    const own = marks[i - 1] === 'byline' ? ownColumnEnd(lines, marks, i) : i
    const end = own > i ? own : summaryEnd(lines, marks, i, habits, bonds)
    if (end === i) continue
    for (let k = i; k < end; k++) marks[k] = 'summary'
    i = end - 1
  }
}

/** Half ems by which lines of one column differ, and columns at least. */
const ALIKE = 4
const OTHER_COLUMN = 8

/**
 * Behind which line the paragraph ends that begins with line `from`, right below a byline, if it is set to a column of its own and
 * stands away from the text: what sums up a story is often set wider. `from` where it is none.
 */
function ownColumnEnd(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number): number {
  const { width } = lines[from] as Line
  let to = from
  while (to - from < MOST_LINES && !marks[to] && lines[to]?.ends !== 'final') {
    const line = lines[to]
    if (!line || Math.abs(line.width - width) > ALIKE || (to > from && line.blanks > 0)) return from
    to++
  }
  const last = lines[to]
  const text = lines[to + 1]
  const next = lines[to + 2]
  if (to === from || !last || marks[to] || last.blanks > 0 || last.width > width + ALIKE) return from
  if (!text || !next || marks[to + 1] || text.blanks === 0 || next.blanks > 0 || text.ends === 'final') return from
  const other = (line: Line): boolean => Math.abs(line.width - width) >= OTHER_COLUMN
  return other(text) && other(next) && Math.abs(text.width - next.width) <= FULL_FIRST ? to + 1 : from
}

/** Behind which line the summary that begins with line `from` ends; `from` where there is none. */
function summaryEnd(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  from: number,
  habits: SeamHabits,
  bonds: PageBonds,
): number {
  const first = lines[from] as Line
  if (first.measure === 0) return isOneLine(lines, marks, from) ? from + 1 : from
  if (first.width < first.measure - FULL_FIRST || !mayBegin(lines, marks, from)) return from
  const upper = lines[from - 1]
  const named = upper !== undefined && namesColumn(upper)
  let pauses = 0
  for (let k = from; k < from + MOST_LINES; k++) {
    const line = lines[k] as Line
    const lower = lines[k + 1]
    if (!lower || marks[k] || line.tabular || line.row || line.verse || line.width > line.measure + FULL) return from
    if ((k > from && line.blanks > 0) || line.ends === 'final' || line.ends === 'colon' || namesColumn(line))
      return from
    pauses += line.commas + line.sentences
    if (
      k > from &&
      line.ends === 'word' &&
      line.last !== CLOSES &&
      endsHere(line, lower, marks[k + 1], named, habits, bonds)
    ) {
      // Below a finished text two lines with one pause may as well be a cross-head, with none a headline anywhere.
      const fewest = named ? 0 : k === from + 1 && upper?.stop ? 2 : 1
      return pauses >= fewest && !isOfPicture(lines, from, k + 1) ? k + 1 : from
    }
    if (line.width < line.measure - (k === from ? FULL_FIRST : FULL)) return from
  }
  return from
}

/**
 * Whether line `from` is a summary where each paragraph has a line to itself: below a headline, without a stop, and far
 * narrower than the text below it, so that no column broke it.
 */
function isOneLine(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number): boolean {
  const upper = lines[from - 1]
  const line = lines[from] as Line
  const lower = lines[from + 1]
  if (!upper || !lower || marks[from] || line.ends !== 'word' || line.width <= PARAGRAPH_WIDTH || line.tabular)
    return false
  const headed = upper.ends === 'word' && (namesColumn(upper) || (line.blanks > 0 && upper.width <= HEAD))
  return (
    headed &&
    lower.ends === 'final' &&
    lower.blanks === 0 &&
    lower.width > line.width * WIDER &&
    !isOfPicture(lines, from, from + 1)
  )
}

/** Whether a story could begin with line `from`: right below a line without a stop that does not fill its column, or a finished text. */
function mayBegin(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number): boolean {
  const upper = lines[from - 1]
  const mark = marks[from - 1]
  // A dateline's line is text, which goes on.
  if (!upper || (mark && mark !== 'dateline') || upper.stop) return true
  return (
    upper.ends === 'word' && (namesColumn(upper) || upper.width < upper.measure - FULL_FIRST || upper.measure === 0)
  )
}

/**
 * Whether the paragraph of `line` ends with it, well short of its column, and `lower` begins the next one; below a head that
 * names its column (`named`) it may fill its last line as well.
 */
function endsHere(
  line: Line,
  lower: Line,
  below: Mark | undefined,
  named: boolean,
  habits: SeamHabits,
  bonds: PageBonds,
): boolean {
  const full = line.width > line.measure - WELL_SHORT
  if ((full && !named) || (below && below !== 'dateline')) return false
  if (lower.blanks > 0 || lower.measure === 0 || Math.abs(lower.measure - line.measure) > 4) return false
  if (startsUnlikely(bonds, lower) > 0 || lower.width > lower.measure + FULL) return false
  const missing = lower.measure - lower.width
  if (full)
    return (
      lower.ends !== 'final' &&
      missing <= FULL_FIRST &&
      bonds.tie(line.last, lower.first) === 0 &&
      startWeight(missing, habits) > SURE
    )
  return lower.ends === 'final' || (missing <= FULL_FIRST && startWeight(missing, habits) > 0)
}

/** Whether these lines are the text of a picture, which needs no stop either. */
function isOfPicture(lines: readonly Line[], from: number, to: number): boolean {
  let text = ''
  for (let k = from; k < to; k++) text += (lines[k] as Line).text
  return opensWithDay(text) || isScene(text)
}
