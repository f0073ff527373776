import type { Line } from './line'

/** Lines looked at on either side. A column piece between two blank lines is often no longer than this. */
const REACH = 6
/** Lines of one column differ by squeezed punctuation and narrow figures: half ems. An indent is 4. */
const SPREAD = 4
/** Wider lines (45 em) are whole paragraphs, not column lines. */
const WIDEST = 90
/** Narrower ones are last lines. */
const NARROWEST = 12
/** A line's nearest neighbours speak louder for its own column: how far, and by how much. */
const NEXT = 2
const NEXT_SHARE = 0.5

/**
 * Gives every line the measure of its column: the width most lines about it share. A page may set each story to a
 * width of its own, so it is taken from the neighbours, not from the page. 0 where no width is shared.
 */
export function measureLines(lines: readonly Line[]): void {
  const common = commonWidths(lines)
  const fewest = isFlowed(lines) ? 4 : 1.8
  const count = lines.length
  const widths = new Int16Array(count)
  const voices = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const line = lines[i] as Line
    widths[i] = line.width > WIDEST || line.width < NARROWEST ? 0 : line.width
    voices[i] = voiceOf(line)
  }
  // Voices by width inside the window, and for a while what the nearest neighbours add. Those of width 0 are never asked for.
  const window = new Float64Array(WIDEST + 2 * SPREAD + 1)
  const around = new WidthsAround()
  for (let i = 0; i < REACH && i < count; i++) {
    addVoice(window, widths[i] as number, voices[i] as number)
    around.add(widths[i] as number)
  }
  for (let i = 0; i < count; i++) {
    if (i + REACH < count) {
      addVoice(window, widths[i + REACH] as number, voices[i + REACH] as number)
      around.add(widths[i + REACH] as number)
    }
    if (i - REACH > 0) {
      addVoice(window, widths[i - REACH - 1] as number, -(voices[i - REACH - 1] as number))
      around.remove(widths[i - REACH - 1] as number)
    }
    const near = i > NEXT ? i - NEXT : 0
    const next = i + NEXT < count ? i + NEXT : count - 1
    for (let k = near; k <= next; k++) addVoice(window, widths[k] as number, NEXT_SHARE * (voices[k] as number))
    let best = 0
    let bestWeight = 0
    for (let k = 0; k < around.kinds; k++) {
      const width = around.widths[k] as number
      const weight = voicesAbout(window, width) * (common[width] as number)
      if (weight > bestWeight || (weight === bestWeight && width > best)) {
        best = width
        bestWeight = weight
      }
    }
    for (let k = near; k <= next; k++) addVoice(window, widths[k] as number, -NEXT_SHARE * (voices[k] as number))
    let heard = 0
    for (let apart = 1 - SPREAD; best > 0 && apart < SPREAD; apart++) heard += window[best + apart + SPREAD] as number
    ;(lines[i] as Line).measure = heard >= fewest && heard >= around.lines * 0.3 ? best : 0
  }
  for (let i = count - 2; i >= 0; i--) {
    const line = lines[i] as Line
    if (line.measure === 0 || line.width > line.measure + SPREAD) setAsBelow(line, lines[i + 1] as Line)
  }
}

/** Gives the first line of a short text, whose column is heard below the one above only from its next line on, the measure of that line. */
function setAsBelow(line: Line, lower: Line): void {
  const paused = line.commas > 0 || line.sentences > 0
  if (paused && lower.blanks === 0 && lower.measure > 0 && Math.abs(line.width - lower.measure) < SPREAD)
    line.measure = lower.measure
}

/** The widths in the window, each once: about a line few widths differ. */
class WidthsAround {
  /** The first `kinds` of these. */
  readonly widths = new Int16Array(2 * REACH + 2)
  kinds = 0
  /** Lines that have a width. */
  lines = 0
  private readonly counts = new Uint8Array(WIDEST + 1)

  add(width: number): void {
    if (width === 0) return
    this.lines++
    const count = this.counts[width] as number
    this.counts[width] = count + 1
    if (count === 0) this.widths[this.kinds++] = width
  }

  remove(width: number): void {
    if (width === 0) return
    this.lines--
    const count = (this.counts[width] as number) - 1
    this.counts[width] = count
    if (count > 0) return
    let at = 0
    while (this.widths[at] !== width) at++
    this.widths[at] = this.widths[--this.kinds] as number
  }
}

function addVoice(window: Float64Array, width: number, voice: number): void {
  window[width + SPREAD] = (window[width + SPREAD] as number) + voice
}

/** The voices for a width: those for another one count the less the farther it is away. Weighed most often of all. */
function voicesAbout(window: Float64Array, width: number): number {
  return (
    (window[width + 1] as number) * 0.25 +
    (window[width + 2] as number) * 0.5 +
    (window[width + 3] as number) * 0.75 +
    (window[width + 4] as number) +
    (window[width + 5] as number) * 0.75 +
    (window[width + 6] as number) * 0.5 +
    (window[width + 7] as number) * 0.25
  )
}

/**
 * How common a width is among the page's lines that break off in mid-sentence, as a factor. Two headlines and a short
 * last line may happen to be alike; a column's width comes back.
 */
function commonWidths(lines: readonly Line[]): number[] {
  const counts = new Array<number>(WIDEST + 1).fill(0)
  for (const line of lines) {
    if (line.width <= WIDEST && (line.ends === 'word' || line.ends === 'inner')) {
      counts[line.width] = (counts[line.width] as number) + 1
    }
  }
  return counts.map((_, width) => {
    let near = 0
    for (let w = Math.max(0, width - 2); w <= Math.min(WIDEST, width + 2); w++) near += counts[w] as number
    return HOW_COMMON[Math.min(40, near)] as number
  })
}

const HOW_COMMON = Array.from({ length: 41 }, (_, count) => Math.log(1.5 + count))

/** Whether most of the text stands in lines that are whole paragraphs: then a few equal widths are headlines. */
function isFlowed(lines: readonly Line[]): boolean {
  let wide = 0
  let all = 0
  for (const line of lines) {
    all += line.width
    if (line.width > WIDEST) wide += line.width
  }
  return wide > all * 0.5
}

/** A column line has marks in it sooner or later, display lines have none: a row of headlines is no column. */
function voiceOf(line: Line): number {
  if (line.commas > 0 || line.sentences > 0 || line.ends === 'final' || line.ends === 'inner') return 1
  return line.text.includes('、') ? 0.7 : 0.35
}
