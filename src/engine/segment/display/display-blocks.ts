import { type PageBonds, startsUnlikely } from '../lines/bonds'
import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'
import { pageTopHead } from './page-top'
import { findSiblings } from './siblings'
import { isClosedAbove, StoplessHeads } from './stopless-heads'

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
  /** Lines without a stop that the text tells again, or that no column has: a head, as wide as its column or not. */
  stopless: 8,
  /** Begins like another cross-head of its text. */
  sibling: 16,
  /** Stands at the top of the page, over the dateline or byline of its first story. */
  top: 32,
} as const

/** Reads every block once, for all of its lines. */
export function readBlocks(lines: readonly Line[], marks: readonly (Mark | undefined)[], bonds: PageBonds): Uint8Array {
  const blocks = new Uint8Array(lines.length)
  const heads = new StoplessHeads(lines, marks, (from, to) => markAll(blocks, from, to, Block.stopless))
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
      if (rowSize > 1) markAll(blocks, row, from, Block.row)
      row = -1
      rowSize = 0
    }
    if (to === lines.length && rowSize > 1) markAll(blocks, row, to, Block.row)
    if (to - from >= 2 && to - from <= HEAD_LINES) {
      const head = isHeadBlock(lines, marks, from, to) ? Block.head : 0
      blocks.fill(head | (endsBlockShort(lines, marks, from, to) ? Block.endsShort : 0), from, to)
    }
    heads.readBlock(from, to)
    const tail = tailOf(lines, marks, from, to)
    if (tail < to) markAll(blocks, tail, to, Block.row)
    from = to
  }
  heads.readDatelines()
  const [top, below] = pageTopHead(lines, marks)
  markAll(blocks, top, below, Block.top)
  findSiblings(lines, marks, (k) => markAll(blocks, k, k + 1, Block.sibling))
  return blocks
}

function markAll(blocks: Uint8Array, from: number, to: number, bit: number): void {
  for (let k = from; k < to; k++) blocks[k] = (blocks[k] as number) | bit
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
  return bonds.tie(last, below.first) < 2 && startsUnlikely(bonds, below) < 2
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
