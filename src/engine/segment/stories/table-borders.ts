import { type Element, firstLine, lastLine } from '../elements'
import type { Segment } from '../nodes'

/** Whether a table with a head of its own begins, or goes on otherwise than the one above it. */
export function beginsTable({ paragraphs }: Segment, lower: Segment): boolean {
  // （单位：元/公斤） may stand over the first row.
  const row = lower.paragraphs
    .slice(0, 2)
    .map(firstLine)
    .find((line) => line.listed)
  if (!row) return false
  const above = lastLine(paragraphs[paragraphs.length - 1] as Element)
  return !above.listed || cellsOf(above.text) !== cellsOf(row.text)
}

/** How many cells a row has, and what the first of them is made of: programmes of several channels are one list. */
function cellsOf(text: string): string {
  const cells = text.split(/ +/)
  return `${cells.length}${(cells[0] as string).replace(/[0-9]+/g, '0').replace(/[\u4e00-\u9fff]+/g, 'x')}`
}
