import type { CleanUp, Piece } from '../../model/piece'
import type { Span } from '../../model/span'
import { Char, classOf, widthOf } from './char-class'
import { codeUnits } from './code-units'
import type { HouseStyle } from './house-style'

/** One raw line of a unit as clean-up wants it. */
export interface CleanLine {
  readonly start: number
  readonly end: number
  /** Second prints inside the line (`findOverprint`). */
  readonly overprint: readonly Span[]
  /** Letter-spacing gaps inside the line (`findLetterSpacing`). */
  readonly spacing: readonly Span[]
  /** A row of a table: its gaps part cells, and stay. */
  readonly row?: boolean
  /** The whole line prints the line before it a second time. */
  readonly again: boolean
}

/**
 * The pieces of a unit made of `lines`, in reading order: line ends closed, second prints, letter-spacing and control
 * characters dropped, spacing and punctuation after the house style. Every character of the lines stays claimed.
 * `seam` says what stands between two lines that were closed up (nothing, or a space).
 */
export function cleanPieces<L extends CleanLine>(
  raw: string,
  lines: readonly L[],
  style: HouseStyle,
  seam: (upper: L, lower: L) => string,
): Piece[] {
  const pieces = PIECES
  const state: State = { quotes: 0, brackets: [], signs: signsOf(style), codes: codeUnits(raw) }
  let upper: L | undefined
  for (const line of lines) {
    if (upper) {
      const text = line.again ? '' : seam(upper, line)
      const adjacent = line.start >= upper.end && isBlank(raw, upper.end, line.start)
      const start = adjacent ? upper.end : line.start
      if (adjacent || text) pieces.add({ start, end: line.start, text, why: 'join' })
    }
    if (line.again) pieces.add({ start: line.start, end: line.end, text: '', why: 'overprint' })
    else cleanLine(raw, line, style, state, pieces)
    upper = line
  }
  return pieces.take()
}

/**
 * Pieces in the making: one list for all units, of which each gets a copy no longer than need be. A page has thousands of
 * them, and a list that was added to keeps room for more.
 */
class PieceList {
  private readonly items: Piece[] = []
  private count = 0

  add(piece: Piece): void {
    this.items[this.count++] = piece
  }

  take(): Piece[] {
    const taken = this.items.slice(0, this.count)
    // Nothing of a page is held any longer than it is read.
    for (let k = 0; k < this.count; k++) this.items[k] = NO_PIECE
    this.count = 0
    return taken
  }
}

const NO_PIECE: Piece = { start: 0, end: 0, text: '' }
const PIECES = new PieceList()

/**
 * Cleans the lines of one unit, one after the other, onto a list of pieces; it remembers from line to line how deep
 * in quotations the text is.
 */
export function createLineCleaner(
  raw: string,
  style: HouseStyle,
): (line: Omit<CleanLine, 'again'>, pieces: Piece[]) => void {
  const state: State = { quotes: 0, brackets: [], signs: signsOf(style), codes: codeUnits(raw) }
  return (line, pieces) => {
    cleanLine(raw, line, style, state, PIECES)
    for (const piece of PIECES.take()) pieces.push(piece)
  }
}

/** What carries over from line to line: how deep in quotations, and which open brackets were widened. */
interface State {
  quotes: number
  readonly brackets: boolean[]
  /** What every code unit asks for (`Sign`). */
  readonly signs: Uint8Array
  /** The page's code units. */
  readonly codes: Uint16Array
}

/** What clean-up has to look at: nearly everything on a page is left as it stands, and passed over by one look-up. */
const Sign = { none: 0, space: 1, control: 2, opens: 3, closes: 4, restyled: 5 } as const

const signsOfStyle = new WeakMap<HouseStyle, Uint8Array>()

function signsOf(style: HouseStyle): Uint8Array {
  let signs = signsOfStyle.get(style)
  if (!signs) {
    signs = new Uint8Array(65536)
    for (let code = 0; code < 65536; code++) {
      const kind = classOf(code)
      if (kind === Char.space) signs[code] = Sign.space
      else if (kind === Char.control) signs[code] = Sign.control
    }
    for (const sign of '“‘「『﹁﹃') signs[sign.charCodeAt(0)] = Sign.opens
    for (const sign of '”’」』﹂﹄') signs[sign.charCodeAt(0)] = Sign.closes
    for (const code of [...style.replace.keys(), ...style.widen.keys()]) {
      if (signs[code] === Sign.none && classOf(code) !== Char.han) signs[code] = Sign.restyled
    }
    signsOfStyle.set(style, signs)
  }
  return signs
}

function cleanLine(
  raw: string,
  line: Omit<CleanLine, 'again'>,
  style: HouseStyle,
  state: State,
  pieces: PieceList,
): void {
  let plain = line.start
  let drop = 0
  let gap = 0
  let i = line.start
  const { end, overprint, spacing } = line
  const { codes, signs } = state
  // Where the next second print or letter-spacing gap begins.
  let stop = nextStop(overprint[0], spacing[0], end)
  while (i < end) {
    if (i >= stop) {
      const dropped = overprint[drop]
      const closed = spacing[gap]
      if (dropped && i >= dropped[0]) {
        change(raw, plain, dropped[0], dropped[1], '', 'overprint', pieces)
        plain = dropped[1]
        i = dropped[1]
        drop++
      } else if (closed && i >= closed[0]) {
        if (i === closed[0]) {
          change(raw, plain, closed[0], closed[1], '', 'spacing', pieces)
          plain = closed[1]
        }
        i = Math.max(i, closed[1])
        gap++
      }
      stop = nextStop(overprint[drop], spacing[gap], end)
      continue
    }
    // Nearly all characters are passed over here.
    while (i < stop && signs[codes[i] as number] === Sign.none) i++
    if (i >= stop) continue
    const code = codes[i] as number
    const sign = signs[code]
    let next = i + 1
    let text: string | undefined
    let why: CleanUp = 'spacing'
    if (sign === Sign.space) {
      while (next < end && classOf(codes[next] as number) === Char.space) next++
      if (style.closeLatinSpacing && !line.row && isTypesetGap(raw, i, next)) text = ''
    } else if (sign === Sign.control) {
      while (next < end && classOf(raw.charCodeAt(next)) === Char.control) next++
      text = ''
      why = 'control'
    } else {
      if (sign === Sign.opens) state.quotes++
      else if (sign === Sign.closes && state.quotes > 0) state.quotes--
      text = punctuationFor(raw, i, line, style, state)
      why = style.widen.has(code) ? 'width' : 'punctuation'
    }
    if (text !== undefined) {
      change(raw, plain, i, next, text, why, pieces)
      plain = next
    }
    i = next
  }
  if (plain < end) pieces.add({ start: plain, end, text: raw.slice(plain, end) })
}

function nextStop(dropped: Span | undefined, closed: Span | undefined, end: number): number {
  return Math.min(dropped?.[0] ?? end, closed?.[0] ?? end)
}

/** What stands unchanged since `plain`, and the change. */
function change(
  raw: string,
  plain: number,
  start: number,
  end: number,
  text: string,
  why: CleanUp,
  pieces: PieceList,
): void {
  if (plain < start) pieces.add({ start: plain, end: start, text: raw.slice(plain, start) })
  pieces.add({ start, end, text, why })
}

/** What the house style sets in place of the sign at `i`, undefined to leave it. Quotations are never touched. */
function punctuationFor(
  raw: string,
  i: number,
  line: Omit<CleanLine, 'again'>,
  style: HouseStyle,
  state: State,
): string | undefined {
  const code = raw.charCodeAt(i)
  const replaced = state.quotes === 0 ? style.replace.get(code) : undefined
  const wide = style.widen.get(code)
  if (replaced === undefined && wide === undefined) return undefined
  if (isInFigureOrName(raw, i)) return undefined
  if (replaced !== undefined) return replaced
  if (wide === undefined) return undefined
  const before = i > line.start ? classOf(raw.charCodeAt(i - 1)) : Char.han
  const after = i + 1 < line.end ? classOf(raw.charCodeAt(i + 1)) : Char.han
  const chinese = state.quotes === 0 && (isChinese(before) || isChinese(after))
  // A pair of brackets is widened together: a list (APP), whose inner side is Latin, must not come out half and half.
  if (code === 0x28) {
    state.brackets.push(chinese)
    return chinese ? wide : undefined
  }
  if (code === 0x29) return (state.brackets.pop() ?? chinese) ? wide : undefined
  const between = isLatin(before) && isLatin(after)
  return chinese && !between ? wide : undefined
}

/** Signs that make a figure what it is: 5%, -3℃, 2012—2013, ￥20, 1×2. */
const FIGURE_SIGNS = new Set([...'%‰％+＋-－−–—±×÷~～/℃℉°$¥￥€£#＃*&@.．'].map((sign) => sign.charCodeAt(0)))
/** 约翰·史密斯, 阿不都·热依木: the dot inside a name. */
const NAME_DOTS = new Set([...'·•・‧･∙'].map((sign) => sign.charCodeAt(0)))

/** Whether the sign at `i` is part of a figure or a name, which no house style changes, whatever a newsroom asks. */
function isInFigureOrName(raw: string, i: number): boolean {
  const before = classOf(raw.charCodeAt(i - 1))
  const after = classOf(raw.charCodeAt(i + 1))
  const code = raw.charCodeAt(i)
  if (NAME_DOTS.has(code)) return isLetter(before) && isLetter(after)
  if (FIGURE_SIGNS.has(code) && (before === Char.digit || after === Char.digit)) return true
  // Brackets and commas between figures are told apart below: (2) is widened with its pair, 1,200 is not.
  return before === Char.digit && after === Char.digit && code !== 0x28 && code !== 0x29
}

function isLetter(kind: number): boolean {
  return kind === Char.han || kind === Char.latin
}

function isChinese(kind: number): boolean {
  return kind === Char.han || kind === Char.open || kind === Char.close
}

function isLatin(kind: number): boolean {
  return kind === Char.latin || kind === Char.digit
}

/** A narrow gap between Han and Latin or figures, or beside a full-width mark: left by the typesetting, not written. */
function isTypesetGap(raw: string, start: number, end: number): boolean {
  let width = 0
  for (let i = start; i < end; i++) width += widthOf(raw.charCodeAt(i))
  if (width > 2) return false
  const beforeCode = raw.charCodeAt(start - 1)
  const afterCode = raw.charCodeAt(end)
  const before = classOf(beforeCode)
  const after = classOf(afterCode)
  if (isStop(before, beforeCode) || isStop(after, afterCode)) return true
  if (afterCode === 0xff08 || beforeCode === 0xff09) return before === Char.han || after === Char.han
  if (before === Char.han) return isLatin(after)
  return after === Char.han && (isLatin(before) || beforeCode === 0x25)
}

function isStop(kind: number, code: number): boolean {
  return code > 0x80 && (kind === Char.inner || kind === Char.final) && code !== 0x2026 && code !== 0x22ef
}

function isBlank(raw: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classOf(raw.charCodeAt(i)) !== Char.space) return false
  return true
}
