import type { Line } from './line'
import type { Mark } from './marks'
import { startingWith } from './pattern'

/** Lines of what a page prints about itself at its head or foot, with no blank line inside. */
const MOST_LINES = 4
/** Lines of a masthead, set close together, and how wide they are at most (half ems). */
const MOST_MASTHEAD = 9
const WIDEST_MASTHEAD = 60
/** 2019年10月 above 22 and 星期二. */
const YEAR_MONTH = startingWith(/^[12][0-9]{3}年[0-9]{1,2}月$/)
/** Half ems: 乡村振兴, 综合新闻, SPORTS. */
const WIDEST = 12
/** Where nothing parts it from the first headline: 综合, 来信来电. */
const SECTION = 8

/**
 * A section's name (体育, SPORTS, 乡村振兴) between or beside the date, paper and page number at the very head or foot of
 * the page is part of the running head: its words alone could be a label.
 */
export function markPageEdges(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  let head = 1
  while (head < lines.length && (lines[head] as Line).blanks === 0) head++
  markEdge(lines, marks, 0, head > MOST_LINES ? closeHead(lines, marks) : head)
  for (let i = 0; i + 1 < lines.length && i < MOST_MASTHEAD; i++)
    if (!marks[i] && marks[i + 1] === 'running-head' && YEAR_MONTH.fits(lines[i] as Line)) marks[i] = 'running-head'
  if (head === lines.length) return
  markMasthead(lines, marks, head)
  let foot = lines.length - 1
  while (foot > 0 && (lines[foot] as Line).blanks === 0) foot--
  markEdge(lines, marks, foot, lines.length)
}

/** Name, owner, numbers and addresses of a paper in one block at the top of its front page: at least half of it says so itself. */
function markMasthead(lines: readonly Line[], marks: (Mark | undefined)[], to: number): void {
  if (to > MOST_MASTHEAD || to < 3 || !marks[to - 1]) return
  let known = 0
  for (let i = 0; i < to; i++) {
    const { width, ends, commas, stop } = lines[i] as Line
    if (marks[i] === 'running-head' || marks[i] === 'imprint') known++
    else if (marks[i] || width > WIDEST_MASTHEAD || ends !== 'word' || commas > 0 || stop) return
  }
  if (known * 2 >= to) for (let i = 0; i < to; i++) marks[i] ??= 'running-head'
}

/** Where the head of a page set close together ends: below the last line of it that says so itself. */
function closeHead(lines: readonly Line[], marks: readonly (Mark | undefined)[]): number {
  let end = 0
  for (let i = 0; i < MOST_LINES; i++) {
    const { width, ends } = lines[i] as Line
    if (marks[i] === 'running-head' || marks[i] === 'imprint') end = i + 1
    else if (marks[i] || width > SECTION || ends !== 'word') break
  }
  return end
}

function markEdge(lines: readonly Line[], marks: (Mark | undefined)[], from: number, to: number): void {
  if (to - from > MOST_LINES || to - from < 2) return
  // What stands at the page's inner side may be a headline.
  if (!marks[from === 0 ? to - 1 : from]) return
  let heads = 0
  for (let i = from; i < to; i++) {
    const { width, ends, commas } = lines[i] as Line
    if (marks[i] === 'running-head') heads++
    else if (marks[i] !== 'imprint' && (marks[i] || width > WIDEST || ends !== 'word' || commas > 0)) return
  }
  if (heads === 0) return
  for (let i = from; i < to; i++) marks[i] ??= 'running-head'
}
