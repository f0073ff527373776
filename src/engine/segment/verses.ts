import type { Line } from './line'

/** Lines a poem has at least, stanzas together. */
const SHORTEST = 5
/** Half ems: no verse is wider, and on the whole they are shorter than headlines. */
const WIDEST = 32
const USUAL = 19
/** Half ems by which a line is short of the widest: a column's lines are not, but for the last of a paragraph. */
const SHORT = 4

/** Items, writers, entries of a contents list. */
const NO_VERSE = /^[□◎■●◆▲★○◇△☆]|[>▶►：]|[0-9]版$/

/** Finds poems by their ragged lines: short ones of many widths that follow each other with hardly a full stop. */
export function markVerses(lines: readonly Line[]): void {
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    if (line && isVerse(line) && (i === from || line.blanks <= 1)) continue
    readPoem(lines, from, i)
    from = line && isVerse(line) ? i : i + 1
  }
}

function isVerse(line: Line): boolean {
  return (
    !line.inner &&
    line.width <= WIDEST &&
    line.sentences === 0 &&
    line.digits <= 2 &&
    line.gaps <= 1 &&
    line.overprint.length === 0 &&
    !NO_VERSE.test(line.text)
  )
}

function readPoem(lines: readonly Line[], from: number, to: number): void {
  const all = lines.slice(from, to)
  // A title that stands apart, and its writer, are not of the poem; nor is the next one's title.
  const first = all.slice(1, 4).findIndex((line) => line.blanks > 0)
  if (first >= 0) all.splice(0, first + 1)
  if ((all.at(-1)?.blanks ?? 0) > 0) all.pop()
  if (all.length < SHORTEST) return
  let widest = 0
  let sum = 0
  let close = 0
  let stops = 0
  let commas = 0
  let full = 0
  for (const line of all) {
    widest = Math.max(widest, line.width)
    sum += line.width
    if (line.blanks === 0) close++
    if (line.ends === 'final') stops++
    if (line.ends === 'inner') commas++
    if (line.measure > 0 && Math.abs(line.width - line.measure) <= 1) full++
  }
  const ragged = all.filter((line) => line.width < widest - SHORT).length
  if (sum > USUAL * all.length || close < all.length * 0.6 || stops > all.length * 0.25) return
  if (commas > all.length * 0.4 || full > all.length * 0.25) return
  if (ragged < all.length * 0.5) return
  for (const line of all) line.verse = true
}
