import { type Bonds, startsUnlikely } from './lines/bonds'
import { BRIEF_LABEL } from './lines/labels'
import { type Line, PARAGRAPH_WIDTH } from './lines/line'
import type { Mark } from './lines/marks'
import { startingWith } from './lines/pattern'
import { endsWithCredit, isPictured, isScene, opensWithDay, SEEN_IN_PICTURE } from './lines/picture-words'
import { isSceneSentence } from './lines/scene-words'
import { elementAt } from './neighbour'
import { startsWithOne } from './paragraphs/joints'
import { isSummary } from './stories/story-parts'

/** Lines such a block has at most. */
const MOST_LINES = 5
/** Code units of the longest one. */
const LONGEST = 200
const QUOTED = startingWith(/^“[^”]{6,60}”$/)

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

/**
 * A photo story in the middle of a paragraph: the text above breaks off, below the credit it goes on. What stands between
 * is its caption, but for a headline of its own over it.
 */
export function markPhotoStories(lines: readonly Line[], marks: (Mark | undefined)[], bonds: Bonds): void {
  for (let credit = 2; credit + 1 < lines.length; credit++) {
    if (marks[credit] !== 'credit') continue
    // Its headline may stand below the credit as well.
    const below = lines[credit + 2]
    const headBelow = below !== undefined && below.blanks > 0 && isHeadLine(lines[credit + 1] as Line)
    const lower = (headBelow ? below : lines[credit + 1]) as Line
    if (lower.blanks === 0 || marks[lower.index]) continue
    // The caption is the block of lines above the credit, or whole paragraphs parted by blank lines.
    let first = credit
    let length = 0
    while (first > 1 && credit - first < MOST_LINES && !marks[first - 1] && closes(lines, first, credit)) {
      first--
      length += (lines[first] as Line).text.length
    }
    if (first === credit || length > LONGEST) continue
    const from = first - 1
    const head = lines[from] as Line
    const headed = isHeadLine(head) && from > 0
    const upper = headed ? (lines[from - 1] as Line) : head
    // The rest of a paragraph is no block of its own.
    if (!headed && lines[first]?.blanks === 0) continue
    if (marks[upper.index] || !breaksOff(upper)) continue
    // Behind a comma anything may go on; what tells its day or a scene does not.
    const parted =
      upper.ends === 'inner' && (opensWithDay(lines[first]?.text ?? '') || isScene(lines[first]?.text ?? ''))
    if (!parted && !mayGoOn(upper, lower, bonds)) continue
    for (let i = first; i < credit; i++) marks[i] = 'caption'
  }
}

/** Whose picture it is; who drew one may be named below a text that has no other words for it. */
const TAKEN = /[摄攝供]/

/**
 * The sentence right above a photographer's name that begins with its line, where the line above is full and ends in a stop: the
 * picture's text, though nothing parts it from the text above. The last sentence of a text seldom begins a line by chance.
 */
export function markAboveCredits(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  for (let credit = 2; credit < lines.length; credit++) {
    if (marks[credit] !== 'credit' || !TAKEN.test((lines[credit] as Line).text)) continue
    let from = credit - 1
    if (markBlockAbove(lines, marks, credit) || markParagraphAbove(lines, marks, credit)) continue
    while (from > 0 && credit - from < SENTENCE_LINES && (lines[from - 1] as Line).ends !== 'final') from--
    const upper = elementAt(lines, from - 1)
    if (!upper || marks[from - 1] || upper.ends !== 'final' || !isRest(upper) || upper.measure === 0) continue
    if (upper.width < upper.measure - NOT_SHORT || (lines[from] as Line).blanks > 0) continue
    if (!wholeSentence(lines, marks, from, credit) || opensNear(lines, from)) continue
    for (let i = from; i < credit; i++) marks[i] = 'caption'
  }
}

/** Marks one whole sentence over several lines well short of their column, between blank lines and right above a photographer's name: its first line would be display type elsewhere. */
function markBlockAbove(lines: readonly Line[], marks: (Mark | undefined)[], credit: number): boolean {
  let from = credit - 1
  while (from > 0 && credit - from < SENTENCE_LINES && lines[from]?.blanks === 0) from--
  if (credit - from < 2 || lines[from]?.blanks === 0 || !wholeSentence(lines, marks, from, credit)) return false
  const upper = elementAt(lines, from - 1)
  if (!upper || (!upper.stop && marks[from - 1] === undefined) || upper.measure === 0) return false
  for (let i = from; i < credit; i++) if ((lines[i] as Line).width >= upper.measure - NARROW) return false
  for (let i = from; i < credit; i++) marks[i] = 'caption'
  return true
}

/** Lines and code units of a picture's text, at most. */
const PARAGRAPH_LINES = 8
const PARAGRAPH_MOST = 120
/** Half ems by which first lines are short of their column. */
const FIRST_LINE = 5

/** Marks the paragraph right above a photographer's name that begins below a last line well short of its column. */
function markParagraphAbove(lines: readonly Line[], marks: (Mark | undefined)[], credit: number): boolean {
  if ((lines[credit] as Line).blanks > 0 || !(lines[credit - 1] as Line).stop) return false
  let length = 0
  for (let from = credit - 1; from > 0 && credit - from <= PARAGRAPH_LINES; from--) {
    const line = lines[from] as Line
    const upper = lines[from - 1] as Line
    length += line.text.length
    if (marks[from] || line.row || line.verse || length > PARAGRAPH_MOST) return false
    // A line short of its column may be a head, and the text above may end where a full one does.
    if (from < credit - 1 && (line.ends === 'final' || line.width < line.measure - FIRST_LINE)) return false
    const ended = upper.stop && upper.measure > 0 && upper.width < upper.measure - NEARLY_FULL
    if (!ended && line.blanks === 0) continue
    if (!ended) return false
    for (let i = from; i < credit; i++) marks[i] = 'caption'
    return true
  }
  return false
}

/** Whether a blank line stands so near above that all below it may be the picture's text. */
function opensNear(lines: readonly Line[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k > at - MOST_LINES; k--) if ((lines[k] as Line).blanks > 0) return true
  return false
}

/** Half ems by which the last line of a paragraph is shorter than its column. */
const NOT_SHORT = 4

/** Code units of a sentence that may stand in the middle of a paragraph. */
const SENTENCE_LEAST = 6
const SENTENCE_MOST = 56
const SENTENCE_LINES = 4

/** Half ems by which a line that goes on below may miss its column's width. */
const NEARLY_FULL = 7

/**
 * One whole sentence between blank lines where the text above breaks off and the one below goes on with it word by word: a
 * picture's text without its credit, or words of the text pulled out.
 */
export function markInterruptions(lines: readonly Line[], marks: (Mark | undefined)[], bonds: Bonds): void {
  for (let from = 1; from + 1 < lines.length; from++) {
    const upper = lines[from - 1] as Line
    if ((lines[from] as Line).blanks === 0 || marks[from - 1] || !breaksOff(upper)) continue
    let to = from + 1
    while (to < lines.length && (lines[to] as Line).blanks === 0) to++
    const lower = lines[to]
    if (!lower || marks[to] || to - from > SENTENCE_LINES || !isRest(lower)) continue
    const text = wholeSentence(lines, marks, from, to)
    if (!text || mayGoOn(upper, lines[from] as Line, bonds)) continue
    // 带 | 着大家一起…: who is shown where in a picture does not go on with what breaks off above.
    const shown = isPictured(text) || SEEN_IN_PICTURE.test(text)
    if (!(shown ? mayGoOn(upper, lower, bonds) : goesOn(upper, lower, bonds))) continue
    const pictured = shown || isScene(text) || isSceneSentence(text)
    for (let i = from; i < to; i++) marks[i] = pictured ? 'caption' : 'pull-quote'
  }
}

/** Whether a line may be the rest of a broken paragraph: its last line, or a full one of its column. */
function isRest({ ends, measure, width }: Line): boolean {
  return ends === 'final' || (measure > 0 && Math.abs(width - measure) <= NEARLY_FULL)
}

/** The text of a block that is one sentence and nothing else; empty if it is not. */
function wholeSentence(lines: readonly Line[], marks: readonly (Mark | undefined)[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line
    if (marks[i] || line.sentences > 0 || (line.ends === 'final' && i + 1 < to)) return ''
    text += line.text
  }
  if (!(lines[to - 1] as Line).stop || text.length < SENTENCE_LEAST || text.length > SENTENCE_MOST) return ''
  return text
}

function mayGoOn(upper: Line, lower: Line, bonds: Bonds): boolean {
  return bonds.tie(upper.last, lower.first) > 0 || startsUnlikely(bonds, lower) > 0 || goesOn(upper, lower, bonds)
}

function goesOn(upper: Line, lower: Line, bonds: Bonds): boolean {
  return (
    bonds.tie(upper.last, lower.first) === 2 ||
    startsUnlikely(bonds, lower) === 2 ||
    startsWithOne(lower) ||
    lower.closes > 0
  )
}

/** Whether the line above `first` belongs to a caption: it ends a sentence, or the line below it goes on in the same block. */
function closes(lines: readonly Line[], first: number, credit: number): boolean {
  return (lines[first - 1] as Line).ends === 'final' || (first < credit && lines[first]?.blanks === 0)
}

/** Lines that a label for briefs may reach over. */
const BRIEFS = 60

/** Marks the lines below a label for briefs, as far as the next dateline, and those right above a dateline. */
export function markBriefs(lines: readonly Line[], marks: readonly (Mark | undefined)[]): void {
  let label = -BRIEFS
  let upper: Line | undefined
  for (const line of lines) {
    if (upper && marks[line.index] === 'dateline') upper.overDateline = line.blanks === 0
    upper = line
    if (marks[line.index] === 'dateline') label = -BRIEFS
    else if (line.width <= 20 && BRIEF_LABEL.fits(line)) label = line.index
    else line.underBriefs = line.index - label < BRIEFS
  }
}

function isHeadLine(line: Line): boolean {
  return line.ends === 'word' && line.width <= 40 && line.commas === 0 && line.blanks > 0
}

function readBlock(lines: readonly Line[], marks: (Mark | undefined)[], from: number, to: number): void {
  const upper = elementAt(lines, from - 1)
  const lower = lines[to]
  if (!upper || !lower || to - from > MOST_LINES) return
  if (isSetNarrow(lines, from, to, upper)) {
    for (let i = from; i < to; i++) marks[i] = 'pull-quote'
    return
  }
  if (!breaksOff(upper) || marks[from - 1] || marks[to]) return
  // Where every paragraph has a line to itself, the rest of the broken one ends with a stop; a headline below does not.
  if (upper.measure === 0 && lower.ends !== 'final') return
  let text = ''
  for (let i = from; i < to; i++) {
    if (marks[i] === 'dateline') return
    text += (lines[i] as Line).text
  }
  if (text.length > LONGEST) return
  const mark: Mark | undefined = endsWithCredit(text)
    ? 'caption'
    : QUOTED.test(text)
      ? 'pull-quote'
      : isSummary(text)
        ? 'summary'
        : undefined
  if (!mark) return
  for (let i = from; i < to; i++) {
    const own = marks[i] === 'credit' && (lines[i] as Line).closes === 0
    if (!own || mark !== 'caption') marks[i] = mark
  }
}

/** Half ems by which every line of a quotation set apart is short of the column. */
const NARROW = 8

/** One quotation over several lines that end well before their column: set apart, whether or not it cuts into a paragraph. */
function isSetNarrow(lines: readonly Line[], from: number, to: number, upper: Line): boolean {
  if (to - from < 2 || (lines[from] as Line).first !== 0x201c || (lines[to - 1] as Line).last !== 0x201d) return false
  let text = ''
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line
    if (line.width > upper.measure - NARROW) return false
    text += line.text
  }
  return QUOTED.test(text)
}

/** Ends in mid-sentence, at the edge of its column, or as a paragraph that has a line to itself. */
function breaksOff(line: Line): boolean {
  if (line.ends !== 'word' && line.ends !== 'inner' && line.ends !== 'open') return false
  return line.measure > 0 ? Math.abs(line.width - line.measure) <= NEARLY_FULL : line.width > PARAGRAPH_WIDTH
}
