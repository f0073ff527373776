import type { PageBonds } from './bonds'
import type { Line } from './line'
import type { Mark } from './marks'

/** Most lines such a block has. */
const HEAD_LINES = 4

/** Half ems: no collected head is narrower, or wider. */
const ROW_LEAST = 8
const ROW_MOST = 48

/** What the blocks of lines between blank lines say of their lines, as bits, by line. */
export const Block = {
  /** Two to four lines with no stop or comma in any of them: a head. */
  head: 1,
  /**
   * Two or three lines whose last one, well short of its column, ends without a stop: a column cut off fills its last line,
   * and a paragraph ends with a stop.
   */
  endsShort: 2,
  /** One of several blocks in a row none of which ends with a stop or goes on below: collected heads, commas or not. */
  row: 4,
  /** Lines without a stop above a dateline whose first lines tell of the same: a head, as wide as its column or not. */
  told: 8,
} as const

/** Half ems by which a line is short of its column. */
const SHORT = 6
const SHORT_INSIDE = 8

/** Lines of several heads in a row above a dateline, one more than there may be. */
const HEADS_LINES = 7

/** Half ems a head that is told below has in all, and the share of its pairs of characters that are told. */
const TOLD_LEAST = 16
const TOLD_SHARE = 0.2
const TOLD_ABOVE = 0.6
/** Lines from the dateline on that are looked at. */
const TOLD_LINES = 5
/** Code units of one of them that are looked at: a line may hold a whole story. */
const TOLD_TEXT = 160

/** Reads every block once, for all of its lines. */
export function readBlocks(lines: readonly Line[], marks: readonly (Mark | undefined)[], bonds: PageBonds): Uint8Array {
  const blocks = new Uint8Array(lines.length)
  let from = 0
  /** Where the row of heads begins that the block above belongs to, −1 for none, and how many blocks it has. */
  let row = -1
  let rowSize = 0
  for (let to = 1; to <= lines.length; to++) {
    if (to < lines.length && (lines[to] as Line).blanks === 0) continue
    if (isRowBlock(lines, marks, from, to, bonds) && (row >= 0 || isClosedAbove(lines, marks, from))) {
      if (row < 0) row = from
      rowSize++
    } else {
      if (rowSize > 1) markRow(blocks, row, from)
      row = -1
      rowSize = 0
    }
    if (to === lines.length && rowSize > 1) markRow(blocks, row, to)
    if (to - from >= 2 && to - from <= HEAD_LINES) {
      const head = isHeadBlock(lines, marks, from, to) ? Block.head : 0
      blocks.fill(head | (endsBlockShort(lines, marks, from, to) ? Block.endsShort : 0), from, to)
    }
    markRaggedTail(blocks, lines, marks, from, to)
    markRaggedTop(blocks, lines, marks, from, to, SHORT)
    for (let k = from + 1; k < to; k++)
      if ((lines[k - 1] as Line).stop) markRaggedTop(blocks, lines, marks, k, to, SHORT_INSIDE)
    const tail = tailOf(lines, marks, from, to)
    if (tail < to) markRow(blocks, tail, to)
    from = to
  }
  let opened = -1
  for (let k = 0; k <= lines.length; k++) {
    if (k < lines.length && marks[k] !== 'dateline') continue
    if (k > 0) markTold(blocks, lines, marks, k, opened)
    opened = k
  }
  return blocks
}

/**
 * Marks the lines above the dateline at `below`, or at the end of the page, that are a head told in the text below, or in
 * the one above them that its dateline at `opened` begins.
 */
function markTold(
  blocks: Uint8Array,
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  below: number,
  opened: number,
): void {
  let from = below
  while (from > 0 && below - from < HEADS_LINES && isToldLine(lines, marks, from - 1, below)) from--
  if (from === below || below - from === HEADS_LINES || !isClosedAbove(lines, marks, from)) return
  let head = ''
  let width = 0
  let commas = 0
  for (let k = from; k < below; k++) {
    head += (lines[k] as Line).text
    width += (lines[k] as Line).width
    commas += (lines[k] as Line).commas
  }
  if (width < TOLD_LEAST || (below - from >= HEAD_LINES && commas > 1)) return
  if (commas <= 1 && isRagged(lines, from, below)) {
    for (let k = from; k < below; k++) blocks[k] = (blocks[k] as number) | Block.told
    return
  }
  const told = shareTold(head, lines, below) >= TOLD_SHARE
  // A column cut off shares words with its own text as well, though not so many.
  const before = !told && opened >= 0 && opened < from && (lines[from] as Line).blanks > 0
  if (!told && !(before && shareTold(head, lines, opened) >= TOLD_ABOVE)) return
  for (let k = from; k < below; k++) blocks[k] = (blocks[k] as number) | Block.told
}

/** Marks the ragged lines without a stop below the last sentence of a block: heads below their text, whatever follows. */
function markRaggedTail(
  blocks: Uint8Array,
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  start: number,
  end: number,
): void {
  let from = end
  while (from > start && end - from < HEADS_LINES && isToldLine(lines, marks, from - 1, end)) from--
  if (end - from < 2 || from === start || end - from === HEADS_LINES || !(lines[from - 1] as Line).stop) return
  let commas = 0
  for (let k = from; k < end; k++) commas += (lines[k] as Line).commas
  if (commas > 1 || !isRagged(lines, from, end)) return
  for (let k = from; k < end; k++) blocks[k] = (blocks[k] as number) | Block.told
}

/** Marks the lines at the top of a block down to the last one that does not fill its column and has no stop: a head. */
function markRaggedTop(
  blocks: Uint8Array,
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  start: number,
  end: number,
  short: number,
): void {
  if (!isClosedAbove(lines, marks, start)) return
  let last = -1
  let commas = 0
  for (let k = start; k + 1 < end && k - start < HEAD_LINES && isToldLine(lines, marks, k, end); k++) {
    commas += (lines[k] as Line).commas
    if (commas > 1) break
    const { width, measure } = lines[k] as Line
    if (measure > 0 && width < measure - short) last = k
  }
  if (last <= start) return
  for (let k = start; k <= last; k++) blocks[k] = (blocks[k] as number) | Block.told
}

/** Lines that are no piece of a column: one of them wider than it, or short of it above another. */
function isRagged(lines: readonly Line[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const { width, measure } = lines[k] as Line
    if (measure > 0 && (width > measure + 3 || (k + 1 < to && width < measure - SHORT))) return true
  }
  return false
}

/** The share of a head's pairs of characters that stand in the first lines from `at` on. */
function shareTold(head: string, lines: readonly Line[], at: number): number {
  let text = ''
  for (let k = at; k < at + TOLD_LINES && k < lines.length && text.length < TOLD_TEXT; k++)
    text += (lines[k] as Line).text.slice(0, TOLD_TEXT)
  let found = 0
  for (let k = 1; k < head.length; k++) if (text.includes(head.slice(k - 1, k + 1))) found++
  return found / (head.length - 1)
}

/** A line of a head that may be told below: without a stop, a pause at its end only where the head goes on. */
function isToldLine(lines: readonly Line[], marks: readonly (Mark | undefined)[], k: number, below: number): boolean {
  const line = lines[k] as Line
  if (marks[k] || line.sentences > 0 || line.stop || line.tabular || line.row || line.verse || line.width > ROW_MOST)
    return false
  if (k + 1 < below && (lines[k + 1] as Line).blanks > 0) return false
  // “能给大家照个亮，值！” asks or calls.
  if (line.ends === 'inner' || line.ends === 'open') return k + 1 < below
  return true
}

function markRow(blocks: Uint8Array, from: number, to: number): void {
  for (let k = from; k < to; k++) blocks[k] = (blocks[k] as number) | Block.row
}

/**
 * Where the lines at the end of a block begin that stand below its last sentence, above another story's dateline, and do
 * not fill their column: heads below their text. `to` where there are none.
 */
function tailOf(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number, to: number): number {
  if (to === lines.length || marks[to] !== 'dateline') return to
  const last = lines[to - 1] as Line
  if (last.measure === 0 || (last.width > last.measure - 4 && last.width <= last.measure + 2)) return to
  let tail = to
  while (tail > from && to - tail < HEAD_LINES && isTailLine(lines[tail - 1] as Line, marks[tail - 1])) tail--
  return tail > from && to - tail < HEAD_LINES && (lines[tail - 1] as Line).stop ? tail : to
}

function isTailLine(line: Line, mark: Mark | undefined): boolean {
  return (
    line.ends === 'word' && line.commas <= 1 && line.sentences === 0 && !line.tabular && line.width <= ROW_MOST && !mark
  )
}

function isClosedAbove(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number): boolean {
  return from === 0 || marks[from - 1] !== undefined || (lines[from - 1] as Line).stop
}

/** Whether a block could be a head that stands among others: one to three lines, no stop, nothing that goes on below. */
function isRowBlock(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  from: number,
  to: number,
  bonds: PageBonds,
): boolean {
  if (to - from >= HEAD_LINES) return false
  let speaks = false
  for (let k = from; k < to; k++) {
    const line = lines[k] as Line
    speaks ||= line.colon >= 0
    const asks = line.ends === 'final' && !line.stop && !speaks
    if ((line.ends !== 'word' && !asks) || line.sentences > 0 || marks[k]) return false
    // Alone with a comma it may be a piece of a column, short and with figures a row of a table.
    if (line.commas > (to - from > 1 ? 1 : 0) || line.tabular || line.width < ROW_LEAST || line.width > ROW_MOST)
      return false
  }
  const below = lines[to]
  if (!below) return true
  const { last } = lines[to - 1] as Line
  return bonds.tie(last, below.first) < 2 && bonds.unlikelyStart(below.first) < 2
}

function isHeadBlock(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const line = lines[k] as Line
    const asks = line.ends === 'final' && !line.stop
    if ((line.ends !== 'word' && !asks) || line.commas > 0 || line.sentences > 0 || marks[k]) return false
  }
  return true
}

function endsBlockShort(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  from: number,
  to: number,
): boolean {
  if (to - from === HEAD_LINES || to === lines.length) return false
  const last = lines[to - 1] as Line
  if (last.measure === 0 || last.width > last.measure - 8) return false
  for (let k = from; k < to; k++) {
    const line = lines[k] as Line
    if (line.ends !== 'word' || line.commas > 1 || line.sentences > 0 || marks[k]) return false
  }
  return true
}
