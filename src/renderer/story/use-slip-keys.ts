import { type RefObject, useEffect, useRef } from 'react'
import { isComposing } from '../actions/key-map'
import { usePreferencesStore } from '../preferences-store'
import type { StoryEditor } from './story-editor'

/**
 * Keys of a slip beside the text. While the caret is in the text letters are text, so the keys are taken with Alt;
 * once the slip itself has the keyboard (Tab leads there) they are single. Returns what is printed before a key.
 */
export function useSlipKeys(
  ref: RefObject<HTMLElement | null>,
  editor: StoryEditor,
  slip: { close(): void },
  onKey: (key: string) => boolean,
): string {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') {
        slip.close()
        editor.lexical.focus()
        return stop(event)
      }
      if (event.key === 'Tab' && editor.hasKeyboard() && !event.shiftKey) {
        ref.current?.querySelector<HTMLElement>('button')?.focus()
        return stop(event)
      }
      const isWriting = isWritable(event.target)
      if (event.altKey !== isWriting) return
      const key = /^(?:Key|Digit)(\w)$/.exec(event.code)?.[1]
      if (key && latest.current(key)) stop(event)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [ref, editor, slip])

  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  if (!editor.hasKeyboard()) return ''
  return isMac ? '⌥' : 'Alt '
}

function isWritable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement)
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
