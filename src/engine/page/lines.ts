import { Char, classOf, isLineEnd, widthOf } from './char-class'

/** What cutting into lines asks of a code unit, in one look-up: its width, and whether it is white space or ends the line. */
const FEATURES = new Uint8Array(65536)
const WIDTH = 3
const SPACE = 4
const LINE_END = 8
for (let code = 0; code < 65536; code++) {
  FEATURES[code] = widthOf(code) | (classOf(code) === Char.space ? SPACE : 0) | (isLineEnd(code) ? LINE_END : 0)
}

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
 * Reads a page line by line, so that of a long text only a part is at hand at a time. LF, CRLF, CR, form feed, vertical
 * tab and the Unicode separators end a line; blank lines (nothing but white space) are only counted.
 */
export class LineReader {
  private n = 1
  private i = 0

  /** `codes`: the page's code units. */
  constructor(private readonly codes: Uint16Array) {}

  /** The next line that holds something. */
  next(): PageLine | undefined {
    const { codes } = this
    const features = FEATURES
    const length = codes.length
    let blanks = 0
    let i = this.i
    while (i < length) {
      const { n } = this
      let indent = 0
      let start = -1
      let end = i
      let width = 0
      let spaces = 0
      let code = 0
      for (; i < length; i++) {
        code = codes[i] as number
        const feature = features[code] as number
        if (feature > WIDTH) {
          if (feature >= LINE_END) break
          spaces += feature & WIDTH
          continue
        }
        if (start < 0) {
          start = i
          indent = spaces
        } else width += spaces
        spaces = 0
        width += feature
        end = i + 1
      }
      if (i < length) {
        i += code === 13 && i + 1 < length && codes[i + 1] === 10 ? 2 : 1
        this.n = n + 1
      }
      this.i = i
      if (start >= 0) return { n, start, end, indent, blanks, width }
      blanks++
    }
    return undefined
  }
}
