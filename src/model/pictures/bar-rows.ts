import type { Script } from '../script'
import { linearScale, roundTicks } from './scale'
import type { Box, Mark, PictureTarget, Scene, Shape } from './scene'
import { inScript, lineShape, rectShape, textShape } from './scene'
import { cutText, textWidth } from './text-width'

/** One part of a bar. */
export interface BarPart {
  readonly id: string
  readonly count: number
  readonly look: string
  readonly name: string
  readonly target: PictureTarget
}

export interface BarRow {
  readonly label: string
  /** The script of the label, where it is of a page. */
  readonly lang?: Script
  /** Number of the story it is about. */
  readonly chip?: number
  readonly parts: readonly BarPart[]
  /** What stands behind the bar. */
  readonly note: string
}

export interface BarOptions {
  readonly width: number
  /** Of the type, in pixels. */
  readonly size: number
  /** What the longest bar of all counts; rows drawn in several pictures share it. */
  readonly longest: number
}

/** Rows are as high as the interface's tight rows at its small type. */
const ROW_EM = 2
const BAR_EM = 1.125
/** Of the width, at most, for labels. */
const LABEL_SHARE = 0.42
const CHIP_EM = 1.35
const MOST_TICKS = 8
/** Story 11 takes band 1 again. */
const BANDS = 10

/** Bars under one another on one scale of whole numbers, a label before and a note behind each. */
export function barScene(rows: readonly BarRow[], { width, size, longest }: BarOptions): Scene {
  const rowHeight = Math.round(size * ROW_EM)
  const labelWidth = labelRoom(rows, size, width)
  const noteWidth = Math.max(...rows.map(({ note }) => textWidth(note, size)), 0) + size
  const left = labelWidth + size
  const right = Math.max(left + size * 4, width - noteWidth)
  const ticks = roundTicks(0, longest, Math.max(2, Math.min(MOST_TICKS, Math.floor((right - left) / (size * 5)))), true)
  const scale = linearScale(0, ticks.at(-1) ?? 1, left, right)
  const top = Math.round(size * 1.5)
  const bottom = top + rows.length * rowHeight
  const shapes: Shape[] = ticks.flatMap((tick) => {
    const x = scale.at(tick)
    return [
      lineShape(x, top, x, bottom, tick === 0 ? 'axis' : 'grid'),
      textShape(x, size, String(tick), 'tick', 'middle'),
    ]
  })
  const marks: Mark[] = []
  for (const [k, row] of rows.entries()) {
    const y = top + k * rowHeight
    shapes.push(...rowHead(row, { x: 0, y, width: labelWidth, height: rowHeight }, size))
    const total = row.parts.reduce((sum, { count }) => sum + count, 0)
    shapes.push(textShape(scale.at(total) + size / 2, y + rowHeight / 2 + size * 0.36, row.note, 'note'))
    marks.push(...barMarks(row.parts, { x: left, y, width: scale.at(1) - left, height: rowHeight }, size, k, row.note))
  }
  return { width, height: bottom + 2, shapes, marks }
}

/** A bar of its own over the whole width. */
export function wholeBar(parts: readonly BarPart[], box: Box, size: number, row: number): readonly Mark[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return []
  return barMarks(parts, { ...box, width: box.width / total }, size, row)
}

/** @param unit its width is that of one of what is counted. */
function barMarks(parts: readonly BarPart[], unit: Box, size: number, row: number, note = ''): Mark[] {
  const height = Math.round(size * BAR_EM)
  const y = unit.y + Math.round((unit.height - height) / 2)
  let before = 0
  return parts.flatMap((part) => {
    if (part.count === 0) return []
    const x = unit.x + before * unit.width
    before += part.count
    const box = { x, y, width: Math.max(1, part.count * unit.width - 1), height }
    const words = String(part.count)
    // A bar of one part whose number stands behind it does not say it twice.
    const fits = words !== note && textWidth(words, size) + 6 <= box.width
    const shapes: Shape[] = [rectShape(box, `bar ${part.look}`)]
    if (fits) {
      shapes.push(textShape(x + box.width / 2, y + height / 2 + size * 0.36, words, `on ${part.look}`, 'middle'))
    }
    return [{ id: part.id, name: part.name, box, row, shapes, target: part.target }]
  })
}

function labelRoom(rows: readonly BarRow[], size: number, width: number): number {
  const widest = rows.map(
    ({ label, chip }) => textWidth(label, size) + (chip !== undefined ? size * (CHIP_EM + 0.6) : 0),
  )
  return Math.ceil(Math.min(Math.max(...widest, 0), width * LABEL_SHARE))
}

function rowHead({ label, chip, lang }: BarRow, box: Box, size: number): Shape[] {
  const baseline = box.y + box.height / 2 + size * 0.36
  const shapes: Shape[] = chip !== undefined ? chipShapes(chip, box.x, box.y + box.height / 2, size) : []
  const indent = chip !== undefined ? size * (CHIP_EM + 0.6) : 0
  const words = textShape(box.x + indent, baseline, cutText(label, size, box.width - indent), 'label')
  shapes.push(inScript(words, lang))
  return shapes
}

/** A story's number on its band, centred on `middle`. */
export function chipShapes(number: number, x: number, middle: number, size: number): Shape[] {
  const side = Math.round(size * CHIP_EM)
  const band = `b-${((number - 1) % BANDS) + 1}`
  return [
    rectShape({ x, y: middle - side / 2, width: side, height: side }, `chip ${band}`),
    textShape(x + side / 2, middle + size * 0.36, String(number), `chip-number ${band}`, 'middle'),
  ]
}
