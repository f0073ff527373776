import type { RawSelection } from '../desk/focus-store'
import type { RawLine } from './raw-lines'

/** The lines from `anchor` to `head`, whichever is first, with their raw offsets. */
export function selectLines(
  page: string,
  lines: readonly RawLine[],
  anchor: number,
  head: number,
): RawSelection | null {
  const last = lines.length - 1
  const keep = (line: number) => Math.min(last, Math.max(0, line))
  const first = lines[keep(Math.min(anchor, head))]
  const end = lines[keep(Math.max(anchor, head))]
  return first && end ? { page, anchor: keep(anchor), head: keep(head), start: first.start, end: end.end } : null
}

export function isLineSelected(selection: RawSelection | null, line: number): boolean {
  if (!selection) return false
  const { anchor, head } = selection
  return line >= Math.min(anchor, head) && line <= Math.max(anchor, head)
}

/** Where a key of movement leads from line `head`; undefined for other keys. `page` is how many lines are in view. */
export function lineAfterKey(key: string, head: number, count: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, head - 1)
    case 'ArrowDown':
      return Math.min(count - 1, head + 1)
    case 'PageUp':
      return Math.max(0, head - page)
    case 'PageDown':
      return Math.min(count - 1, head + page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
