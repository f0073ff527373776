import { type Box, type Shape, textShape } from './scene'
import { textWidth } from './text-width'
import type { Drawing } from './timeline-marks'

/** Up to so many issue days are lines through the whole picture; more are strokes on the axis, or they would be a grid over it. */
const MOST_LINES = 3
/** Of the type, how far a stroke reaches above the axis and below it. */
const STROKE_EM = 0.5
/** Left free on either side of words that a line passes. */
const GAP_PX = 2

/**
 * The issue days, with past and future named where there is one issue to speak of. Lines give way to the words they
 * would cross.
 */
export function issueShapes(drawing: Drawing, words: readonly Box[]): Shape[] {
  const {
    timeline: { issues },
    options: { size, window },
    scale,
    top,
    axis,
    bottom,
  } = drawing
  const shown = issues.filter((day) => day >= window.from && day <= window.to)
  const isFew = shown.length <= MOST_LINES
  const [from, to] = isFew ? [top - size * 0.4, bottom] : [axis - size * STROKE_EM, axis + size * STROKE_EM]
  const lines = shown.map((day): Shape => {
    const x = scale.at(day + 0.5)
    const free = freeParts(from, to, isFew ? words.filter((box) => isAt(box, x)) : [])
    return { kind: 'path', d: free.map(([a, b]) => `M${round(x)} ${round(a)}V${round(b)}`).join(''), look: 'issue' }
  })
  return [...lines, ...issueWords(shown, drawing)]
}

function issueWords(
  shown: readonly number[],
  { options: { size, width }, scale, top, days, voice }: Drawing,
): readonly Shape[] {
  const [first] = shown
  const last = shown.at(-1)
  if (first === undefined || last === undefined) return []
  const words = voice.say('pic.issue', { date: days.span(first, last, true) })
  const half = textWidth(words, size) / 2
  const x = Math.min(Math.max(scale.at((first + last + 1) / 2), half), width - half)
  const y = top - size * 0.8
  const shapes: Shape[] = [textShape(x, y, words, 'issue-words', 'middle')]
  // Of issues far apart there is no one past and future.
  if (shown.length > MOST_LINES) return shapes
  const [past, future] = [`← ${voice.say('pic.past')}`, `${voice.say('pic.future')} →`]
  if (x - half - size - textWidth(past, size) >= 0) shapes.push(textShape(x - half - size, y, past, 'tick', 'end'))
  if (x + half + size + textWidth(future, size) <= width) shapes.push(textShape(x + half + size, y, future, 'tick'))
  return shapes
}

/** Where the words of these shapes stand. */
export function wordBoxes(shapes: readonly Shape[], size: number): readonly Box[] {
  return shapes.flatMap((shape): Box[] => {
    if (shape.kind !== 'text') return []
    const width = textWidth(shape.runs.map(({ words }) => words).join(''), size)
    const x = shape.anchor === 'middle' ? shape.x - width / 2 : shape.anchor === 'end' ? shape.x - width : shape.x
    return [{ x, y: shape.y - size, width, height: size * 1.3 }]
  })
}

function isAt({ x: left, width }: Box, x: number): boolean {
  return x > left - GAP_PX && x < left + width + GAP_PX
}

/** What is left of a line from `top` down to `bottom` outside the boxes. */
function freeParts(top: number, bottom: number, boxes: readonly Box[]): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  let at = top
  for (const { y, height } of boxes.toSorted((a, b) => a.y - b.y)) {
    if (y - at > 1) parts.push([at, Math.min(y, bottom)])
    at = Math.max(at, y + height)
  }
  if (bottom - at > 1) parts.push([at, bottom])
  return parts
}

function round(px: number): number {
  return Math.round(px * 100) / 100
}
