import { useEffect } from 'react'
import type { PageId } from '../../../model/document'
import { cleanText, rawSpansOf } from '../../../model/piece'
import { useDeskStore } from '../../desk/desk-store'
import { revealInRaw, setHovered, useFocusStore } from '../../desk/focus-store'
import { fieldOf } from '../editor/shown-blocks'
import type { StoryEditor } from '../editor/story-editor'
import { blockElement, rangeIn } from '../sheet-geometry'
import { pointedAt } from './pointed-at'
import type { StoryMarks } from './use-story-marks'

/** The wish for the keyboard that was granted last. */
let keyboardTurn = 0

/** How long a revealed passage stays tinted. */
const REVEALED_MS = 1600

/**
 * Links the text with its source, both ways: what is pointed at or clicked here shows on the raw page, and what was
 * clicked there comes into view here.
 */
export function useLinking(editor: StoryEditor | null, marks: StoryMarks, page: PageId): void {
  useEffect(() => {
    if (!editor) return
    return editor.lexical.registerRootListener((root) => {
      if (!root) return
      const onMove = (event: MouseEvent) => {
        const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block]') : null
        const id = block?.dataset.block
        setHovered(id && !fieldOf(id) ? { block: id } : null)
      }
      const onLeave = () => setHovered(null)
      const onClick = (event: MouseEvent) => {
        if (event.button !== 0 || event.detail > 1 || !document.getSelection()?.isCollapsed) return
        const found = pointedAt(editor, marks, event.clientX, event.clientY)
        if (found) showSource(page, found.block, found.tag)
      }
      root.addEventListener('mousemove', onMove)
      root.addEventListener('mouseleave', onLeave)
      root.addEventListener('click', onClick)
      return () => {
        root.removeEventListener('mousemove', onMove)
        root.removeEventListener('mouseleave', onLeave)
        root.removeEventListener('click', onClick)
      }
    })
  }, [editor, marks, page])

  const reveal = useFocusStore((store) => store.storyReveal)
  useEffect(() => {
    if (!editor || !reveal) return
    const { block, start, end } = reveal
    // The sheet of a story just opened is laid out a frame later.
    const frame = requestAnimationFrame(() => {
      const target =
        rangeIn(editor, block, start, end)?.getBoundingClientRect() ??
        blockElement(editor, block)?.getBoundingClientRect()
      // Once for each wish: a story pane drawn anew sees the last one again.
      if (reveal.takesKeyboard && reveal.turn !== keyboardTurn) {
        keyboardTurn = reveal.turn
        editor.select({ block, offset: start })
      }
      if (!target) return
      scrollIntoView(editor, target)
      setHovered(start < end ? { block, start, end } : { block })
    })
    const timer = setTimeout(() => setHovered(null), REVEALED_MS)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [editor, reveal])
}

/** Reveals the raw text behind a block, or behind a stretch of it. */
export function showSource(
  page: PageId,
  block: string,
  stretch?: { readonly start: number; readonly end: number },
): void {
  const record = useDeskStore.getState().desk.block.get(block)
  if (!record) return
  const length = cleanText(record.pieces).length
  revealInRaw(page, rawSpansOf(record.pieces, stretch?.start ?? 0, stretch?.end ?? length))
}

/** Centres `target` in the sheet unless it is in view already. */
function scrollIntoView(editor: StoryEditor, target: DOMRect): void {
  const scroller = editor.lexical.getRootElement()?.closest('.sheet-scroll')
  if (!scroller) return
  const view = scroller.getBoundingClientRect()
  if (target.top >= view.top && target.bottom <= view.bottom) return
  scroller.scrollTop += target.top - view.top - (view.height - Math.min(target.height, view.height)) / 2
}
