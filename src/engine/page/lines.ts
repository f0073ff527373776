import { Char, classOf, isLineEnd, widthOf } from './char-class'

/** A raw line that holds something. Offsets are UTF-16 code units into the page. */
export interface PageLine {
  /** 1-based, blank lines counted. */
  readonly n: number
  /** Of the first and behind the last character that is not white space. */
  readonly start: number
  readonly end: number
  /** White space before `start`, in half ems: the indent as far as the file kept it. */
  readonly indent: number
  /** Blank lines between this line and the one before it that holds something. */
  readonly blanks: number
  /** Width of `[start, end)` in half ems, as set. */
  readonly width: number
}

/**
 * Reads a page line by line. LF, CRLF, CR, form feed, vertical tab and the Unicode separators end a line; blank lines
 * (nothing but white space) are only counted.
 */
export function readLines(raw: string): PageLine[] {
  const codes = new Uint16Array(raw.length)
  for (let i = 0; i < raw.length; i++) codes[i] = raw.charCodeAt(i)
  return readCodeLines(codes)
}

/** `readLines` of a page's code units. */
export function readCodeLines(raw: Uint16Array): PageLine[] {
  const lines: PageLine[] = []
  const length = raw.length
  let n = 1
  let blanks = 0
  let i = 0
  while (i < length) {
    let indent = 0
    let start = -1
    let end = i
    let width = 0
    let spaces = 0
    let code = 0
    for (; i < length; i++) {
      code = raw[i] as number
      if (isLineEnd(code)) break
      if (classOf(code) === Char.space) {
        spaces += widthOf(code)
        continue
      }
      if (start < 0) {
        start = i
        indent = spaces
      } else width += spaces
      spaces = 0
      width += widthOf(code)
      end = i + 1
    }
    if (start < 0) blanks++
    else {
      lines.push({ n, start, end, indent, blanks, width })
      blanks = 0
    }
    if (i >= length) break
    i += code === 13 && i + 1 < length && raw[i + 1] === 10 ? 2 : 1
    n++
  }
  return lines
}
