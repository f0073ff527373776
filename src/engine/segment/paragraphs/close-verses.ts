import type { NameTest } from '../lines/byline'
import type { Line } from '../lines/line'
import { charSet } from '../lines/pattern'
import { elementAt } from '../neighbour'
import { isVerse, WRITER } from './verses'

/*
 * Poems with no blank line about them, as pages set close together print them: under a title and its writer's name, prose or the
 * next poem right below. Poems that blank lines part from the rest are found by these (`verses`).
 */

/** Half ems of a clause of regulated verse with its mark: five or seven characters. */
const CLAUSES = [12, 16]
/** Clauses a poem in regulated verse has at least. */
const FEWEST_CLAUSES = 4
const CLAUSE_MARKS = charSet('，。；？！、')
/** Lines that free verse has at least, and how many of them are shorter than any line of prose. */
const SHORTEST = 4
const SHORT_LINES = 2
const SHORT_LINE = 14
/** Verses are of several widths, on the whole shorter (half ems) than headlines, and few end with a mark. */
const WIDTHS = 3
const USUAL = 19
const MARKS = 0.4
/** Behind a sign any name will do: writers use pen names. */
const SIGNED = /^[□◎○◇☆]/
const WIDEST_TITLE = 40

/** Marks the verses that no blank line sets apart. */
export function markCloseVerses(lines: readonly Line[], isName: NameTest): void {
  for (let from = 0; from < lines.length; ) {
    const clause = clauseOf(lines[from] as Line)
    from = clause > 0 ? markRegulated(lines, from, clause) : from + 1
  }
  for (let i = 1; i < lines.length; i++) {
    if (isWriter(lines, i, isName)) markFree(lines, i + 1, isName)
  }
}

/** Half ems of each clause where a line is made of clauses of five or of seven characters; 0 otherwise. */
function clauseOf(line: Line): number {
  if (line.ends !== 'final' && line.ends !== 'inner') return 0
  for (const clause of CLAUSES) {
    if (line.width !== clause && line.width !== clause * 2) continue
    if (line.width === 2 * line.text.length && endsClauses(line.text, clause / 2)) return clause
  }
  return 0
}

/** Whether a mark stands at the end of every clause of `size` characters, its mark counted, and nowhere else. */
function endsClauses(text: string, size: number): boolean {
  for (let k = 0; k < text.length; k++) {
    if (CLAUSE_MARKS.has(text.charCodeAt(k)) !== ((k + 1) % size === 0)) return false
  }
  return true
}

/** Marks the regulated verse that begins at `from`, if it is long enough. Returns where to look on. */
function markRegulated(lines: readonly Line[], from: number, clause: number): number {
  let to = from
  let clauses = 0
  while (to < lines.length && clauseOf(lines[to] as Line) === clause) clauses += (lines[to++] as Line).width / clause
  if (clauses >= FEWEST_CLAUSES && (lines[to - 1] as Line).ends === 'final')
    for (let i = from; i < to; i++) (lines[i] as Line).verse = true
  return to
}

/** Whether a poem's title and its writer may stand here: a short line without a mark at its end, and a name below it. */
function isWriter(lines: readonly Line[], i: number, isName: NameTest): boolean {
  const line = lines[i] as Line
  const title = elementAt(lines, i - 1)
  return (
    line.width <= 14 &&
    line.ends === 'word' &&
    title !== undefined &&
    title.ends !== 'final' &&
    title.ends !== 'inner' &&
    title.width <= WIDEST_TITLE &&
    WRITER.test(line.text) &&
    (SIGNED.test(line.text) || isName(line.text.replace(/ /g, '')))
  )
}

/** Marks the free verse that begins at `from`, below its writer's name. */
function markFree(lines: readonly Line[], from: number, isName: NameTest): void {
  let to = from
  while (to < lines.length && isVerse(lines[to] as Line) && !(lines[to] as Line).verse) to++
  to = beforeNext(lines, from, to, isName)
  const poem = lines.slice(from, to)
  if (poem.length < SHORTEST) return
  let short = 0
  let names = 0
  let width = 0
  let marks = 0
  const widths = new Set<number>()
  for (const line of poem) {
    if (line.width <= SHORT_LINE) short++
    if (WRITER.test(line.text)) names++
    if (line.ends !== 'word') marks++
    width += line.width
    widths.add(line.width)
  }
  // A list of names is none, nor is a narrow column.
  if (short < SHORT_LINES || names > poem.length / 2 || widths.size < WIDTHS) return
  if (width > USUAL * poem.length || marks > MARKS * poem.length) return
  for (let i = 0; i < poem.length; i++) if (!isTitleInside(poem, i)) (poem[i] as Line).verse = true
}

/** 老 街 above the second of two poems under one title: spaced out, below a blank line, its first stanza right below. */
function isTitleInside(poem: readonly Line[], i: number): boolean {
  const line = poem[i] as Line
  return i > 0 && line.blanks > 0 && line.spaces > 0 && line.width <= SHORT_LINE && poem[i + 1]?.blanks === 0
}

/** Where a poem of the lines `[from, to)` ends, if the title of what comes next, and its writer's name, stand among them. */
function beforeNext(lines: readonly Line[], from: number, to: number, isName: NameTest): number {
  const below = lines[to]
  if (!below || to - from <= SHORTEST) return to
  // The name may be spaced out as no verse is.
  if (isWriter(lines, to, isName)) return to - 1
  if (isWriter(lines, to - 1, isName)) return to - 2
  const prose = below.sentences > 0 || below.ends === 'final' || below.width > WIDEST_TITLE
  return prose ? to - 1 : to
}
