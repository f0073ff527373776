import { scoreDisplay } from '../display/display'
import { readBlocks } from '../display/display-blocks'
import type { PageBonds } from '../lines/bonds'
import type { LabelScore } from '../lines/labels'
import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'
import { doubtOf, Sum } from '../score'
import type { SeamHabits } from './habits'
import { type Running, scoreJoint, weighHeld } from './joints'
import { measureRest } from './paragraph-lengths'

/** What the line model decides: text that runs on, text that begins a paragraph, display, or a line known by its mark. */
export type LineKind = 'joins' | 'begins' | 'display' | 'marked'

/** The lines' judgements, by line. */
export interface LineChoices {
  readonly kinds: LineKind[]
  /** Index of the body line before it in reading order, which it was weighed against; −1 for none. */
  readonly uppers: Int32Array
  /** Log-odds of its kind against the next best. */
  readonly margins: Float64Array
}

/** The cells of a line. Display type inside an open paragraph is told from display type between paragraphs: only there text goes on below. */
const KINDS: readonly LineKind[] = ['joins', 'begins', 'display', 'marked', 'display']
const DISPLAY = 2
const INSIDE = 4

function isSameKind(a: number, b: number): boolean {
  return a === b || (a === DISPLAY && b === INSIDE) || (a === INSIDE && b === DISPLAY)
}

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
  caption: 6,
  'pull-quote': 5,
  summary: 5,
}
/** Display type that cuts into a paragraph is rare next to display type between paragraphs. */
const INTERRUPTS = -1.2
const DOUBT_OF_30 = doubtOf(30)
/** A story that begins where another one stands in mid-sentence: its column was cut off. */
const DANGLES = -3

/** A paragraph whose last line is well short of its column and has no stop. */
const UNFINISHED = -2
/** What a line without marks right below display type gains as display. */
const TOGETHER = 0.8

/** A reading this far behind the best of its line (log-odds) is not followed any further: no seam weighs as much. */
const BEAM = 16

/**
 * The trellis, five cells a line, in flat arrays: a page is read often, and millions of small objects cost more than the
 * sums. One for all pages, as large as the longest so far.
 */
class Trellis {
  total = new Float64Array(0)
  from = new Int8Array(0)
  upper = new Int32Array(0)
  depth = new Int16Array(0)
  held = new Int32Array(0)

  /** Clears it for a page of so many lines. */
  clear(lines: number): void {
    const cells = lines * KINDS.length
    if (cells > this.total.length) {
      this.total = new Float64Array(cells)
      this.from = new Int8Array(cells)
      this.upper = new Int32Array(cells)
      this.depth = new Int16Array(cells)
      this.held = new Int32Array(cells)
    }
    this.total.fill(Number.NEGATIVE_INFINITY, 0, cells)
    this.upper.fill(-1, 0, cells)
  }

  /**
   * Which of the two cells of a row that take the line for running text can be passed over, since the other one goes on in the
   * same way from a better start; −1 for neither.
   */
  behind(row: number): number {
    const next = row + 1
    if (this.upper[row] !== this.upper[next] || this.depth[row] !== this.depth[next]) return -1
    const ahead = (this.total[next] as number) - (this.total[row] as number)
    // What is ahead by next to nothing may come out even.
    return ahead > 1e-6 ? row : ahead <= 0 ? next : -1
  }

  offer(cell: number, total: number, from: number, upper: number, depth: number, held: number): void {
    if (total <= (this.total[cell] as number)) return
    this.total[cell] = total
    this.from[cell] = from
    this.upper[cell] = upper
    this.depth[cell] = depth
    this.held[cell] = held
  }
}

/**
 * Finds the best reading of all lines at once (Viterbi over the kinds). A line's choice is weighed against the last
 * body line on the same path, so a label in mid-paragraph does not hide that the text below it runs on.
 */
export function readParagraphs(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  habits: SeamHabits,
  bonds: PageBonds,
  isLabel: LabelScore,
): LineChoices {
  const size = KINDS.length
  trellis.clear(lines.length + 1)
  // The row before the first line: one cell, nothing read yet.
  trellis.total[0] = 0
  measureRest(lines, marks)
  const display = new Sum()
  const blocks = readBlocks(lines, marks, bonds)
  const joint = new JointCache(lines, habits, bonds)
  const shares: Shares = { body: 0, display: 0 }
  const apart: Shares = { body: 0, display: 0 }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const mark = marks[i]
    const dated = mark === 'dateline'
    // A signature ends its story, a byline opens one: nothing below goes on with what stands above it.
    const ends = mark === 'sign-off' || mark === 'issue-date' || mark === 'byline'
    display.total = 0
    const openAbove = scoreDisplay(lines, marks, blocks, i, bonds, isLabel, habits, display)
    sharesOf(display.total, markWeight(mark), shares)
    // Below a line of display type nothing is open, and such lines stand together.
    const together = isDisplayLike(line)
    if (together) sharesOf(display.total + TOGETHER - openAbove, markWeight(mark), apart)
    const below = together ? apart : shares
    joint.turnTo(i)
    const row = (i + 1) * size
    let best = Number.NEGATIVE_INFINITY
    for (let from = 0; from < size; from++) best = Math.max(best, trellis.total[i * size + from] as number)
    const behind = trellis.behind(i * size)
    for (let from = 0; from < size; from++) {
      const cell = i * size + from
      const total = trellis.total[cell] as number
      if (cell === behind || total < best - BEAM || total === Number.NEGATIVE_INFINITY) continue
      const at = trellis.upper[cell] as number
      const depth = trellis.depth[cell] as number
      const held = trellis.held[cell] as number
      const upper = at >= 0 ? (lines[at] as Line) : undefined
      const share = (from === DISPLAY || from === INSIDE) && i > 0 ? below : shares
      const open = upper !== undefined && isOpen(upper)
      const unfinished = upper && isUnfinished(upper) && (from <= 1 || upper.measure === 0) ? UNFINISHED : 0
      const body = total + share.body
      // No seam adds to a reading: where another one is ahead of it before its seam is weighed, it stays so.
      if (body > (trellis.total[row] as number) || body > (trellis.total[row + 1] as number)) {
        const joins = upper ? joint.score(at, depth, held) + (dated ? -9 : 0) : -30
        const unsure = upper ? joint.doubt(joins) : DOUBT_OF_30
        const goesOn = Math.min(0, joins) - unsure
        const starts = Math.min(0, -joins) - unsure
        const dangling = open && dated ? DANGLES : 0
        const inside = Math.max(0, depth + line.opened - line.closes)
        trellis.offer(row, body + goesOn, from, i, inside, held + line.width)
        trellis.offer(row + 1, body + starts + dangling + unfinished, from, i, line.opened, line.width)
      }
      if (dated) continue
      // Where no line is set to a measure, what interrupts a paragraph cuts it anywhere; whether it ends there shows below.
      const cut = (open ? INTERRUPTS : 0) + (upper?.measure === 0 && !ends ? 0 : unfinished)
      trellis.offer(row + (open ? INSIDE : DISPLAY), total + share.display + cut, from, at, depth, held)
      if (mark) trellis.offer(row + 3, total + cut, from, ends ? -1 : at, ends ? 0 : depth, held)
    }
  }
  return trace(trellis, lines.length)
}

const trellis = new Trellis()

/** What taking a line for running text, and for display, costs. */
interface Shares {
  body: number
  display: number
}

/** Spreads the log-odds of display over both readings; σ(x) and σ(−x) share their costly half. */
function sharesOf(total: number, weight: number, shares: Shares): void {
  const doubt = doubtOf(total) + weight
  shares.body = Math.min(0, -total) - doubt
  shares.display = Math.min(0, total) - doubt
}

function markWeight(mark: Mark | undefined): number {
  return mark === undefined ? 0 : MARK_WEIGHT[mark]
}

/** Whether a paragraph cannot end with this line: it stops in mid-sentence and fills its column. */
export function isOpen(line: Line): boolean {
  if (line.ends === 'inner' || line.ends === 'open') return true
  if (line.ends !== 'word') return false
  return line.measure > 0 ? line.width >= line.measure - 7 : line.width > 40
}

/** Whether a line ends well short of its column without a stop, and is no row of a table, verse or address. */
function isUnfinished(line: Line): boolean {
  // Where lines run to their paragraph's end, no paragraph is as short as this.
  const short = line.measure > 0 ? line.width < line.measure - 8 : line.width <= 36 && line.han >= 5
  return short && line.ends === 'word' && !line.row && !line.verse && line.digits < 5 && line.last !== 0xff09
}

/** Whether nothing but its place need say that a line is display: it stands right below one and has no stop. */
function isDisplayLike(line: Line): boolean {
  if (line.blanks > 0 || line.ends !== 'word' || line.sentences > 0) return false
  return line.measure > 0
    ? line.width < line.measure - 7 || line.width > line.measure + 4
    : line.width <= (line.commas > 0 ? 36 : 46)
}

/** The cells before a line mostly share one upper line; its joint is scored once, but for what hangs on the text above it. */
class JointCache {
  private i = 0
  private upper = -1
  private byLength = false
  private readonly running: Running = { depth: -1, held: -1 }
  private doubtful = Number.NaN
  private readonly sum = new Sum()

  constructor(
    private readonly lines: readonly Line[],
    private readonly habits: SeamHabits,
    private readonly bonds: PageBonds,
  ) {}

  turnTo(i: number): void {
    this.i = i
    this.upper = -1
  }

  score(at: number, depth: number, held: number): number {
    const { running, sum, habits } = this
    const isOther = at !== this.upper || depth !== running.depth
    if (!isOther && !(this.byLength && held !== running.held)) return sum.total
    const upper = this.lines[at] as Line
    const lower = this.lines[this.i] as Line
    const below = this.lines[this.i + 1]
    this.doubtful = Number.NaN
    if (isOther) {
      this.upper = at
      running.depth = depth
      running.held = held
      sum.total = 0
      this.byLength = scoreJoint(upper, lower, running, habits, this.bonds, sum, below)
    } else {
      sum.total += weighHeld(upper, lower, held, habits, below) - weighHeld(upper, lower, running.held, habits, below)
      running.held = held
    }
    return sum.total
  }

  /** `doubtOf`, of `joins` that the last score alone decides. */
  doubt(joins: number): number {
    if (Number.isNaN(this.doubtful)) this.doubtful = doubtOf(joins)
    return this.doubtful
  }
}

function trace(trellis: Trellis, count: number): LineChoices {
  const size = KINDS.length
  const choices: LineChoices = {
    kinds: new Array<LineKind>(count),
    uppers: new Int32Array(count),
    margins: new Float64Array(count),
  }
  let k = 0
  for (let j = 1; j < size; j++) {
    if ((trellis.total[count * size + j] as number) > (trellis.total[count * size + k] as number)) k = j
  }
  for (let i = count; i > 0; i--) {
    const row = i * size
    const best = trellis.total[row + k] as number
    let second = Number.NEGATIVE_INFINITY
    for (let j = 0; j < size; j++) if (!isSameKind(j, k)) second = Math.max(second, trellis.total[row + j] as number)
    const from = trellis.from[row + k] as number
    choices.kinds[i - 1] = KINDS[k] as LineKind
    choices.uppers[i - 1] = trellis.upper[(i - 1) * size + from] as number
    choices.margins[i - 1] = Math.min(12, Math.max(0, best - second))
    k = from
  }
  return choices
}
