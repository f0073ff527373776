import type { FigureRow } from '../../model/figures/figure-rows'
import { setCursor } from './figure-store'

/** Brings the keyboard to the sheet, where letters decide. */
export function focusSheet(): void {
  document.querySelector<HTMLElement>('.fig-scroller')?.focus()
}

/** The same from a menu, which gives the keyboard back to its button in the frame after it is gone. */
export function focusSheetAfterMenu(): void {
  const isOpen = document.querySelector('[role="menu"]') !== null
  requestAnimationFrame(isOpen ? focusSheetAfterMenu : () => requestAnimationFrame(focusSheet))
}

/** Brings the keyboard to the field that takes the source of the figure. */
export function focusSource(): void {
  document.querySelector<HTMLElement>('.fig-source-field')?.focus()
}

/**
 * Once a finding is answered the keyboard goes on to the next figure something else is said about. The figure answered
 * sinks where the most urgent stand first: to stay on it would take the checker away from the work.
 */
export function goOnFrom(rows: readonly FigureRow[], at: number, answered: string): void {
  const to = rowAfterAnswer(rows, at, answered)
  setCursor(rows[to], to)
  focusSheet()
}

/** The same figure while another finding is about it, the next one such, round the end; else the next figure. */
export function rowAfterAnswer(rows: readonly FigureRow[], at: number, answered: string): number {
  const isAsked = ({ findings }: FigureRow): boolean => findings.some(({ key }) => key !== answered)
  const behind = rows.findIndex((row, k) => k >= at && isAsked(row))
  const next = behind >= 0 ? behind : rows.findIndex(isAsked)
  return next >= 0 ? next : Math.min(at + 1, rows.length - 1)
}
