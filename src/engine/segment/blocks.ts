import type { Line } from './line'
import type { Mark } from './marks'

/** Lines such a block has at most. */
const MOST_LINES = 5
/** Code units of the longest one. */
const LONGEST = 200
/** A picture's text names who took it: …（记者王小明摄）, …资料图片. */
const CREDITED =
  /(?:[\u4e00-\u9fff] ?摄|供图|图片?由.{2,20}提供|资料(?:图片?|照片)|(?:读者|受访者|网友|警方|单位) ?提供)[）】。]*$/
const QUOTED = /^“[^”]{6,60}”$/

/**
 * Finds what stands between two blank lines in the middle of a paragraph: the text of a picture that ends with its
 * credit, and a sentence of the text pulled out in quotes. Only where the text above breaks off: elsewhere a paragraph
 * may end in such words itself.
 */
export function markBlocks(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  let from = 0
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i]
    if (line && line.blanks === 0) continue
    readBlock(lines, marks, from, i)
    from = i
  }
}

function readBlock(lines: readonly Line[], marks: (Mark | undefined)[], from: number, to: number): void {
  const upper = lines[from - 1]
  const lower = lines[to]
  if (!upper || !lower || to - from > MOST_LINES || !breaksOff(upper) || marks[from - 1] || marks[to]) return
  let text = ''
  for (let i = from; i < to; i++) {
    if (marks[i] === 'dateline') return
    text += (lines[i] as Line).text
  }
  if (text.length > LONGEST) return
  const mark: Mark | undefined = CREDITED.test(text) ? 'caption' : QUOTED.test(text) ? 'pull-quote' : undefined
  if (!mark) return
  for (let i = from; i < to; i++) {
    const own = marks[i] === 'credit' && (lines[i] as Line).closes === 0
    if (!own || mark !== 'caption') marks[i] = mark
  }
}

/** Fills its column and ends in mid-sentence. */
function breaksOff(line: Line): boolean {
  return (
    (line.ends === 'word' || line.ends === 'inner' || line.ends === 'open') &&
    line.measure > 0 &&
    Math.abs(line.width - line.measure) <= 7
  )
}
