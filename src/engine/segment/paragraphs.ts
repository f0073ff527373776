import type { PageBonds } from './bonds'
import { scoreDisplay } from './display'
import type { SeamHabits } from './habits'
import { scoreJoint } from './joints'
import type { LabelScore } from './labels'
import type { Line } from './line'
import type { Mark } from './marks'
import { logSigmoid, Score } from './score'

/** What the line model decides: text that runs on, text that begins a paragraph, display, or a line known by its mark. */
export type LineKind = 'joins' | 'begins' | 'display' | 'marked'

/** One line's judgement: its kind, and the body line it was weighed against. */
export interface LineChoice {
  readonly kind: LineKind
  /** Index of the body line before it in reading order, −1 for none. */
  readonly upper: number
  /** Log-odds of this kind against the next best. */
  readonly margin: number
}

const KINDS: readonly LineKind[] = ['joins', 'begins', 'display', 'marked']

/** How sure a mark is that its line is what it says, in log-odds against running text. */
const MARK_WEIGHT: Record<Mark, number> = {
  dateline: 0,
  byline: 4.5,
  'sign-off': 4.5,
  credit: 4,
  jump: 6,
  'running-head': 5,
  imprint: 5,
  contents: 2.5,
  'issue-date': 4,
}
/** Display type that cuts into a paragraph is rare next to display type between paragraphs. */
const INTERRUPTS = -1.2
/** A story that begins where another one stands in mid-sentence: its column was cut off. */
const DANGLES = -3

interface Cell {
  total: number
  from: number
  upper: number
  depth: number
}

/**
 * Finds the best reading of all lines at once (Viterbi over four kinds). A line's choice is weighed against the last
 * body line on the same path, so a label in mid-paragraph does not hide that the text below it runs on.
 */
export function readParagraphs(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  habits: SeamHabits,
  bonds: PageBonds,
  isLabel: LabelScore,
): LineChoice[] {
  const trellis: Cell[][] = []
  let previous: Cell[] = [{ total: 0, from: -1, upper: -1, depth: 0 }]
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const mark = marks[i]
    const display = new Score(false)
    scoreDisplay(lines, marks, i, bonds, isLabel, habits, display)
    const cells: Cell[] = KINDS.map(() => ({ total: Number.NEGATIVE_INFINITY, from: 0, upper: -1, depth: 0 }))
    const bodyShare = logSigmoid(-display.total)
    const displayShare = logSigmoid(display.total)
    const joint = new JointCache(lines, i, habits, bonds)
    previous.forEach((cell, from) => {
      if (cell.total === Number.NEGATIVE_INFINITY) return
      const upper = cell.upper >= 0 ? (lines[cell.upper] as Line) : undefined
      const joins = upper ? joint.score(cell.upper, cell.depth) + (mark === 'dateline' ? -9 : 0) : -30
      const marked = mark !== undefined && mark !== 'dateline' ? MARK_WEIGHT[mark] : 0
      const body = bodyShare - marked
      offer(
        cells,
        0,
        cell.total + body + logSigmoid(joins),
        from,
        i,
        Math.max(0, cell.depth + line.opened - line.closes),
      )
      const open = upper !== undefined && isOpen(upper)
      const dangling = open && mark === 'dateline' ? DANGLES : 0
      offer(cells, 1, cell.total + body + logSigmoid(-joins) + dangling, from, i, line.opened)
      const cut = open ? INTERRUPTS : 0
      if (mark !== 'dateline') {
        offer(cells, 2, cell.total + displayShare + cut - marked, from, cell.upper, cell.depth)
        if (mark) offer(cells, 3, cell.total + cut, from, cell.upper, cell.depth)
      }
    })
    trellis.push(cells)
    previous = cells
  }
  return trace(trellis, lines.length)
}

function offer(cells: Cell[], k: number, total: number, from: number, upper: number, depth: number): void {
  const cell = cells[k] as Cell
  if (total <= cell.total) return
  cell.total = total
  cell.from = from
  cell.upper = upper
  cell.depth = depth
}

/** Whether a paragraph cannot end with this line: it stops in mid-sentence and fills its column. */
export function isOpen(line: Line): boolean {
  if (line.ends === 'inner' || line.ends === 'open') return true
  if (line.ends !== 'word') return false
  return line.measure > 0 ? line.width >= line.measure - 7 : line.width > 40
}

/** The four cells before a line mostly share one upper line; its joint is scored once. */
class JointCache {
  private upper = -1
  private depth = -1
  private value = 0

  constructor(
    private readonly lines: readonly Line[],
    private readonly i: number,
    private readonly habits: SeamHabits,
    private readonly bonds: PageBonds,
  ) {}

  score(upper: number, depth: number): number {
    if (upper !== this.upper || depth !== this.depth) {
      const score = new Score(false)
      scoreJoint(this.lines[upper] as Line, this.lines[this.i] as Line, depth, this.habits, this.bonds, score)
      this.upper = upper
      this.depth = depth
      this.value = score.total
    }
    return this.value
  }
}

function trace(trellis: readonly Cell[][], count: number): LineChoice[] {
  const choices: LineChoice[] = new Array(count)
  if (count === 0) return choices
  let k = 0
  const last = trellis[count - 1] as Cell[]
  last.forEach((cell, j) => {
    if (cell.total > (last[k] as Cell).total) k = j
  })
  for (let i = count - 1; i >= 0; i--) {
    const cells = trellis[i] as Cell[]
    const cell = cells[k] as Cell
    let second = Number.NEGATIVE_INFINITY
    cells.forEach((other, j) => {
      if (j !== k && other.total > second) second = other.total
    })
    const before = i > 0 ? (trellis[i - 1] as Cell[])[cell.from] : undefined
    choices[i] = {
      kind: KINDS[k] as LineKind,
      upper: before?.upper ?? -1,
      margin: Math.min(12, Math.max(0, cell.total - second)),
    }
    k = cell.from
  }
  return choices
}
