import { useCallback, useEffect, useRef, useState } from 'react'
import type { StoryEditor } from '../editor/story-editor'
import type { PaintedTag } from './painted-tags'
import { pointedAt } from './pointed-at'
import { useTagFilter } from './tag-filter'
import type { StoryMarks } from './use-story-marks'

/** The tag whose slip is shown. A pinned one was clicked and stays until something else is done. */
export interface OpenTag {
  readonly block: string
  readonly painted: PaintedTag
  readonly isPinned: boolean
}

export interface TagSlipState {
  readonly open: OpenTag | null
  readonly marks: StoryMarks
  /** Key of the tag to tint. */
  readonly hoveredTag: string | null
  openAt(block: string, painted: PaintedTag): void
  close(): void
  /** The pointer is over the slip itself, which keeps it open, or has left it. */
  holdOpen(isHeld: boolean): void
}

/** Long enough that reading with the pointer on the text opens nothing; short enough to reach for. */
const OPEN_MS = 350
const CLOSE_MS = 250

/** Opens the slip of a tag the pointer rests on, or that is clicked. The keyboard stays in the text. */
export function useTagSlip(editor: StoryEditor | null, marks: StoryMarks): TagSlipState {
  const [open, setOpen] = useState<OpenTag | null>(null)
  const [hoveredTag, setHoveredTag] = useState<string | null>(null)
  const timer = useRef<number>(undefined)
  const latest = useRef({ open, marks })
  useEffect(() => {
    latest.current = { open, marks }
  }, [open, marks])

  const close = useCallback(() => {
    window.clearTimeout(timer.current)
    setOpen(null)
    setHoveredTag(null)
  }, [])

  const openAt = useCallback((block: string, painted: PaintedTag) => {
    window.clearTimeout(timer.current)
    setHoveredTag(painted.tag.key)
    setOpen({ block, painted, isPinned: true })
  }, [])

  const holdOpen = useCallback(
    (isHeld: boolean) => {
      window.clearTimeout(timer.current)
      if (!isHeld && !latest.current.open?.isPinned) timer.current = window.setTimeout(close, CLOSE_MS)
    },
    [close],
  )

  useEffect(() => {
    if (!editor) return
    const find = (event: MouseEvent) => {
      const found = pointedAt(editor, latest.current.marks, event.clientX, event.clientY)
      const isShown = found?.tag && !useTagFilter.getState().hidden.has(found.tag.type)
      return isShown && found.tag ? { block: found.block, painted: found.tag } : undefined
    }
    const onMove = (event: MouseEvent) => {
      if (event.buttons !== 0 || latest.current.open?.isPinned) return
      const found = find(event)
      const key = found?.painted.tag.key ?? null
      if (key !== null && key === latest.current.open?.painted.tag.key) return window.clearTimeout(timer.current)
      window.clearTimeout(timer.current)
      if (!latest.current.open) setHoveredTag(key)
      timer.current = window.setTimeout(
        () => {
          setHoveredTag(key)
          setOpen(found ? { ...found, isPinned: false } : null)
        },
        found ? OPEN_MS : CLOSE_MS,
      )
    }
    const onLeave = () => holdOpen(false)
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || event.detail > 1 || !document.getSelection()?.isCollapsed) return
      const found = find(event)
      if (found) openAt(found.block, found.painted)
      else close()
    }
    const endUpdates = editor.lexical.registerUpdateListener(({ dirtyLeaves }) => {
      if (dirtyLeaves.size > 0) close()
    })
    const endRoot = editor.lexical.registerRootListener((root) => {
      if (!root) return
      root.addEventListener('mousemove', onMove)
      root.addEventListener('mouseleave', onLeave)
      root.addEventListener('click', onClick)
      root.addEventListener('contextmenu', close)
      return () => {
        root.removeEventListener('mousemove', onMove)
        root.removeEventListener('mouseleave', onLeave)
        root.removeEventListener('click', onClick)
        root.removeEventListener('contextmenu', close)
      }
    })
    return () => {
      window.clearTimeout(timer.current)
      endUpdates()
      endRoot()
    }
  }, [editor, close, openAt, holdOpen])

  return { open, marks, hoveredTag, openAt, close, holdOpen }
}
