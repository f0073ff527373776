import { type Mark, type PictureTarget, rectShape, type Shape, textShape } from './scene'
import { textWidth } from './text-width'

export interface LegendEntry {
  readonly id: string
  readonly words: string
  readonly count: number
  readonly look: string
  readonly name: string
  readonly target: PictureTarget
}

const ROW_EM = 2
const SWATCH_EM = 1

/** Entries in a line, and in further lines where the width ends; each a mark of its own. */
export function legendMarks(
  entries: readonly LegendEntry[],
  { width, size, top }: { readonly width: number; readonly size: number; readonly top: number },
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const height = size * ROW_EM
  const swatch = size * SWATCH_EM
  let x = 0
  let line = 0
  const marks = entries.map(({ id, words, count, look, name, target }): Mark => {
    const number = String(count)
    const wordsWidth = textWidth(words, size)
    const own = swatch + size * 0.5 + wordsWidth + size * 0.5 + textWidth(number, size)
    if (x > 0 && x + own > width) {
      x = 0
      line++
    }
    const y = top + line * height
    const middle = y + height / 2
    const box = { x: x - 2, y: y + 2, width: own + 4, height: height - 4 }
    const at = x + swatch + size * 0.5
    const shapes: Shape[] = [
      rectShape({ x, y: middle - swatch / 2, width: swatch, height: swatch }, `bar ${look}`),
      textShape(at, middle + size * 0.36, words, 'label'),
      textShape(at + wordsWidth + size * 0.5, middle + size * 0.36, number, 'count'),
    ]
    x += own + size * 1.5
    return { id, name, box, row: line, shapes, target }
  })
  return { marks, bottom: top + (entries.length > 0 ? line + 1 : 0) * height }
}
