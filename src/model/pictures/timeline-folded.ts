import type { DayWords } from './day-words'
import { linearScale } from './scale'
import { type Box, lineShape, type Mark, type Scene, type Shape, textShape } from './scene'
import { cutText, textWidth } from './text-width'
import { type NamedDays, wholeWindow } from './timeline'
import { countOf, type LineDrawing, type LinePlace, lineMarks, longestDays } from './timeline-line'
import { dateMark } from './timeline-marks'
import { type FoldedTimeline, foldTimeline, type TimeRow } from './timeline-rows'

const ROW_EM = 2.8
/** Over the lines of one length: days of the month, months of the year … */
const TICKS_EM = 1.8
const REST_EM = 1.8
const SHORT_DAYS = 28

/**
 * Dates of many issues: one line a month, a year or ten years, each with a stroke for every day named, as high as the
 * day is often named, and labels where there is room, first for what is contradicted. On one axis they would be a heap.
 */
export function foldedScene(drawing: LineDrawing, overview: readonly Shape[], top: number): Scene {
  const { timeline, options, days } = drawing
  const { width, size, window } = options
  const folded = foldTimeline(timeline.dates, window, options.rows)
  const widest = (words: readonly string[]) => Math.max(...words.map((one) => textWidth(one, size)), 0) + size
  const left = widest(folded.rows.map(({ from, months }) => days.months(from, months)))
  const right = width - widest(folded.rows.map(({ dates }) => String(countOf(dates))))
  const named = folded.rows.flatMap(({ dates }) => dates.filter(isShort).map(({ rows }) => rows.length))
  const place = { left, right, most: Math.max(1, ...named) }
  const shapes: Shape[] = [...overview, ...issueHead(drawing, top)]
  const marks: Mark[] = []
  let y = top
  for (const section of sections(folded.rows)) {
    y += size * TICKS_EM
    const end = y + section.rows.length * size * ROW_EM
    shapes.push(...grid(section.months, place, y, end, size, days))
    for (const [k, row] of section.rows.entries()) {
      const axis = y + (k + 1) * size * ROW_EM - size * 0.3
      marks.push(...lineMarks(row, { ...place, axis, row: folded.rows.indexOf(row) }, drawing))
    }
    y = end + size * 0.4
  }
  const rest = restMarks(folded, y, drawing)
  return { width, height: y + (rest.length + 0.4) * size * REST_EM, shapes, marks: [...marks, ...rest] }
}

/** Years are named oftener than days, and would make all days look alike. */
function isShort({ from, to }: NamedDays): boolean {
  return to - from < SHORT_DAYS
}

/** Lines of one length that follow each other. */
function sections(rows: readonly TimeRow[]): readonly { readonly months: number; readonly rows: TimeRow[] }[] {
  const found: { readonly months: number; readonly rows: TimeRow[] }[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last?.months === row.months) last.rows.push(row)
    else found.push({ months: row.months, rows: [row] })
  }
  return found
}

function issueHead({ timeline: { issues }, voice, days, options: { width, size } }: LineDrawing, top: number): Shape[] {
  const [first] = issues
  const last = issues.at(-1)
  if (first === undefined || last === undefined) return []
  const words = cutText(voice.say('pic.issue', { date: days.span(first, last, true) }), size, width)
  return [textShape(width / 2, top - size * 0.8, words, 'issue-words', 'middle')]
}

function grid(
  months: number,
  { left, right }: Pick<LinePlace, 'left' | 'right'>,
  top: number,
  end: number,
  size: number,
  days: DayWords,
): Shape[] {
  const scale = linearScale(0, longestDays(months), left, right)
  return ticksOf(months, days).flatMap(({ at, words }) => {
    const x = scale.at(at)
    return [lineShape(x, top, x, end, 'grid'), textShape(x, top - size * 0.4, words, 'tick', 'middle')]
  })
}

/** 1 January 1972: the months of any year are called by those of a leap year. */
const LEAP_YEAR = 730
const TICK_DAYS = [1, 6, 11, 16, 21, 26, 31]

function ticksOf(months: number, days: DayWords): readonly { readonly at: number; readonly words: string }[] {
  if (months === 1) return TICK_DAYS.map((day) => ({ at: day - 1, words: String(day) }))
  const count = months === 12 ? 12 : 10
  return Array.from({ length: count }, (_, k) => {
    const at = (k * longestDays(months)) / count
    if (months > 12) return { at, words: months === 120 ? `…${k}` : `…${k}0` }
    return { at, words: days.tick({ day: LEAP_YEAR + Math.ceil(at), unit: 'month', saysYear: false }).words }
  })
}

/** What no line holds, in words: longer stretches, and what lies outside the window. */
function restMarks({ rows, longer, earlier, later }: FoldedTimeline, top: number, drawing: LineDrawing): Mark[] {
  const { timeline, options, voice } = drawing
  const { size, width } = options
  const lines = [
    ...(longer.length > 0 ? [{ ...dateMark(longer, drawing), id: 'longer', words: tellLonger() }] : []),
    ...(['earlier', 'later'] as const).flatMap((side) => {
      const dates = side === 'earlier' ? earlier : later
      const n = countOf(dates)
      const name = voice.say(`pic.${side}`, { n })
      const words = voice.say(`pic.${side}Count`, { n })
      const target = { kind: 'days', ...wholeWindow(timeline) } as const
      return dates.length > 0 ? [{ id: `days ${side}`, name, words, target }] : []
    }),
  ]
  return lines.map(({ words, ...mark }, k) => {
    const y = top + (k + 1) * size * REST_EM
    const shown = cutText(words, size, width)
    const box: Box = { x: 0, y: y - size * 1.1, width: textWidth(shown, size) + 4, height: size * 1.5 }
    return { ...mark, box, row: rows.length + k, shapes: [textShape(0, y, shown, 'note')] }
  })

  function tellLonger(): string {
    const first = ({ rows: named }: NamedDays) => named[0]?.tag.text ?? ''
    const words = [...new Set(longer.toSorted((a, b) => b.rows.length - a.rows.length).map(first))]
    return `${voice.say('pic.longer', { n: countOf(longer) })}${words.filter(Boolean).join(voice.say('pic.comma'))}`
  }
}
