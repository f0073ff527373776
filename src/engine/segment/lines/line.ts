import type { Span } from '../../../model/span'
import { Char, classOf } from '../../page/char-class'
import type { FoldedText } from '../../page/fold'
import { FEWEST_GAPS, findLetterSpacing } from '../../page/letter-spacing'
import { findOverprint, findRepeatedWords } from '../../page/overprint'
import { elementAt } from '../neighbour'
import type { ReadLine } from './cuts'
import type { Labelled } from './labels'
import { readMarks } from './line-marks'

/** How a line ends, closing quotes and brackets looked through (说。” ends `final`). */
export type LineEnd = 'final' | 'inner' | 'colon' | 'open' | 'word'

const NONE: readonly Span[] = []

/** Half ems: where lines are set to no measure, one as wide is a paragraph that has a line to itself. */
export const PARAGRAPH_WIDTH = 60

/**
 * A line as the models see it. `text` is the folded line (simplified script, one width), second prints and
 * letter-spacing taken out, so that 內 蒙 古 and 内蒙古 read the same; offsets into the page are `start` and `end`.
 */
export class Line implements Labelled {
  readonly text: string
  /** The code units of `text`, from `from` to `to`. */
  readonly codes: Uint16Array
  readonly from: number
  readonly to: number
  /** Half ems, of `text`. */
  readonly width: number
  readonly overprint: readonly Span[]
  readonly spacing: readonly Span[]
  /** Han characters in `text`. */
  readonly han: number
  readonly digits: number
  /** Sentence ends inside, the last sign not counted: a headline has none. */
  readonly sentences: number
  readonly commas: number
  /** First and last code unit of `text`, and where its first colon and comma stand (−1 for none). */
  readonly first: number
  readonly last: number
  readonly colon: number
  readonly comma: number
  /** Kinds of telling characters in `text`, as bits (`Telling`). */
  readonly telling: number
  /** Words of running text (了, 的, 在 …). */
  readonly fillers: number
  /** Gaps between Han: parts of a headline, columns of a table, padded names. */
  readonly gaps: number
  /** Blanks in `text`. */
  readonly spaces: number
  readonly ends: LineEnd
  /** Brackets and quotes opened minus closed, and how many close what an earlier line opened. */
  readonly opened: number
  readonly closes: number
  /** Ends with a full stop, closing quotes looked through. */
  readonly stop: boolean
  /** Set in a type that the file draws twice, for most of its length. */
  readonly bold: boolean
  /** `isPicturedLine`, once somebody asked. */
  pictured: boolean | undefined = undefined
  /** How much of a label its words are (`LabelScore`), −1 before anyone asked. */
  label = -1
  /** Reads as a row of a table by itself, and among others. */
  tabular = false
  /** A row of a roll or programme among others: 一矿：柴文斌 项立功. */
  listed = false
  row = false
  /** Stands under a label for briefs, each with a head of its own. */
  underBriefs = false
  /** Stands right above a line that opens with its dateline, no blank line between. */
  overDateline = false
  /** Opens with a sign that opens item after item on this page. */
  item = false
  /** Holds the name that signs the full line above it. */
  runsOver = false
  /** A line of a poem: it ends where its writer wanted it to. */
  verse = false
  /** Prints the line before it a second time. */
  again = false
  /** Column width about here, half ems; 0 where lines are not set to a measure. */
  measure = 0
  /** Half ems from its beginning to where its paragraph may end, and to where it must. */
  soon = 0
  rest = 0

  constructor(
    readonly index: number,
    readonly start: number,
    readonly end: number,
    /** Blank lines above, where they say something. */
    public blanks: number,
    readonly indent: number,
    /** Cut out of a longer raw line. */
    readonly inner: boolean,
    page: FoldedText,
    /** Half ems, letter-spacing included. */
    readonly setWidth: number,
  ) {
    const { raw, folded } = page
    let marks = readMarks(page.codes, start, end)
    const spaced = marks.spaces > 0
    this.overprint = marks.doubled ? findOverprint(raw, start, end) : findRepeatedWords(raw, start, end, spaced)
    this.spacing = marks.spaces >= FEWEST_GAPS ? findLetterSpacing(raw, start, end) : NONE
    if (this.overprint.length === 0 && this.spacing.length === 0 && !marks.controls) {
      this.codes = page.codes
      this.from = start
      this.to = end
      this.text = folded.slice(start, end)
    } else {
      this.text = withoutSpans(folded, start, end, this.overprint, this.spacing, controlsIn(page.codes, start, end))
      this.from = spelled.add(this.text)
      this.to = this.from + this.text.length
      this.codes = spelled.codes
      marks = readMarks(this.codes, this.from, this.to)
    }
    const empty = this.from === this.to
    this.width = marks.width
    this.han = marks.han
    this.digits = marks.digits
    this.sentences = marks.sentences
    this.stop = marks.stop
    this.commas = marks.commas
    // A line of control characters only has no text: 0 stands in no table.
    this.first = empty ? 0 : (this.codes[this.from] as number)
    this.last = empty ? 0 : (this.codes[this.to - 1] as number)
    this.colon = marks.colon
    this.comma = marks.comma
    this.telling = marks.telling
    this.fillers = marks.fillers
    this.spaces = marks.spaces
    this.gaps = marks.gaps
    this.opened = marks.opened
    this.closes = marks.closes
    this.ends = endOf(this.text, this.codes, this.from, this.to)
    let twice = 0
    for (const [from, to] of this.overprint) twice += to - from
    this.bold = twice > (end - start) * 0.35
  }
}

function controlsIn(codes: Uint16Array, start: number, end: number): Span[] {
  const controls: Span[] = []
  for (let i = start; i < end; i++) if (classOf(codes[i] as number) === Char.control) controls.push([i, i + 1])
  return controls
}

/**
 * The code units of lines that do not read as they stand on the page. Many lines share an array: one each would cost more
 * than all the rest of a line.
 */
class SpelledCodes {
  codes = new Uint16Array(0)
  private used = 0

  /** Adds a text; returns where it begins in `codes`. */
  add(text: string): number {
    const from = this.used + text.length > this.codes.length ? 0 : this.used
    if (from === 0) this.codes = new Uint16Array(Math.max(4096, text.length))
    for (let i = 0; i < text.length; i++) this.codes[from + i] = text.charCodeAt(i)
    this.used = from + text.length
    return from
  }
}

const spelled = new SpelledCodes()

function withoutSpans(text: string, start: number, end: number, ...lists: readonly (readonly Span[])[]): string {
  const found = lists.filter((list) => list.length > 0)
  const only = found.length === 1 ? found[0] : undefined
  const cuts = only ?? found.flat().sort((x, y) => x[0] - y[0])
  let out = ''
  let at = start
  for (const [from, to] of cuts) {
    if (from > at) out += text.slice(at, from)
    at = Math.max(at, to)
  }
  return (out + text.slice(at, end)).trim()
}

/** A remark in brackets behind a full stop ends a text as the stop does: ……受益。（王小明）, ……通过。（下转第三版）. */
const REMARK = /(?:[。！？…]”?|”(?=.*(?:转|记者|通讯员|[完摄])）)) ?（[^（）。，]{2,24}）$/

function endOf(text: string, codes: Uint16Array, from: number, to: number): LineEnd {
  if (from === to) return 'word'
  let i = to - 1
  if (codes[i] === 0xff09 && REMARK.test(text)) return 'final'
  const last = classOf(codes[i] as number)
  if (last === Char.open) return 'open'
  while (i > from && classOf(codes[i] as number) === Char.close) i--
  const code = codes[i] as number
  const kind = classOf(code)
  if (kind === Char.final) return 'final'
  if (kind === Char.inner && last === kind) return code === 0xff1a ? 'colon' : 'inner'
  return 'word'
}

/** Lines a page has at least before its spacing is judged, and the share of them with a blank line above. */
const FEWEST_LINES = 20
const NEARLY_ALL = 0.85

/** Whether the file puts a blank line under every line of a column: then one says nothing. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  let spaced = 0
  let width = 0
  for (const line of lines) {
    if (line.blanks > 0) spaced++
    width += line.setWidth
  }
  return lines.length >= FEWEST_LINES && spaced >= lines.length * NEARLY_ALL && width <= lines.length * 60
}

/** Adds a line to those of its page as the models see them. */
export function viewLine(page: FoldedText, read: ReadLine, lines: Line[]): void {
  const { start, end, blanks, indent, width, inner } = read
  const line = new Line(lines.length, start, end, blanks, indent, inner ?? false, page, width)
  const upper = elementAt(lines, lines.length - 1)
  // 5 Han: short rows (一等奖, ……) may well follow each other alike.
  const alike = upper && line.han >= 5 && line.width === upper.width && line.first === upper.first
  if (alike && line.text === upper.text && line.overprint.length === 0) line.again = true
  lines.push(line)
}

/** To be called when all lines of a page are there: blank lines that say nothing are not counted. */
export function evenOutBlanks(lines: readonly Line[]): void {
  if (isDoubleSpaced(lines)) for (const line of lines) line.blanks = Math.max(0, line.blanks - 1)
}
