import type { StoryEditor } from '../editor/story-editor'
import { blockElement, rangeIn, textNodeOf } from '../sheet-geometry'
import { type PaintedTag, tagsAt } from './painted-tags'
import type { StoryMarks } from './use-story-marks'

/** What the pointer is over: a block, and the smallest tag whose words it touches. */
export interface PointedAt {
  readonly block: string
  readonly offset: number
  readonly tag: PaintedTag | undefined
}

/** The underline belongs to the words too. Pixels below them. */
const UNDERLINE_PX = 6

/** What stands at a point of the window; undefined outside the text's blocks. */
export function pointedAt(editor: StoryEditor, marks: StoryMarks, x: number, y: number): PointedAt | undefined {
  const root = editor.lexical.getRootElement()
  const range = document.caretRangeFromPoint(x, y)
  const start = range?.startContainer
  const element =
    start && (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>('[data-block]')
  const block = element?.dataset.block
  if (!range || !element || !block || !root?.contains(element)) return undefined
  const text = textNodeOf(element)
  const offset = text && range.startContainer === text ? range.startOffset : 0
  const tags = text ? tagsAt(marks.tagsIn(block, text.data), offset) : []
  const findings = marks.findingsIn(block)
  // A caret snaps to the nearest letter; only the words themselves count. Inside a finding the finding is meant.
  const tag = tags.find(
    ({ start: from, end }) =>
      !findings.some((finding) => finding.start <= from && end <= finding.end) &&
      isOver(editor, block, from, end, x, y),
  )
  return { block, offset, tag }
}

function isOver(editor: StoryEditor, block: string, start: number, end: number, x: number, y: number): boolean {
  const rects = rangeIn(editor, block, start, end)?.getClientRects() ?? []
  return [...rects].some(
    (rect) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom + UNDERLINE_PX,
  )
}

/** The text of a block as the editor has it. */
export function blockText(editor: StoryEditor, block: string): string {
  const element = blockElement(editor, block)
  return (element && textNodeOf(element)?.data) ?? ''
}
