import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react'
import type { Joint } from '../../model/analysis'
import { cleanText } from '../../model/piece'
import { registerAction } from '../actions/action-registry'
import { isComposing } from '../actions/key-map'
import type { MenuPoint } from '../controls/menus'
import { useDeskStore } from '../desk/desk-store'
import { revealInStory, setRawSelection, useFocusStore } from '../desk/focus-store'
import { readingOf } from './joint-fork'
import { decideJoint } from './joint-store'
import { useLineActions } from './line-actions'
import type { RawRow } from './raw-lines'
import { lineAfterKey, selectLines } from './raw-selection'

const LINE_PX = 20

interface RawKeys {
  readonly page: string
  readonly rows: readonly RawRow[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly open: Joint | undefined
  readonly scrollToLine: (line: number) => void
  readonly onMenu: (at: MenuPoint) => void
}

/** The keyboard of the raw page: arrows move, Shift extends, Enter goes to the story, J P N answer the open fork. */
export function useRawKeys({ page, rows, scroller, open, scrollToLine, onMenu }: RawKeys) {
  useLineActions(page, rows)
  useEffect(() => registerAction('pane.raw', () => scroller.current?.focus()), [scroller])

  return useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      if (isComposing(event.nativeEvent)) return
      const reading = open && readingOf(open, event.nativeEvent)
      if (open && reading) {
        event.preventDefault()
        void decideJoint(page, open, reading)
        return
      }
      // Keys on the fork's buttons are theirs, but for the letters above.
      if (event.target !== event.currentTarget) return
      const selection = useFocusStore.getState().rawSelection
      const head = selection?.head ?? 0
      const inView = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / LINE_PX) - 1)
      const next =
        event.ctrlKey || event.metaKey || event.altKey ? undefined : lineAfterKey(event.key, head, rows.length, inView)
      if (next !== undefined) {
        event.preventDefault()
        setRawSelection(selectLines(page, rows, event.shiftKey ? (selection?.anchor ?? next) : next, next))
        scrollToLine(next)
      } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        setRawSelection(selectLines(page, rows, 0, rows.length - 1))
      } else if (event.key === 'Escape') {
        setRawSelection(null)
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        showLineInStory(rows[head])
      } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault()
        const box = document.getElementById(`raw-line-${head}`)?.getBoundingClientRect()
        if (box) onMenu({ x: box.left + 72, y: box.bottom })
      }
    },
    [page, rows, scroller, open, scrollToLine, onMenu],
  )
}

function showLineInStory(row: RawRow | undefined): void {
  const block = useDeskStore.getState().desk.block.get(row?.segments[0]?.block ?? '')
  if (block) revealInStory(block.id, 0, cleanText(block.pieces).length)
}
