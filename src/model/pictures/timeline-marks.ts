import type { Script } from '../script'
import type { DayWords } from './day-words'
import type { PictureVoice } from './picture-source'
import type { Scale } from './scale'
import { type Box, inScript, lineShape, type Mark, rectShape, type Shape, textShape } from './scene'
import { cutText, textWidth } from './text-width'
import { type DayWindow, type NamedDays, type Timeline, wholeWindow } from './timeline'
import type { BarPlace, PointPlace, TimelineLayout } from './timeline-layout'

export interface TimelineOptions {
  readonly width: number
  /** Of the type, in pixels. */
  readonly size: number
  /** Lanes of labels over the axis, and of bars under it, that there is room for. */
  readonly lanes: number
  /** Lines there is room for where the axis is folded into lines. */
  readonly rows: number
  readonly window: DayWindow
}

/** Everything a part of the picture needs to draw itself. */
export interface Drawing {
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
  langOf(dates: readonly NamedDays[]): Script | undefined
}

/** Characters of the printed words a label keeps. */
const LABEL_EM = 9
export const LANE_EM = 1.6
export const BAR_LANE_EM = 2.4
const BAR_EM = 0.6
const POINT_PX = 4
/** A day or a cluster of days: a point of the axis with its label. */
export function pointMark({ dates, x, lane, label, labelX, width }: PointPlace, drawing: Drawing): Mark {
  const { axis, options, timeline } = drawing
  const { size } = options
  const isFound = dates.some(({ hasFinding }) => hasFinding)
  const baseline = axis - (lane + 0.9) * size * LANE_EM
  const look = `${isFound ? 'found' : sideOf(dates, timeline.issues)}${dates.length > 1 ? ' cluster' : ''}`
  const shapes: Shape[] = [
    lineShape(x, axis, x, baseline + size * 0.3, isFound ? 'leader found' : 'leader'),
    { kind: 'path', d: pointPath(dates, isFound, x, axis), look: `point ${look}` },
    inScript(
      textShape(labelX, baseline, cutText(label, size, width), isFound ? 'flag found' : 'flag'),
      drawing.langOf(dates),
    ),
  ]
  const y = baseline - size * 1.05
  const box = { x: labelX - 3, y, width: width + 6, height: size * 1.45 }
  return { ...dateMark(dates, drawing), box, row: 0, shapes }
}

/** A stretch of days under the axis; what runs on beyond the window ends in an arrow. */
export function barMark({ dates, left, right, lane, label, labelX }: BarPlace, barTop: number, drawing: Drawing): Mark {
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
    inScript(textShape(labelX, y + size, words, isFound ? 'flag found' : 'flag'), drawing.langOf(dates)),
    ...part(left, now, 'past'),
    ...part(now, right, 'future'),
  ]
  const arrow = (x: number, reach: number): Shape => {
    return {
      kind: 'path',
      d: `M${x} ${barY - 2}l${reach} ${height / 2 + 2}l${-reach} ${height / 2 + 2}z`,
      look: 'arrow',
    }
  }
  if (dates.some(({ from }) => from < options.window.from)) shapes.push(arrow(left, -size * 0.6))
  if (dates.some(({ to }) => to > options.window.to)) shapes.push(arrow(right, size * 0.6))
  const box = {
    x: Math.min(left, labelX) - 2,
    y,
    width: Math.max(right, labelX + textWidth(words, size)) - Math.min(left, labelX) + 4,
    height: barY + height - y + 2,
  }
  return { ...dateMark(dates, drawing), box, row: lane + 1, shapes }
}

/** What stands outside the window, and the way to it. */
export function edgeMarks(
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

/** What a mark for these days is called, and where it leads. */
export function dateMark(
  dates: readonly NamedDays[],
  { days, voice, where }: Pick<Drawing, 'days' | 'voice' | 'where'>,
): Pick<Mark, 'id' | 'name' | 'target'> {
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
    target: { kind: 'rows', rows, days: { from, to } },
  }
}

/** The printed words, with a number where they stand oftener; for a cluster, from when to when. */
export function labelOf(
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

/** Whether all of these days are after the last issue. */
export function sideOf(dates: readonly NamedDays[], issues: readonly number[]): 'past' | 'future' {
  const last = issues.at(-1)
  return last !== undefined && dates.every(({ from }) => from > last) ? 'future' : 'past'
}

/** A disc for a day, an arrow where only the first or last day is known, a diamond where something is contradicted. */
function pointPath(dates: readonly NamedDays[], isFound: boolean, x: number, y: number): string {
  const open = dates.length === 1 ? dates[0]?.open : null
  if (isFound) return diamond(x, y, POINT_PX + 2)
  if (open) return triangle(x, y, open === 'before' ? -1 : 1)
  return disc(x, y, POINT_PX + (dates.length > 1 ? 2 : 0))
}

function triangle(x: number, y: number, way: 1 | -1): string {
  const r = POINT_PX + 1
  return `M${x - way * r} ${y - r}L${x + way * r} ${y}L${x - way * r} ${y + r}z`
}

function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}

function diamond(x: number, y: number, r: number): string {
  return `M${x - r} ${y}L${x} ${y - r}L${x + r} ${y}L${x} ${y + r}z`
}
