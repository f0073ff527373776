import { useEffect, useMemo } from 'react'
import type { ActionId } from '../../bridge/actions'
import { usePreferencesStore } from '../preferences-store'
import { isActionEnabled, runAction } from './action-registry'
import { buildKeyMap, isComposing, keyOf, keyPressed, printKey } from './key-map'

/** Fields of one line keep their own undo and their arrows; the story's editor is the app's and gives everything up. */
function isPlainField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

const FIELD_KEEPS = new Set<ActionId>(['history.undo', 'history.redo', 'block.moveUp', 'block.moveDown'])

/** Listens for the keys of all actions, once for the window. */
export function useActionKeys(): void {
  const keys = usePreferencesStore((store) => store.preferences.keys)
  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  const map = useMemo(() => buildKeyMap(keys), [keys])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return
      const key = keyPressed(event, isMac)
      const id = key === undefined ? undefined : map.get(key)
      if (!id || (isPlainField(event.target) && FIELD_KEEPS.has(id))) return
      // A dialog is a question of its own: nothing behind it acts until it is answered.
      if (document.querySelector('[role="dialog"][data-modal], [role="alertdialog"]') && id !== 'theme.toggle') return
      if (!isActionEnabled(id)) return
      event.preventDefault()
      event.stopPropagation()
      void runAction(id)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [map, isMac])
}

/** The action's key as printed on its button; undefined when it has none. */
export function useKeyLabel(): (id: ActionId) => string | undefined {
  const keys = usePreferencesStore((store) => store.preferences.keys)
  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  return useMemo(
    () => (id) => {
      const key = keyOf(id, keys)
      return key === undefined ? undefined : printKey(key, isMac)
    },
    [keys, isMac],
  )
}
