import { useEffect, useRef } from 'react'
import { type FigureRow, figureId } from '../../model/figures/figure-rows'
import type { FigureAnswer } from '../../model/figures/figure-status'
import { isComposing } from '../actions/key-map'
import { showView } from '../frame/view-store'
import { correctOthers, findingHandle, giveStatus, openAtDesk } from './figure-acts'
import { setCursor, useFigureStore } from './figure-store'
import { nextWhere } from './finding-steps'
import { focusSource } from './go-on'

interface KeyState {
  /** In the order of the sheet. */
  readonly rows: readonly FigureRow[]
  readonly at: number
}

/** The key of each status, printed on its button. `corrected` opens the cell. */
export const STATUS_KEYS = [
  ['verified', 'V'],
  ['corrected', 'C'],
  ['disputed', 'D'],
  ['query', 'Q'],
  ['not-a-figure', 'N'],
] as const satisfies readonly (readonly [FigureAnswer, string])[]

/** Brings the keyboard to the field for the source of the figure. */
export const SOURCE_KEY = 'S'

const PAGE = 12

/** Letters decide and move on, S asks for the source, arrows walk, Enter opens, F2 edits, Space skips to the next unchecked. */
export function useFigureKeys(state: KeyState): void {
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isElsewhere(event)) return
      const { rows, at } = latest.current
      const row = rows[at]
      const run = (act: () => unknown) => {
        event.preventDefault()
        act()
      }
      const key = event.key.toUpperCase()
      const to = stepTo(event.key, at, rows.length)
      const status = STATUS_KEYS.find(([, letter]) => letter === key)?.[0]
      if (to !== undefined) return run(() => setCursor(rows[to], to))
      if (key === 'ESCAPE') return run(() => showView('desk'))
      if (!row) return
      if (status) run(() => !event.repeat && decide(rows, at, status))
      else if (key === 'U') run(() => void giveStatus(row, 'unchecked'))
      else if (key === SOURCE_KEY) run(focusSource)
      else if (key === 'F2') run(() => useFigureStore.setState({ isEditing: true }))
      else if (key === 'A' && useFigureStore.getState().offer) run(() => void correctOthers())
      else if (key === 'X' && row.findings[0]) run(() => startDismissing(row))
      else if (isOnButton(event)) return
      else if (event.key === ' ') run(() => go(nextWhere(rows, at, 1, (one) => one.status === 'unchecked')))
      else if (event.key === 'Enter') run(() => openAtDesk(row))
    }
    const go = (at: number) => {
      const row = latest.current.rows[at]
      if (row) setCursor(row, at)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/**
 * The keyboard is on the next figure at once, so that the key struck next means that one however long the decision
 * takes; it comes back to a figure whose decision was refused, unless it has gone elsewhere since.
 */
function decide(rows: readonly FigureRow[], at: number, status: FigureAnswer): void {
  const row = rows[at]
  if (!row) return
  if (status === 'corrected') {
    useFigureStore.setState({ isEditing: true })
    return
  }
  const next = rows[at + 1]
  if (next) setCursor(next, at + 1)
  void giveStatus(row, status).then((isDone) => {
    if (!isDone && next && useFigureStore.getState().cursor?.id === figureId(next)) setCursor(row, at)
  })
}

function startDismissing(row: FigureRow): void {
  const [finding] = row.findings
  if (finding) useFigureStore.setState({ dismissing: findingHandle(row, finding) })
}

function stepTo(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - PAGE,
    PageDown: at + PAGE,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

/** Typing in a field, choosing in a menu, answering a dialog. */
function isElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return true
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true
  return target.closest('input:not([type="checkbox"]), textarea, [role="menu"], [contenteditable="true"]') !== null
}

function isOnButton({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('button, input, a') !== null
}
