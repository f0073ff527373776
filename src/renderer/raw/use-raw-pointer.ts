import { type ClipboardEvent, type DragEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
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
 * A click selects a line and shows its paragraph in the story, Shift extends, a drag over the numbers selects several.
 * Selected lines can be dragged onto the story; a drag over other text selects text, for copying. The right button means the lines selected, or the one it hits.
 */
export function useRawPointer({ page, rows, onMenu }: RawPointer) {
  const dragFrom = useRef<number | null>(null)
  const joints = useDoubtfulJoints(page)

  const select = (anchor: number, head: number) => setRawSelection(selectLines(page, rows, anchor, head))
  const current = () => useFocusStore.getState().rawSelection

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const line = lineOf(event.target)
      if (line === undefined || event.button !== 0) return
      const doubt = closest(event.target, '[data-joint]')?.dataset.joint
      const joint = joints.find((one) => String(one.after) === doubt)
      if (joint) return chooseJoint(joint)
      if (event.shiftKey) {
        select(current()?.anchor ?? line, line)
        return
      }
      const isNumber = isGutter(event.target)
      if (isNumber) dragFrom.current = line
      // What is selected already may be about to be dragged: only a click without a drag selects the one line.
      else if (isLineSelected(current(), line)) return
      else event.currentTarget.classList.add(PRESSING)
      select(line, line)
    },
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      if (event.button !== 0 || !(event.shiftKey || isGutter(event.target))) return
      // Whole lines are being selected, not their text.
      event.preventDefault()
      window.getSelection()?.removeAllRanges()
      event.currentTarget.focus({ preventScroll: true })
    },
    onDragStart: (event: DragEvent) => {
      const lines = current()
      const raw = useDeskStore.getState().desk.page.get(page)?.raw
      if (!lines || raw === undefined) return
      event.dataTransfer.setData('text/plain', raw.slice(lines.start, lines.end))
      event.dataTransfer.effectAllowed = 'copyMove'
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
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      dragFrom.current = null
      if (isTextFree()) event.currentTarget.classList.remove(PRESSING)
    },
    onPointerLeave: () => setHovered(null),
    onClick: (event: MouseEvent<HTMLElement>) => {
      const line = lineOf(event.target)
      if (event.shiftKey || line === undefined || !isTextFree()) return
      event.currentTarget.classList.remove(PRESSING)
      if (!isGutter(event.target)) select(line, line)
      const part = closest(event.target, '[data-block]')
      if (part) showInStory(part, event)
    },
    onCopy: (event: ClipboardEvent) => {
      const lines = current()
      const raw = useDeskStore.getState().desk.page.get(page)?.raw
      if (!lines || raw === undefined || !isTextFree()) return
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

/** Lines cannot be dragged by a press that selects text, nor while text in them is selected. */
const PRESSING = 'pressing'

/** No text is selected with the pointer. */
const isTextFree = (): boolean => window.getSelection()?.isCollapsed ?? true

const isGutter = (target: EventTarget): boolean => closest(target, '.gutter') !== null

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
