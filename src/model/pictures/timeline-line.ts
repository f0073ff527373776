import type { DayWords } from './day-words'
import { linearScale, type Scale } from './scale'
import { type Box, inScript, lineShape, type Mark, rectShape, type Shape, textShape } from './scene'
import { textWidth } from './text-width'
import type { NamedDays } from './timeline'
import { type Drawing, dateMark, sideOf } from './timeline-marks'
import type { TimeRow } from './timeline-rows'

/** What the lines of a folded timeline are drawn with: the same as an axis in one piece, but for what they measure themselves. */
export type LineDrawing = Pick<Drawing, 'timeline' | 'options' | 'voice' | 'days' | 'where' | 'langOf'>

/** Where a line stands. */
export interface LinePlace {
  readonly left: number
  readonly right: number
  readonly axis: number
  /** Of all lines, from the top. */
  readonly row: number
  /** How often the day of all lines that is named most is named. */
  readonly most: number
}

/** Over the axis: strokes by how often a day is named, labels over the strokes. */
const STROKE_EM = 1.3
const LABEL_EM = 1.7
const GAP_PX = 8
/** Strokes nearer than this are one. */
const REACH_PX = 6
const STROKE_PX = 3
/** Days of the longest line of each length, so that lines under one another agree. */
const LONGEST_DAYS: Readonly<Record<number, number>> = { 1: 31, 12: 366, 120: 3653, 1200: 36525 }
/** A stretch of so much of a line is no day of it: 2024年 in the line of 2024. */
const WHOLE = 0.8
const YEAR_DAYS = 300

export function longestDays(months: number): number {
  return LONGEST_DAYS[months] ?? 1
}

export const countOf = (dates: readonly NamedDays[]): number => dates.reduce((sum, { rows }) => sum + rows.length, 0)

/** The line's name and count, which lead to a closer look at it, then its days. */
export function lineMarks(row: TimeRow, place: LinePlace, drawing: LineDrawing): Mark[] {
  const { timeline, options, days } = drawing
  const { size, width } = options
  const { axis, left } = place
  const scale = scaleOf(row, place)
  const isFound = row.dates.some(({ hasFinding }) => hasFinding)
  const shapes: Shape[] = [
    textShape(0, axis, days.months(row.from, row.months), 'label'),
    textShape(width, axis, String(countOf(row.dates)), isFound ? 'flag found' : 'count', 'end'),
    lineShape(left, axis, scale.at(row.to + 1), axis, 'axis'),
    ...issueStrokes(row, scale, axis, size, timeline.issues),
  ]
  const head: Mark = {
    id: `line ${row.from}`,
    name: dateMark(row.dates, drawing).name,
    box: { x: 0, y: axis - size * 1.1, width: left - size * 0.6, height: size * 1.4 },
    row: place.row,
    shapes,
    target: { kind: 'days', from: row.from, to: row.to },
  }
  return [head, ...dayMarks(row, scale, place, drawing)]
}

function scaleOf({ from, months }: TimeRow, { left, right }: LinePlace): Scale {
  return linearScale(from, from + longestDays(months), left, right)
}

function issueStrokes({ from, to }: TimeRow, scale: Scale, axis: number, size: number, issues: readonly number[]) {
  const shown = issues.filter((day) => day >= from && day <= to)
  const xs = new Set(shown.map((day) => Math.round(scale.at(day + 0.5))))
  return [...xs].map((x) => lineShape(x, axis, x, axis + size * 0.4, 'issue'))
}

interface Stroke {
  readonly dates: readonly NamedDays[]
  readonly x: number
  readonly label: string
  readonly isFound: boolean
}

function dayMarks(row: TimeRow, scale: Scale, place: LinePlace, drawing: LineDrawing): Mark[] {
  const strokes = strokesOf(row, scale, drawing)
  const labels = placeLabels(strokes, place, drawing.options.size)
  return strokes.map((stroke, k) => dayMark(stroke, labels.get(k), place, drawing))
}

function strokesOf(row: TimeRow, scale: Scale, drawing: LineDrawing): readonly Stroke[] {
  const middle = ({ from, to }: NamedDays) => scale.at((from + to + 1) / 2)
  const sorted = row.dates
    .filter(({ from, to }) => to - from < (row.to - row.from) * WHOLE)
    .toSorted((a, b) => middle(a) - middle(b))
  return gather(sorted, middle).map((dates) => {
    const isFound = dates.some(({ hasFinding }) => hasFinding)
    return { dates, x: middle(dates[0]), label: strokeLabel(dates, row.months, drawing), isFound }
  })
}

type Some = readonly [NamedDays, ...NamedDays[]]

function gather(dates: readonly NamedDays[], middle: (one: NamedDays) => number): readonly Some[] {
  const groups: [NamedDays, ...NamedDays[]][] = []
  for (const one of dates) {
    const last = groups.at(-1)
    if (last && middle(one) - middle(last[0]) <= REACH_PX) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** The days themselves, not the words that name them: 去年 says nothing between days of other papers. */
function strokeLabel(dates: Some, months: number, { days, voice }: LineDrawing): string {
  const [{ from }] = dates
  const to = Math.max(...dates.map((one) => one.to))
  const n = countOf(dates)
  const words = to === from || months <= 12 ? days.span(from, to, months > 12) : roughly(from, to, days)
  return n > 1 ? `${words} ${voice.say('pic.times', { n })}` : words
}

/** In a line of years: the year where most of it is meant, else the month it begins with. */
function roughly(from: number, to: number, days: DayWords): string {
  return days.months(from, to - from > YEAR_DAYS ? 12 : 1)
}

/** Where the labels that have room begin, by the number of their stroke: contradicted days first, then those named most. */
function placeLabels(
  strokes: readonly Stroke[],
  { left, right }: LinePlace,
  size: number,
): ReadonlyMap<number, number> {
  const order = strokes
    .map((stroke, k) => ({ ...stroke, k, n: countOf(stroke.dates) }))
    .sort((a, b) => Number(b.isFound) - Number(a.isFound) || b.n - a.n)
  const taken: { readonly from: number; readonly to: number }[] = []
  const places = new Map<number, number>()
  for (const { x, label, k } of order) {
    const width = textWidth(label, size)
    const from = Math.max(left, Math.min(x - width / 2, right - width))
    const isFree = taken.every((other) => from >= other.to + GAP_PX || from + width + GAP_PX <= other.from)
    if (!isFree) continue
    taken.push({ from, to: from + width })
    places.set(k, from)
  }
  return places
}

function dayMark(
  { dates, x, label, isFound }: Stroke,
  labelX: number | undefined,
  { axis, row, most }: LinePlace,
  drawing: LineDrawing,
): Mark {
  const { size } = drawing.options
  const height = size * STROKE_EM * Math.max(0.2, Math.min(1, Math.sqrt(countOf(dates) / most)))
  const look = `${sideOf(dates, drawing.timeline.issues)}${isFound ? ' found' : ''}`
  const stroke = rectShape({ x: x - STROKE_PX / 2, y: axis - height, width: STROKE_PX, height }, `days ${look}`)
  const box: Box = { x: x - REACH_PX / 2, y: axis - size * STROKE_EM, width: REACH_PX, height: size * STROKE_EM }
  const mark = { ...dateMark(dates, drawing), box, row }
  if (labelX === undefined) return { ...mark, shapes: [stroke] }
  const found = isFound ? ' found' : ''
  const words = textShape(labelX, axis - size * LABEL_EM, label, `flag${found}`)
  const leader = lineShape(x, axis - height, x, axis - size * (LABEL_EM - 0.2), `leader${found}`)
  return { ...mark, shapes: [leader, stroke, inScript(words, drawing.langOf(dates))] }
}
