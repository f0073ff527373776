import { Char, classOf } from '../../page/char-class'
import { isForecast, isWeather } from '../lines/furniture-marks'
import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'
import { endingWith, type Pattern, startingWith } from '../lines/pattern'

/**
 * Rows of a roll (一矿：柴文斌 项立功), of a programme (7:00 早间新闻), of what happens on which day (9月4日：开幕式), of a life
 * (1964年 发表调查报告), of what is numbered (3路 改经建设路 末班车20:00): where others of their kind stand beside them.
 */
const LISTED: readonly Pattern[] = [
  /^[\u4e00-\u9fff]{1,8}：[\u4e00-\u9fff·]{2,8}(?: [\u4e00-\u9fff·]{2,8})*$/,
  /^(?:[次明今][日晚])?[0-2]?[0-9][：:][0-5][0-9] .{2,30}$/,
  /^[0-9]{1,2}月[0-9]{1,2}日：[^。]{4,40}$/,
  /^[^。，→]{2,16} ?[0-9.]+ ?[^ 0-9。，→]{0,3}→[^。，→]{0,12}$/,
  /^[0-9]{1,4}[路号栋幢楼层班组] (?![0-9])[^。]{3,40}$/,
  /^[\u4e00-\u9fff·]{2,10} ?[0-9]{1,3} ?(?:比|[：:-]) ?[0-9]{1,3} ?[\u4e00-\u9fff·]{2,10}$/,
  /^[12][0-9]{3}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)? (?!星期|农历)[^。]{3,40}$/,
].map(startingWith)

/** Which kind of list a line may be a row of, −1 for none. */
function listOf(line: Line): number {
  if ((line.colon <= 0 && line.digits < 2) || line.ends !== 'word' || line.commas > 1 || line.width > 60) return -1
  return LISTED.findIndex((row) => row.fits(line))
}

/** Marks the rows of tables and lists: one alone may be a headline in parts. */
export function markRows(lines: readonly Line[]): void {
  let above = false
  let listed = -1
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const row = isRow(line)
    line.tabular = row
    if (row && above) {
      line.row = true
      ;(lines[i - 1] as Line).row = true
    }
    above = row && line.digits >= 2
    const list = listOf(line)
    if (list >= 0 && list === listed) {
      setRow(line)
      setRow(lines[i - 1] as Line)
    }
    listed = list
  }
  for (let from = 0; from < lines.length; ) from = markTable(lines, from)
}

function setRow(line: Line): void {
  line.row = true
  line.tabular = true
  line.listed = true
}

/** Half ems: no row of a table in a column is wider. */
const WIDEST_ROW = 80
/** Rows that two cells each make a table, and rows of more cells. */
const ROWS_OF_TWO = 3
const ROWS = 2
/** Cells from which words alone over a table name its columns. */
const COLUMNS = 3

/**
 * Marks the table that begins at `from`: lines close together with the same number of cells, of which one is a figure in
 * all of them (石井村 4:0 桥北村; 100美元 714.34元), with the names of its columns above and what is noted below. Returns
 * where to look on.
 */
function markTable(lines: readonly Line[], from: number): number {
  const first = lines[from] as Line
  // One cell makes no row: most lines are spared the cutting up.
  if (first.digits === 0 || first.spaces === 0) return from + 1
  const kinds = cellKinds(first)
  if (kinds.length < 2) return from + 1
  let common = kinds
  let to = from + 1
  const apart = Math.min(1, lines[to]?.blanks ?? 0)
  while (to < lines.length) {
    const line = lines[to] as Line
    // A page that sets a blank line between all it prints does so between rows, too.
    if (line.blanks !== apart || line.digits === 0) break
    const shared = inCommon(common, cellKinds(line))
    if (!shared.includes('figure')) break
    common = shared
    to++
  }
  if (to - from < (common.length === 2 || apart > 0 ? ROWS_OF_TWO : ROWS)) return from + 1
  for (let i = from; i < to; i++) setRow(lines[i] as Line)
  const header = from > 0 ? (lines[from - 1] as Line) : undefined
  if (header && first.blanks === 0 && header.digits === 0 && common.length >= COLUMNS) {
    if (cellKinds(header).length === common.length) setRow(header)
  }
  const note = lines[to]
  if (note && note.blanks === 0 && note.colon > 0 && note.digits > 0 && cellKinds(note).length > 0) setRow(note)
  return to
}

const FIGURE_COMMA = /(?<=[0-9])，(?=[0-9]{3}(?![0-9]))/g

type CellKind = 'figure' | 'words' | 'either'

/** What stands in the cells of a line; nothing if the line can be no row. */
function cellKinds(line: Line): CellKind[] {
  if (line.ends === 'final' || line.ends === 'inner' || line.width > WIDEST_ROW) return []
  if (line.sentences > 0 || line.spacing.length > 0) return []
  // 6,812: the comma of a figure is no pause.
  const inFigures = line.commas > 0 ? (line.text.match(FIGURE_COMMA)?.length ?? 0) : 0
  if (line.commas > inFigures) return []
  const text = inFigures > 0 ? line.text.replace(FIGURE_COMMA, '') : line.text
  return text.trim().split(/ +/).map(kindOf)
}

function kindOf(cell: string): CellKind {
  let digits = 0
  for (let i = 0; i < cell.length; i++) if (classOf(cell.charCodeAt(i)) === Char.digit) digits++
  // 女子100米蝶泳 is words as well.
  if (digits > 0) return cell.length > MOST_WORDS + digits * 2 ? 'either' : 'figure'
  return NO_FIGURE.test(cell) ? 'either' : 'words'
}

/** Characters about its figure that a cell has at most, but for one more a digit. */
const MOST_WORDS = 4
/** What a column of figures has where there is none. */
const NO_FIGURE = /^(?:持?平|[—\-/]+)$/

/** Cell by cell what two rows have in common; nothing if they have not the same number, or words where the other has a figure. */
function inCommon(upper: readonly CellKind[], lower: readonly CellKind[]): CellKind[] {
  if (upper.length !== lower.length) return []
  const common: CellKind[] = []
  for (let k = 0; k < upper.length; k++) {
    const [a, b] = [upper[k] as CellKind, lower[k] as CellKind]
    if (a === b || b === 'either') common.push(a)
    else if (a === 'either') common.push(b)
    else return []
  }
  return common
}

/** A forecast that has a headline is a story, each day a row of it; without one it is what the page prints every day. */
export function markForecasts(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  for (let from = 1; from < lines.length; from++) {
    const head = lines[from - 1] as Line
    if (marks[from] !== 'imprint' || marks[from - 1] || !isForecast((lines[from] as Line).text)) continue
    if (head.ends !== 'word' || head.commas > 0 || head.width > WIDEST_FORECAST_HEAD) continue
    for (let k = from; k < lines.length && marks[k] === 'imprint' && isWeather((lines[k] as Line).text); k++) {
      marks[k] = undefined
      setRow(lines[k] as Line)
    }
  }
}

/** Half ems: 清澜三日天气. */
const WIDEST_FORECAST_HEAD = 30

/** 末班车20:30: nothing is left to be said in a row. */
const TIME_LAST = endingWith(/[0-2]?[0-9][：:][0-5][0-9]$/)

/** Whether a row ends with `upper`: the next one follows, or it holds enough cells to be the last. */
export function endsRow(upper: Line, lower: Line): boolean {
  // An entry of a programme may go on over the edge of its column.
  if (lower.listed || (upper.row && isForecast(upper.text))) return true
  if (upper.listed && (upper.measure === 0 || upper.width < upper.measure - 4 || TIME_LAST.fits(upper))) return true
  return upper.tabular && (lower.tabular || (upper.digits >= 4 && cellGaps(upper.text) >= 3))
}

/** A figure beside a word or another figure, or a wide gap. */
const SET_CLOSE = / {2}|[0-9%][\u4e00-\u9fff]|[\u4e00-\u9fff][0-9]|[0-9%] [0-9-]/

/** 4 月 1日: blanks between the parts of a date part no cells. */
const IN_DATE = /(?<=[0-9]) (?=[年月日])|(?<=[年月]) (?=[0-9])/g

/**
 * Gaps that can part cells. A single blank between a figure and the words about it is typesetting (总投资 186.4 亿元 涵盖
 * 5 大领域): where a page blanks out its figures, every one of them on the line stands so.
 */
function cellGaps(text: string): number {
  if (!SET_CLOSE.test(text)) {
    let words = 0
    for (let i = 1; i + 1 < text.length; i++) {
      if (text.charCodeAt(i) !== 0x20) continue
      if (classOf(text.charCodeAt(i - 1)) === Char.han && classOf(text.charCodeAt(i + 1)) === Char.han) words++
    }
    return words
  }
  return text.replace(IN_DATE, '').match(/ +/g)?.length ?? 0
}

/** A row of a table or list: columns parted by gaps, or mostly figures. */
export function isRow(line: Line): boolean {
  if (line.spaces < 2 || line.ends !== 'word' || line.width > 110) return false
  return (
    line.spacing.length === 0 &&
    line.gaps + line.digits >= 2 &&
    line.commas === 0 &&
    cellGaps(line.text) >= 2 &&
    (line.measure === 0 || Math.abs(line.width - line.measure) > 2 || (line.digits >= 4 && / {2}/.test(line.text)))
  )
}
