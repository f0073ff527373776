import { useEffect, useRef } from 'react'
import { useFocusStore } from '../../desk/focus-store'
import type { StoryEditor } from '../editor/story-editor'
import { textNodeOf } from '../sheet-geometry'
import { HighlightPainter } from './highlight-painter'
import { type PlannedHighlight, planHighlights, type Stretch } from './highlight-plan'
import { useTagFilter } from './tag-filter'
import type { StoryMarks } from './use-story-marks'

/** Keeps the highlights over the text: painted again a frame after the text, the marks or the pointer have changed. */
export function useHighlights(editor: StoryEditor | null, marks: StoryMarks, hoveredTag: string | null): void {
  const hidden = useTagFilter((store) => store.hidden)
  const state = useRef<PaintState>({ marks, hoveredTag, hidden })
  const repaint = useRef<() => void>(undefined)

  useEffect(() => {
    if (!editor) return
    const painter = new HighlightPainter()
    let frame = 0
    const paint = () => {
      frame = 0
      const root = editor.lexical.getRootElement()
      if (root) painter.paint(planStory(root, state.current))
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    repaint.current = schedule
    const endUpdates = editor.lexical.registerUpdateListener(schedule)
    const endFocus = useFocusStore.subscribe((focus, before) => {
      if (focus.hovered !== before.hovered || focus.caret !== before.caret) schedule()
    })
    schedule()
    return () => {
      cancelAnimationFrame(frame)
      endUpdates()
      endFocus()
      painter.clear()
      repaint.current = undefined
    }
  }, [editor])

  useEffect(() => {
    state.current = { marks, hoveredTag, hidden }
    repaint.current?.()
  }, [marks, hoveredTag, hidden])
}

interface PaintState {
  readonly marks: StoryMarks
  readonly hoveredTag: string | null
  readonly hidden: ReturnType<typeof useTagFilter.getState>['hidden']
}

function planStory(
  root: HTMLElement,
  { marks, hoveredTag, hidden }: PaintState,
): Map<string, { readonly node: Text; readonly plan: readonly PlannedHighlight[] }> {
  const plans = new Map<string, { readonly node: Text; readonly plan: readonly PlannedHighlight[] }>()
  const { hovered, caret } = useFocusStore.getState()
  for (const element of root.children) {
    const block = element instanceof HTMLElement ? element.dataset.block : undefined
    const node = textNodeOf(element)
    if (!block || !node) continue
    const passages: Stretch[] = []
    if (hovered?.block === block && hovered.start !== undefined && hovered.end !== undefined) {
      passages.push({ start: hovered.start, end: hovered.end })
    }
    const findings = marks.findingsIn(block).map(({ start, end }) => {
      const isNow = caret?.block === block && start <= caret.offset && caret.offset <= end
      return { start, end, isNow }
    })
    const tags = marks.tagsIn(block, node.data)
    const duplicates = marks.duplicatesIn(block)
    plans.set(block, {
      node,
      plan: planHighlights({ tags, hidden, hoveredTag, findings, duplicates, passages }, node.data.length),
    })
  }
  return plans
}
