import type { Span } from '../../model/span'
import { Char, classOf, widthOf } from '../page/char-class'
import { findLetterSpacing } from '../page/letter-spacing'
import { findOverprint } from '../page/overprint'
import type { ReadLine } from './cuts'
import { tellingOf } from './telling'

/** How a line ends, closing quotes and brackets looked through (说。” ends `final`). */
export type LineEnd = 'final' | 'inner' | 'colon' | 'open' | 'word'

const NONE: readonly Span[] = []

/**
 * A line as the models see it. `text` is the folded line (simplified script, one width), second prints and
 * letter-spacing taken out, so that 內 蒙 古 and 内蒙古 read the same; offsets into the page are `start` and `end`.
 */
export class Line {
  readonly text: string
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
  /** First and last code unit of `text`, and where its first colon stands (−1 for none). */
  readonly first: number
  readonly last: number
  readonly colon: number
  /** Kinds of telling characters in `text`, as bits (`Telling`). */
  readonly telling: number
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
  /** Reads as a row of a table by itself, and among others. */
  tabular = false
  row = false
  /** Stands under a label for briefs, each with a head of its own. */
  underBriefs = false
  /** A line of a poem: it ends where its writer wanted it to. */
  verse = false
  /** Prints the line before it a second time. */
  again = false
  /** Column width about here, half ems; 0 where lines are not set to a measure. */
  measure = 0

  constructor(
    readonly index: number,
    readonly start: number,
    readonly end: number,
    readonly blanks: number,
    readonly indent: number,
    /** Cut out of a longer raw line. */
    readonly inner: boolean,
    raw: string,
    folded: string,
    /** Half ems, letter-spacing included. */
    readonly setWidth: number,
  ) {
    this.overprint = findOverprint(raw, start, end)
    let spaces = false
    let controls: Span[] | undefined
    for (let i = start; i < end; i++) {
      const kind = classOf(folded.charCodeAt(i))
      if (kind === Char.space) spaces = true
      else if (kind === Char.control) {
        controls = controls ?? []
        controls.push([i, i + 1])
      }
    }
    this.spacing = spaces ? findLetterSpacing(raw, start, end) : NONE
    const plain = this.overprint.length === 0 && this.spacing.length === 0 && controls === undefined
    const text = plain
      ? folded.slice(start, end)
      : withoutSpans(folded, start, end, this.overprint, this.spacing, controls ?? NONE)
    this.text = text
    let width = 0
    let han = 0
    let digits = 0
    let sentences = 0
    let commas = 0
    let gaps = 0
    let blank = 0
    let colon = -1
    let telling = 0
    let depth = 0
    let closes = 0
    const last = text.length - 1
    let kind = 0
    let previous = 0
    let lastSentence = -9
    let stop = text.charCodeAt(last) === 0x3002
    for (let i = 0; i <= last; i++) {
      const code = text.charCodeAt(i)
      kind = classOf(code)
      width += widthOf(code)
      telling |= tellingOf(code)
      if (kind === Char.han) {
        han++
        if (previous === Char.space && i > 1 && classOf(text.charCodeAt(i - 2)) !== Char.digit) gaps++
      } else if (kind === Char.space) blank++
      else if (kind === Char.digit) digits++
      else if (kind === Char.final) {
        if (code !== 0x2026) lastSentence = i
        if (i < last && code === 0x3002) sentences++
      } else if (kind === Char.inner) {
        if (code === 0xff0c || code === 0xff1b) commas++
        else if (code === 0xff1a && colon < 0) colon = i
      } else if (kind === Char.open) depth++
      else if (kind === Char.close) {
        if (depth > 0) depth--
        else closes++
      }
      previous = kind
    }
    // A stop with nothing but a closing quote behind it is the line's own end.
    if (lastSentence >= 0 && lastSentence < last && sentences > 0 && text.charCodeAt(lastSentence) === 0x3002) {
      let k = lastSentence + 1
      while (k <= last && classOf(text.charCodeAt(k)) === Char.close) k++
      if (k > last) {
        sentences--
        stop = true
      }
    }
    this.width = width
    this.han = han
    this.digits = digits
    this.sentences = sentences
    this.stop = stop
    this.commas = commas
    this.first = text.charCodeAt(0)
    this.last = text.charCodeAt(last)
    this.colon = colon
    this.telling = telling
    this.spaces = blank
    this.gaps = gaps
    this.opened = depth
    this.closes = closes
    this.ends = endOf(text)
    let twice = 0
    for (const [from, to] of this.overprint) twice += to - from
    this.bold = twice > (end - start) * 0.35
  }
}

function withoutSpans(text: string, start: number, end: number, ...lists: readonly (readonly Span[])[]): string {
  const cuts = lists.flat().sort((x, y) => x[0] - y[0])
  let out = ''
  let at = start
  for (const [from, to] of cuts) {
    if (from > at) out += text.slice(at, from)
    at = Math.max(at, to)
  }
  return (out + text.slice(at, end)).trim()
}

/** A remark in brackets behind a full stop ends a text as the stop does: ……受益。（王小明）, ……通过。（下转第三版）. */
const REMARK = /[。！？”]（[^（）。，]{2,24}）$/

function endOf(text: string): LineEnd {
  if (text.endsWith('）') && REMARK.test(text)) return 'final'
  let i = text.length - 1
  const last = classOf(text.charCodeAt(i))
  if (last === Char.open) return 'open'
  while (i > 0 && classOf(text.charCodeAt(i)) === Char.close) i--
  const code = text.charCodeAt(i)
  const kind = classOf(code)
  if (kind === Char.final) return 'final'
  if (kind === Char.inner && last === kind) return code === 0xff1a ? 'colon' : 'inner'
  return 'word'
}

/** Lines a page has at least before its spacing is judged, and the share of them with a blank line above. */
const FEWEST_LINES = 20
const NEARLY_ALL = 0.85

/** Whether the file puts a blank line under every line of a column: then one says nothing. */
function isDoubleSpaced(lines: readonly ReadLine[]): boolean {
  let spaced = 0
  let width = 0
  for (const line of lines) {
    if (line.blanks > 0) spaced++
    width += line.width
  }
  return lines.length >= FEWEST_LINES && spaced >= lines.length * NEARLY_ALL && width <= lines.length * 60
}

/** The page's lines as the models see them. */
export function viewLines(raw: string, folded: string, lines: readonly ReadLine[]): Line[] {
  const views: Line[] = []
  const usual = isDoubleSpaced(lines) ? 1 : 0
  for (const { start, end, blanks, indent, width, inner } of lines) {
    const line = new Line(
      views.length,
      start,
      end,
      Math.max(0, blanks - usual),
      indent,
      inner ?? false,
      raw,
      folded,
      width,
    )
    const upper = views.at(-1)
    // 5 Han: short rows (一等奖, ……) may well follow each other alike.
    if (upper && line.han >= 5 && line.text === upper.text && line.overprint.length === 0) line.again = true
    views.push(line)
  }
  return views
}
