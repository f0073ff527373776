import { calendarTicks } from './calendar'
import { createDayWords, type DayWords } from './day-words'
import { createPlaceWords, type PictureSource, type PictureVoice } from './picture-source'
import { linearScale, type Scale } from './scale'
import { type Box, lineShape, type Mark, rectShape, type Scene, type Shape, textShape } from './scene'
import { cutText, textWidth } from './text-width'
import { type DayWindow, type NamedDays, type Timeline, wholeWindow } from './timeline'
import { type BarPlace, layTimeline, type PointPlace, type TimelineLayout } from './timeline-layout'
import { overviewShapes } from './timeline-overview'

export interface TimelineOptions {
  readonly width: number
  /** Of the type, in pixels. */
  readonly size: number
  /** Lanes of labels over the axis, and of bars under it, that there is room for. */
  readonly lanes: number
  readonly window: DayWindow
}

/** Everything a part of the picture needs to draw itself. */
interface Drawing {
  readonly timeline: Timeline
  readonly layout: TimelineLayout
  readonly options: TimelineOptions
  readonly scale: Scale
  readonly voice: PictureVoice
  readonly days: DayWords
  /** Top of the labels, the axis, the end of all. */
  readonly top: number
  readonly axis: number
  readonly bottom: number
  where(dates: readonly NamedDays[]): string
}

/** Characters of the printed words a label keeps. */
const LABEL_EM = 9
const LANE_EM = 1.6
const BAR_LANE_EM = 2.4
const BAR_EM = 0.6
const POINT_PX = 4
/** Days printed within one year say no year. */
const YEAR_DAYS = 300

/**
 * Dates over an axis to scale: days as points with labels in lanes, stretches as bars below, the issue day as a line
 * with what was past and what is to come on its two sides. What lies outside the window is counted at the edges.
 */
export function timelineScene(
  timeline: Timeline,
  source: PictureSource,
  voice: PictureVoice,
  options: TimelineOptions,
): Scene {
  const { width, size, window, lanes } = options
  const days = createDayWords(voice.language)
  const isLong = window.to - window.from > YEAR_DAYS
  const edge = size * 4.5
  const has = (isOut: (one: NamedDays) => boolean) => timeline.dates.some(isOut)
  const left = has(({ to }) => to < window.from) ? edge : size
  const right = width - (has(({ from }) => from > window.to) ? edge : size)
  // Labels run right from their points: the last ones need room behind them.
  const scale = linearScale(window.from, window.to + 1, left, Math.max(left + size * 8, right - size * 7))
  const label = (dates: readonly NamedDays[]) => labelOf(dates, days, voice, size, isLong)
  const measure = (words: string) => textWidth(words, size)
  const layout = layTimeline(timeline.dates, { window, scale, left, right, lanes, label, measure })
  const overview = overviewShapes(timeline, wholeWindow(timeline), window, days, options, voice)
  const used = Math.max(1, ...layout.points.map(({ lane }) => lane + 1))
  const barLanes = Math.max(0, ...layout.bars.map(({ lane }) => lane + 1))
  const top = overview.height + size * 2
  const axis = top + (used + 0.6) * size * LANE_EM
  const barTop = axis + size * 3.2
  const bottom = barTop + barLanes * size * BAR_LANE_EM + size * 0.4
  const place = createPlaceWords(source, voice)
  const where = (dates: readonly NamedDays[]) => {
    const places = new Set(dates.flatMap(({ rows }) => rows.map(place)))
    return [...places].filter(Boolean).slice(0, 3).join('、')
  }
  const drawing: Drawing = { timeline, layout, options, scale, voice, days, top, axis, bottom, where }
  return {
    width,
    height: bottom,
    shapes: [...overview.shapes, ...axisShapes(drawing), ...issueShapes(drawing)],
    marks: [
      ...edgeMarks(drawing, 'earlier', { x: 0, y: axis - size, width: left - size, height: size * 2 }),
      ...layout.points.map((one) => pointMark(one, drawing)),
      ...edgeMarks(drawing, 'later', {
        x: right + size,
        y: axis - size,
        width: width - right - size,
        height: size * 2,
      }),
      ...layout.bars.toSorted((a, b) => a.lane - b.lane || a.left - b.left).map((one) => barMark(one, barTop, drawing)),
    ],
  }
}

function axisShapes({ scale, axis, options: { size, window }, days }: Drawing): Shape[] {
  const [left, right] = [scale.at(window.from), scale.at(window.to + 1)]
  const ticks = calendarTicks(window.from, window.to, Math.max(2, (right - left) / (size * 6)))
  const shapes: Shape[] = [lineShape(left, axis, right, axis, 'axis')]
  for (const tick of ticks) {
    const x = scale.at(tick.day)
    const { words, year } = days.tick(tick)
    shapes.push(
      lineShape(x, axis, x, axis + size * 0.4, 'axis'),
      textShape(x, axis + size * 1.5, words, 'tick', 'middle'),
    )
    if (year) shapes.push(textShape(x, axis + size * 2.7, year, 'tick strong', 'middle'))
  }
  return shapes
}

/** A line on each issue day; past and future named where there is one issue to speak of. */
function issueShapes({
  timeline: { issues },
  options: { size, window, width },
  scale,
  top,
  bottom,
  days,
  voice,
}: Drawing) {
  const shown = issues.filter((day) => day >= window.from && day <= window.to)
  const shapes: Shape[] = shown.map((day) => {
    const x = scale.at(day + 0.5)
    return lineShape(x, top - size * 0.4, x, bottom, 'issue')
  })
  const [first] = shown
  const last = shown.at(-1)
  if (first === undefined || last === undefined) return shapes
  const words = voice.say('pic.issue', { date: days.span(first, last, true) })
  const half = textWidth(words, size) / 2
  const x = Math.min(Math.max(scale.at((first + last + 1) / 2), half), width - half)
  const y = top - size * 0.8
  shapes.push(textShape(x, y, words, 'issue-words', 'middle'))
  const [past, future] = [`← ${voice.say('pic.past')}`, `${voice.say('pic.future')} →`]
  if (x - half - size - textWidth(past, size) >= 0) shapes.push(textShape(x - half - size, y, past, 'tick', 'end'))
  if (x + half + size + textWidth(future, size) <= width) shapes.push(textShape(x + half + size, y, future, 'tick'))
  return shapes
}

function pointMark({ dates, x, lane, label, width }: PointPlace, drawing: Drawing): Mark {
  const { axis, options, timeline } = drawing
  const { size } = options
  const isFound = dates.some(({ hasFinding }) => hasFinding)
  const baseline = axis - (lane + 0.9) * size * LANE_EM
  const look = `${isFound ? 'found' : sideOf(dates, timeline.issues)}${dates.length > 1 ? ' cluster' : ''}`
  const shapes: Shape[] = [
    lineShape(x, axis, x, baseline - size * 0.9, isFound ? 'leader found' : 'leader'),
    {
      kind: 'path',
      d: isFound ? diamond(x, axis, POINT_PX + 2) : disc(x, axis, POINT_PX + (dates.length > 1 ? 2 : 0)),
      look: `point ${look}`,
    },
    textShape(x + 3, baseline, cutText(label, size, width), isFound ? 'flag found' : 'flag'),
  ]
  const y = baseline - size * 1.05
  const box = { x: x - POINT_PX - 2, y, width: width + POINT_PX + 7, height: size * 1.45 }
  return { ...dateMark(dates, drawing), box, row: 0, shapes }
}

function barMark({ dates, left, right, lane, label, labelX }: BarPlace, barTop: number, drawing: Drawing): Mark {
  const { options, timeline, scale } = drawing
  const { size } = options
  const y = barTop + lane * size * BAR_LANE_EM
  const height = size * BAR_EM
  const barY = y + size * 1.35
  const isFound = dates.some(({ hasFinding }) => hasFinding)
  const issue = timeline.issues.at(-1)
  // What has not come yet is drawn hollow.
  const now = issue === undefined ? right : Math.max(left, Math.min(right, scale.at(issue + 1)))
  const part = (from: number, to: number, look: string): Shape[] =>
    to - from > 0.5
      ? [rectShape({ x: from, y: barY, width: to - from, height }, `days ${look}${isFound ? ' found' : ''}`)]
      : []
  const words = cutText(label, size, options.width - labelX)
  const shapes: Shape[] = [
    textShape(labelX, y + size, words, isFound ? 'flag found' : 'flag'),
    ...part(left, now, 'past'),
    ...part(now, right, 'future'),
  ]
  const box = {
    x: Math.min(left, labelX) - 2,
    y,
    width: Math.max(right, labelX + textWidth(words, size)) - Math.min(left, labelX) + 4,
    height: barY + height - y + 2,
  }
  return { ...dateMark(dates, drawing), box, row: lane + 1, shapes }
}

/** What stands outside the window, and the way to it. */
function edgeMarks(
  { layout, timeline, voice, options: { size } }: Drawing,
  side: 'earlier' | 'later',
  box: Box,
): Mark[] {
  const dates = layout[side]
  if (dates.length === 0) return []
  const n = dates.reduce((sum, { rows }) => sum + rows.length, 0)
  const name = voice.say(`pic.${side}`, { n })
  const isFound = dates.some(({ hasFinding }) => hasFinding)
  const words = side === 'earlier' ? `◂ ${n}` : `${n} ▸`
  const look = isFound ? 'flag found' : 'flag'
  const shapes: Shape[] = [
    rectShape(box, 'edge'),
    textShape(box.x + box.width / 2, box.y + box.height / 2 + size * 0.36, words, look, 'middle'),
  ]
  return [{ id: `days ${side}`, name, box, row: 0, shapes, target: { kind: 'days', ...wholeWindow(timeline) } }]
}

function dateMark(dates: readonly NamedDays[], { days, voice, where }: Drawing): Pick<Mark, 'id' | 'name' | 'target'> {
  const rows = dates.flatMap((one) => one.rows)
  const [first] = dates
  const from = Math.min(...dates.map((one) => one.from))
  const to = Math.max(...dates.map((one) => one.to))
  const values = {
    words: rows[0]?.tag.text ?? '',
    date: days.span(from, to, true),
    n: rows.length,
    where: where(dates),
  }
  const kind = dates.length > 1 ? 'dateCluster' : from === to ? 'datePoint' : 'dateSpan'
  const found = dates.some(({ hasFinding }) => hasFinding) ? voice.say('pic.hasFinding') : ''
  return {
    id: `days ${first?.from} ${first?.to} ${first?.open}`,
    name: [voice.say(`pic.${kind}`, values), found].filter(Boolean).join(' · '),
    target: { kind: 'rows', rows },
  }
}

function labelOf(
  dates: readonly NamedDays[],
  days: DayWords,
  voice: PictureVoice,
  size: number,
  isLong: boolean,
): string {
  const [first] = dates
  const n = dates.reduce((sum, { rows }) => sum + rows.length, 0)
  if (dates.length > 1 || !first) {
    const from = Math.min(...dates.map((one) => one.from))
    const to = Math.max(...dates.map((one) => one.to))
    return voice.say('pic.clusterLabel', { date: days.span(from, to, isLong), n })
  }
  const words = cutText(first.rows[0]?.tag.text ?? '', size, size * LABEL_EM)
  return n > 1 ? `${words} ${voice.say('pic.times', { n })}` : words
}

function sideOf(dates: readonly NamedDays[], issues: readonly number[]): 'past' | 'future' {
  const last = issues.at(-1)
  return last !== undefined && dates.every(({ from }) => from > last) ? 'future' : 'past'
}

function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}

function diamond(x: number, y: number, r: number): string {
  return `M${x - r} ${y}L${x} ${y - r}L${x + r} ${y}L${x} ${y + r}z`
}
