import { calendarTicks } from './calendar'
import { createDayWords } from './day-words'
import { createPlaceWords, type PictureSource, type PictureVoice } from './picture-source'
import { linearScale } from './scale'
import { lineShape, type Scene, type Shape, textShape } from './scene'
import { textWidth } from './text-width'
import { type NamedDays, type Timeline, wholeWindow } from './timeline'
import { foldedScene } from './timeline-folded'
import { issueShapes, wordBoxes } from './timeline-issues'
import { layTimeline } from './timeline-layout'
import {
  BAR_LANE_EM,
  barMark,
  type Drawing,
  edgeMarks,
  LANE_EM,
  labelOf,
  pointMark,
  type TimelineOptions,
} from './timeline-marks'
import { overviewShapes } from './timeline-overview'

/** Days so far apart drawn as one tell nothing of when: the axis is folded into lines. */
const COARSE_PX = 32
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
  const scale = linearScale(window.from, window.to + 1, left + size, Math.max(left + size * 8, right - size))
  const label = (dates: readonly NamedDays[]) => labelOf(dates, days, voice, size, isLong)
  const measure = (words: string) => textWidth(words, size)
  const layout = layTimeline(timeline.dates, { window, scale, left, right, lanes, label, measure })
  const overview = overviewShapes(timeline, wholeWindow(timeline), window, days, options, voice)
  const place = createPlaceWords(source, voice)
  const where = (dates: readonly NamedDays[]) => {
    const places = new Set(dates.flatMap(({ rows }) => rows.map(place)))
    return [...places].filter(Boolean).slice(0, 3).join('、')
  }
  const scripts = new Map(source.stories.map(({ id, lang }) => [id, lang]))
  const langOf = ([first]: readonly NamedDays[]) => scripts.get(first?.rows[0]?.story ?? '')
  const top = overview.height + size * 2
  if (layout.reach > COARSE_PX) {
    return foldedScene({ timeline, options, voice, days, where, langOf }, overview.shapes, top)
  }
  const used = Math.max(1, ...layout.points.map(({ lane }) => lane + 1))
  const barLanes = Math.max(0, ...layout.bars.map(({ lane }) => lane + 1))
  const axis = top + (used + 0.6) * size * LANE_EM
  const barTop = axis + size * 3.2
  const bottom = barTop + barLanes * size * BAR_LANE_EM + size * 0.4
  const drawing: Drawing = { timeline, layout, options, scale, voice, days, top, axis, bottom, where, langOf }
  const axisParts = axisShapes(drawing)
  const marks = [
    ...edgeMarks(drawing, 'earlier', { x: 0, y: axis - size, width: left - size, height: size * 2 }),
    ...layout.points.map((one) => pointMark(one, drawing)),
    ...edgeMarks(drawing, 'later', {
      x: right + size,
      y: axis - size,
      width: width - right - size,
      height: size * 2,
    }),
    ...layout.bars.toSorted((a, b) => a.lane - b.lane || a.left - b.left).map((one) => barMark(one, barTop, drawing)),
  ]
  const words = wordBoxes([...axisParts, ...marks.flatMap((mark) => mark.shapes)], size)
  return {
    width,
    height: bottom,
    shapes: [...overview.shapes, ...axisParts, ...issueShapes(drawing, words)],
    marks,
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
