import { ITEM_SIGNS } from '../lines/item-signs'
import type { Line } from '../lines/line'
import { type Lengths, readLengths } from './paragraph-lengths'

/** What the page as a whole tells about its seams. */
export interface SeamHabits {
  /** Log-odds for a new paragraph that one blank line is worth on this page. */
  readonly blank: number
  /** And what its absence is worth. */
  readonly noBlank: number
  /** The page has blank lines at all. */
  readonly blanks: boolean
  /** Below blank lines stand heads and next to no text. */
  readonly blanksHead: boolean
  /** The file kept the indent of first lines. */
  readonly indents: boolean
  /** How much narrower than their column first lines are (the lost indent), and lines that go on: half ems. */
  readonly starts: Spread
  readonly goesOn: Spread
  /** No line of running text has a gap between Han: where one is, it parts a headline. */
  readonly gapless: boolean
  /** Who speaks on this page, line after line: 问, 商报, 贺先生 in front of a colon. */
  readonly speakers: ReadonlySet<string>
  /** How long paragraphs are. */
  readonly lengths: Lengths
  /** Signs (●, ◆) that open item after item on this page. */
  readonly bullets: ReadonlySet<number>
}

interface Spread {
  readonly mean: number
  readonly deviation: number
  readonly count: number
}

/** Half ems; less is a slip. */
const INDENT = 3
/** Wider differences are short last lines and headlines, no indents. */
const WIDEST = 10
const NARROWEST = -5
/** What is believed before a page has shown it: first lines a little narrower, and nobody knows by how much. */
const PRIOR_START = { mean: 2.5, weight: 2, deviation: 2.4 }
const PRIOR_GOES_ON = { mean: 0.3, weight: 2, deviation: 1.6 }

/** Heads below blank lines that make a habit, and how many texts there may be for each. */
const FEWEST_HEADS = 3
const STRAY_TEXTS = 0.1

class Tally {
  private readonly values: number[] = []

  add(value: number): void {
    if (value >= NARROWEST && value <= WIDEST) this.values.push(value)
  }

  spread(prior: { mean: number; weight: number; deviation: number }): Spread {
    const n = this.values.length
    let sum = 0
    for (const value of this.values) sum += value
    const mean = (sum + prior.mean * prior.weight) / (n + prior.weight)
    let squares = 0
    for (const value of this.values) squares += (value - mean) ** 2
    const variance = (squares + prior.weight * prior.deviation ** 2) / (n + prior.weight)
    return { mean, deviation: Math.max(0.8, Math.sqrt(variance)), count: n }
  }
}

/**
 * Log-odds that a line `missing` half ems narrower than its column is the first of a paragraph, from what sure first
 * lines and sure inner lines of this page look like.
 */
export function startWeight(missing: number, { starts, goesOn }: SeamHabits): number {
  if (missing > WIDEST) return 0
  const weight =
    (squareOf(missing, goesOn) - squareOf(missing, starts)) / 2 + Math.log(goesOn.deviation / starts.deviation)
  return Math.max(-4.5, Math.min(4, weight))
}

/** How far off a value is, in deviations, squared. */
function squareOf(value: number, { mean, deviation }: Spread): number {
  return ((value - mean) / deviation) ** 2
}

/** Whether a line that has a pause or stop has a gap as well, as spaced and padded text does. */
function isTextWithGap({ gaps, commas, stop, colon, text }: Line): boolean {
  return gaps > 0 && colon < 0 && (commas > 0 || stop) && !text.includes('（')
}

/** Reads a page's habits off its sure seams: joins inside full lines, breaks after short last lines. */
export function readHabits(lines: readonly Line[]): SeamHabits {
  let joins = 0
  let joinBlanks = 0
  let breaks = 0
  let breakBlanks = 0
  let heads = 0
  let texts = 0
  let indented = 0
  let flush = 0
  let indentedInside = 0
  const starts = new Tally()
  const goesOn = new Tally()
  for (let k = 1; k < lines.length; k++) {
    const upper = lines[k - 1] as Line
    const lower = lines[k] as Line
    if (lower.inner) continue
    if (lower.blanks > 0 && upper.stop) {
      if (lower.ends !== 'word' || lower.commas > 0 || lower.sentences > 0) texts++
      // What fills its column may be either.
      else if (lower.width < lower.measure - 4) heads++
    }
    if (upper.ends === 'final') {
      if (lower.indent >= INDENT) indented++
    } else if (upper.width > 24) {
      if (lower.indent >= INDENT) indentedInside++
      else flush++
    }
    const wrapped = upper.measure > 0
    const full = wrapped ? upper.width >= upper.measure - 3 && upper.width <= upper.measure + 4 : upper.width > 70
    if (full && (upper.ends === 'word' || upper.ends === 'inner')) {
      joins++
      if (lower.blanks > 0) joinBlanks++
      if (lower.measure > 0 && lower.ends !== 'final') goesOn.add(lower.measure - lower.width)
    } else if (upper.ends === 'final' && (wrapped ? upper.width < upper.measure - 5 : upper.width > 40)) {
      breaks++
      if (lower.blanks > 0) breakBlanks++
      if (lower.measure > 0 && lower.ends !== 'final') starts.add(lower.measure - lower.width)
    }
  }
  const whenBreak = (breakBlanks + 1) / (breaks + 2)
  const whenJoin = (joinBlanks + 0.5) / (joins + 2)
  const clamp = (x: number): number => Math.max(-2, Math.min(2.5, x))
  return {
    blank: clamp(Math.log(whenBreak / whenJoin)),
    noBlank: clamp(Math.log((1 - whenBreak) / (1 - whenJoin))),
    gapless: !lines.some(isTextWithGap),
    blanks: lines.some((line) => line.blanks > 0 && line.index > 0),
    blanksHead: heads >= FEWEST_HEADS && texts <= heads * STRAY_TEXTS,
    indents: indented >= 2 && indented >= breaks * 0.6 && indentedInside <= flush * 0.15,
    starts: starts.spread(PRIOR_START),
    goesOn: goesOn.spread(PRIOR_GOES_ON),
    lengths: readLengths(lines),
    speakers: speakersOf(lines),
    bullets: bulletsOf(lines),
  }
}

/** Items a sign opens at least, and their least width (half ems): a name behind a sign is a byline. */
const FEWEST_ITEMS = 3
const SHORTEST_ITEM = 24

/** The signs that open running text again and again: a line behind one of them is an item, no headline. */
function bulletsOf(lines: readonly Line[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k] as Line
    const sign = line.first
    if (!ITEM_SIGNS.has(sign) || line.width < SHORTEST_ITEM) continue
    if (line.ends === 'final' || line.width > 40 || lines[k + 1]?.blanks === 0)
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_ITEMS).map(([sign]) => sign))
}

const SPEAKER = /^[\u4e00-\u9fff·]{1,8}(?=：.)/

/** The words in front of a colon that open a line, if this line does. */
export function speakerOf({ text, colon }: Line): string | undefined {
  return colon > 0 && colon <= 8 ? SPEAKER.exec(text)?.[0] : undefined
}

/** Speakers of an interview: two of them, each more than once. */
function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const speaker = speakerOf(line)
    if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count >= 2).map(([speaker]) => speaker)
  return new Set(often.length >= 2 ? often : [])
}
