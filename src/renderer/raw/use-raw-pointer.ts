import { type ClipboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
import { cleanOffsetOf, cleanText } from '../../model/piece'
import type { MenuPoint } from '../controls/menus'
import { useDeskStore } from '../desk/desk-store'
import { revealInStory, setBlock, setHovered, setRawSelection, useFocusStore } from '../desk/focus-store'
import { useDoubtfulJoints } from '../desk/open-questions'
import { chooseJoint } from './joint-store'
import type { RawRow } from './raw-lines'
import { isLineSelected, selectLines } from './raw-selection'

interface RawPointer {
  readonly page: string
  readonly rows: readonly RawRow[]
  readonly onMenu: (at: MenuPoint) => void
}

/**
 * A click selects a line and shows its paragraph in the story, Shift extends, a drag over the numbers selects several;
 * a drag over text selects text, for copying. The right button means the lines selected, or the one it hits.
 */
export function useRawPointer({ page, rows, onMenu }: RawPointer) {
  const dragFrom = useRef<number | null>(null)
  const joints = useDoubtfulJoints(page)

  const select = (anchor: number, head: number) => setRawSelection(selectLines(page, rows, anchor, head))
  const current = () => useFocusStore.getState().rawSelection

  return {
    onPointerDown: (event: PointerEvent) => {
      const line = lineOf(event.target)
      if (line === undefined || event.button !== 0) return
      const doubt = closest(event.target, '[data-joint]')?.dataset.joint
      const joint = joints.find((one) => String(one.after) === doubt)
      if (joint) return chooseJoint(joint)
      if (event.shiftKey) {
        event.preventDefault()
        select(current()?.anchor ?? line, line)
        return
      }
      if (closest(event.target, '.gutter')) {
        event.preventDefault()
        ;(event.currentTarget as HTMLElement).focus()
        dragFrom.current = line
      }
      select(line, line)
    },
    onPointerMove: (event: PointerEvent) => {
      const line = lineOf(event.target)
      if (dragFrom.current !== null && event.buttons === 1) {
        if (line !== undefined && current()?.head !== line) select(dragFrom.current, line)
        return
      }
      const block = closest(event.target, '[data-block]')?.dataset.block
      setHovered(block === undefined ? null : { block })
    },
    onPointerUp: () => {
      dragFrom.current = null
    },
    onPointerLeave: () => setHovered(null),
    onClick: (event: MouseEvent) => {
      if (event.shiftKey || !window.getSelection()?.isCollapsed) return
      const part = closest(event.target, '[data-block]')
      if (part) showInStory(part, event)
    },
    onCopy: (event: ClipboardEvent) => {
      const lines = current()
      const raw = useDeskStore.getState().desk.page.get(page)?.raw
      if (!lines || raw === undefined || !window.getSelection()?.isCollapsed) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', raw.slice(lines.start, lines.end))
    },
    onContextMenu: (event: MouseEvent) => {
      const line = lineOf(event.target)
      if (line === undefined) return
      event.preventDefault()
      if (!isLineSelected(current(), line)) select(line, line)
      onMenu({ x: event.clientX, y: event.clientY })
    },
  }
}

function closest(target: EventTarget, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null
}

function lineOf(target: EventTarget): number | undefined {
  const line = closest(target, '[data-line]')?.dataset.line
  return line === undefined ? undefined : Number(line)
}

/** The clean text behind the stretch of a line that was clicked. */
function showInStory(part: HTMLElement, event: MouseEvent): void {
  const block = useDeskStore.getState().desk.block.get(part.dataset.block ?? '')
  if (!block) return
  setBlock(block.id)
  if (block.story === null) return
  const from = Number(part.dataset.start)
  const length = part.textContent?.length ?? 0
  const start = cleanOffsetOf(block.pieces, from) ?? 0
  const end = (cleanOffsetOf(block.pieces, from + length - 1) ?? cleanText(block.pieces).length - 1) + 1
  event.stopPropagation()
  revealInStory(block.id, start, Math.max(start, end))
}
