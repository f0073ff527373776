import { type RefObject, useEffect } from 'react'
import { registerActions } from '../actions/action-registry'

/** What takes the keyboard in a pane: its list or the first of its boxes, else the first thing that can. */
const LISTS = '[role="listbox"], [role="grid"], [role="treegrid"], input[type="checkbox"]'
const ANY = 'input, button, [tabindex="0"]'

/** F6 and Shift F6 go from pane to pane of a view, over the ends. The desk has steps of its own, round its drawers. */
export function usePaneSteps(view: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      registerActions({
        'pane.next': () => step(view.current, 1),
        'pane.previous': () => step(view.current, -1),
      }),
    [view],
  )
}

function step(view: HTMLElement | null, by: 1 | -1): void {
  const stops = [...(view?.children ?? [])].flatMap((pane) => {
    const target = pane.querySelector<HTMLElement>(LISTS) ?? pane.querySelector<HTMLElement>(ANY)
    return target ? [{ pane, target }] : []
  })
  const at = stops.findIndex(({ pane }) => pane.contains(document.activeElement))
  const to = at < 0 ? 0 : (at + by + stops.length) % stops.length
  stops[to]?.target.focus()
}
