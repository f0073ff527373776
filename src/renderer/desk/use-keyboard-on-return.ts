import { useEffect } from 'react'
import { runAction } from '../actions/action-registry'
import { goOnInStory, useFocusStore } from './focus-store'

let hasBeenShown = false

/**
 * Who comes to the desk from another view by key has the keyboard where it was on the desk: on the button or row that
 * is gone it would be nowhere, and the next key would do nothing.
 */
export function useKeyboardOnReturn(isListDrawn: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the desk comes into view
  useEffect(() => {
    if (!hasBeenShown) {
      hasBeenShown = true
      return
    }
    // What was asked to be shown takes the keyboard itself, a frame after its story is drawn.
    const timer = setTimeout(() => document.activeElement === document.body && takeKeyboard(isListDrawn), RETURN_MS)
    // Who clicks before that has it where they clicked.
    const stop = (): void => clearTimeout(timer)
    window.addEventListener('pointerdown', stop, true)
    return () => {
      stop()
      window.removeEventListener('pointerdown', stop, true)
    }
  }, [])
}

const RETURN_MS = 80

function takeKeyboard(isListDrawn: boolean): void {
  const { activePane, caret } = useFocusStore.getState()
  if (activePane === 'story' && caret) goOnInStory(caret.block, caret.offset)
  else void runAction(activePane === 'list' && !isListDrawn ? 'pane.list' : 'pane.raw')
}
