import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { isActionEnabled, registerAction, runAction } from '../actions/action-registry'
import { type PaneName, useFocusStore } from './focus-store'

/** Below these window widths the inspector, then the list too, becomes a drawer: the sheet's measure never shrinks. */
const INSPECTOR_PX = 1400
const LIST_PX = 1160

interface DrawerStore {
  readonly list: boolean
  readonly inspector: boolean
}

export const useDrawerStore = create<DrawerStore>()(() => ({ list: false, inspector: false }))

/** Follows the window's width. */
function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth)
  useEffect(() => {
    const onResize = () => setWidth(window.innerWidth)
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  return width
}

/** Which panes have no room in the row. */
export function useDrawnPanes(): { readonly isListDrawn: boolean; readonly isInspectorDrawn: boolean } {
  const width = useWindowWidth()
  return { isListDrawn: width < LIST_PX, isInspectorDrawn: width < INSPECTOR_PX }
}

/** Which panes stand in the row and which in drawers, and whether those are open. */
export function useDeskRoom() {
  const { isListDrawn, isInspectorDrawn } = useDrawnPanes()
  const { list, inspector } = useDrawerStore()

  useEffect(() => {
    const ends = [
      registerAction('pane.list', () => openDrawer('list', '.story-tree', isListDrawn)),
      registerAction('pane.inspector', () =>
        openDrawer('inspector', '.inspector [role="tab"][tabindex="0"]', isInspectorDrawn),
      ),
      registerAction('pane.next', () => stepPane(1, isListDrawn, isInspectorDrawn)),
      registerAction('pane.previous', () => stepPane(-1, isListDrawn, isInspectorDrawn)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [isListDrawn, isInspectorDrawn])

  return {
    isListDrawn,
    isInspectorDrawn,
    isListOpen: list,
    isInspectorOpen: inspector,
    closeList: () => useDrawerStore.setState({ list: false }),
    closeInspector: () => useDrawerStore.setState({ inspector: false }),
  }
}

const PANES: readonly PaneName[] = ['list', 'raw', 'story', 'inspector']

/** The keyboard goes to the neighbour of the pane it is in, over the ends; panes in drawers are left out. */
function stepPane(step: 1 | -1, isListDrawn: boolean, isInspectorDrawn: boolean): unknown {
  const { activePane } = useFocusStore.getState()
  const inRow = PANES.filter((name) => name === activePane || isActionEnabled(`pane.${name}`))
    .filter((name) => name !== 'list' || !isListDrawn)
    .filter((name) => name !== 'inspector' || !isInspectorDrawn)
  const at = inRow.indexOf(activePane)
  const next = inRow[(Math.max(at, 0) + (at < 0 ? 0 : step) + inRow.length) % inRow.length]
  return next && runAction(`pane.${next}`)
}

/** Brings the keyboard to a pane, out of its drawer where it is in one; asked again, the drawer closes. */
function openDrawer(name: keyof DrawerStore, selector: string, isDrawn: boolean): void {
  if (isDrawn) {
    const isOpen = useDrawerStore.getState()[name]
    useDrawerStore.setState({ [name]: !isOpen })
    if (isOpen) return
  }
  // Drawn first, focused then.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())
}
