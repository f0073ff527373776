import { useEffect, useRef } from 'react'
import { registerActions } from '../actions/action-registry'
import { isComposing } from '../actions/key-map'
import { isDeskRead } from '../desk/derived-pages'
import { useDeskStore } from '../desk/desk-store'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { showNotice } from '../notice-store'
import { CHOICES, type Choice } from './decide'
import { chooseGroup, chooseRow, chooseSieve } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'
import { useDuplicateStore } from './duplicate-store'
import { placesOf } from './place-list'
import { stepKey } from './step-key'
import { takeBackLast } from './use-decide'

interface KeyState {
  readonly shown: readonly DuplicateRow[]
  readonly at: number
  readonly choose: (choice: Choice) => Promise<void>
}

/** 1 to 5 decide, arrows and Space walk the list, Enter goes to the place, Backspace takes back, Esc leaves. */
export function useDuplicateKeys(state: KeyState): void {
  const latest = useRef(state)
  const isBusy = useRef(false)
  useEffect(() => {
    latest.current = state
  })
  useEffect(() => {
    /** One decision at a time: a key held down must not answer questions nobody has seen. */
    const alone = async (run: () => Promise<void>) => {
      if (isBusy.current) return
      isBusy.current = true
      try {
        await run()
      } finally {
        isBusy.current = false
      }
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isElsewhere(event)) return
      const { shown, at, choose } = latest.current
      const step = stepKey(event, at, shown.length, 10)
      const choice = CHOICES[Number(event.key) - 1]
      const run = (act: () => void) => {
        event.preventDefault()
        act()
      }
      if (step !== undefined) run(() => move(shown, step))
      else if (choice) run(() => !event.repeat && void alone(() => choose(choice)))
      else if (event.key === 'Backspace') run(() => !event.repeat && void alone(takeBackLast))
      else if (event.key === 'Escape') run(() => showView('desk'))
      else if (isOnButton(event)) return
      else if (event.key === ' ') run(() => move(shown, Math.min(at + 1, shown.length - 1)))
      else if (event.key === 'Enter') run(() => showFirst(shown[at]))
    }
    window.addEventListener('keydown', onKeyDown)
    const endActions = registerActions({
      'joint.next': () => stepRound(latest.current, 1),
      'joint.previous': () => stepRound(latest.current, -1),
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      endActions()
    }
  }, [])
}

function move(shown: readonly DuplicateRow[], to: number): void {
  const at = Math.max(0, Math.min(shown.length - 1, to))
  chooseRow(shown[at]?.key ?? null, at)
}

/** The next of the list, round its end; from an empty one to what is open, and where nothing is, a word on why. */
function stepRound({ shown, at }: KeyState, by: 1 | -1): void {
  const { open, list } = useDuplicateStore.getState()
  if (shown.length > 0) move(shown, (at + by + shown.length) % shown.length)
  else if (open > 0) {
    chooseSieve('open')
    chooseGroup(null)
  } else {
    const code = list !== null && isDeskRead() ? 'no-repeats' : 'still-reading'
    showNotice({ kind: 'done', code, message: code })
  }
}

function showFirst(row: DuplicateRow | undefined): void {
  const [place] = row ? placesOf(useDeskStore.getState().desk, row) : []
  if (!place) return
  showView('desk')
  showPlace(place)
}

/** Typing in a field, choosing in a menu, answering a dialog. */
function isElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return true
  if (document.querySelector('[role="dialog"][data-modal], [role="alertdialog"]')) return true
  return target.closest('input:not([type="checkbox"]), textarea, [role="menu"], [contenteditable="true"]') !== null
}

function isOnButton({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('button, input, a') !== null
}
