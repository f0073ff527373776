import { create } from 'zustand'

/** The views of a window, in the order of the title bar. */
export const VIEWS = ['desk', 'figures', 'duplicates', 'people'] as const
export type ViewName = (typeof VIEWS)[number]

/** Which view the window shows. Only that one is mounted, so that keys and actions of the others are out of the way. */
export const useViewStore = create<{ readonly view: ViewName }>()(() => ({ view: 'desk' }))

export function showView(view: ViewName): void {
  if (useViewStore.getState().view !== view) useViewStore.setState({ view })
}
