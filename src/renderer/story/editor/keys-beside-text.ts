import { type RefObject, useEffect, useRef } from 'react'
import { isComposing } from '../../actions/key-map'
import { usePreferencesStore } from '../../preferences-store'
import type { StoryEditor } from './story-editor'

/**
 * Letter and digit keys of something shown beside the text. While the caret is in the text letters are text, so the
 * keys are taken with Alt; elsewhere they are single. Returns what is printed before a key. `onKey` answers whether
 * it took the key.
 */
export function useKeysBesideText(editor: StoryEditor, isOn: boolean, onKey: (key: string) => boolean): string {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })

  useEffect(() => {
    if (!isOn) return
    return listen((event) => {
      if (event.altKey !== isWritable(event.target) || isElsewhere(event.target)) return
      const key = /^(?:Key|Digit)(\w)$/.exec(event.code)?.[1]
      if (key && latest.current(key)) stop(event)
    })
  }, [isOn])

  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  if (!editor.hasKeyboard()) return ''
  return isMac ? '⌥' : 'Alt '
}

/** Tab leads from the text into a slip, Escape closes it and leads back. */
export function useSlipFocus(ref: RefObject<HTMLElement | null>, editor: StoryEditor, close: () => void): void {
  useEffect(
    () =>
      listen((event) => {
        if (event.key === 'Escape') {
          close()
          editor.takeKeyboard()
          stop(event)
        } else if (event.key === 'Tab' && !event.shiftKey && editor.hasKeyboard()) {
          ref.current?.querySelector<HTMLElement>('.slip-actions button')?.focus()
          stop(event)
        }
      }),
    [ref, editor, close],
  )
}

function listen(onKeyDown: (event: KeyboardEvent) => void): () => void {
  const heard = (event: KeyboardEvent) => {
    if (!isComposing(event) && !event.ctrlKey && !event.metaKey) onKeyDown(event)
  }
  window.addEventListener('keydown', heard, { capture: true })
  return () => window.removeEventListener('keydown', heard, { capture: true })
}

function isWritable(target: EventTarget | null): boolean {
  // The slip's own radio buttons are inputs too, and nothing is typed into them.
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLElement && target.isContentEditable
}

/** Another pane has the keyboard: letters are its own, wherever the pointer rests. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.pane:not(.story-pane), [data-modal]') !== null
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
