import { setLayout } from '../preferences-store'

/** In pixels; the story takes what is left. */
export interface PaneWidths {
  readonly list: number
  readonly raw: number
  readonly story: number
  readonly inspector: number
}

/**
 * The raw page shows lines of twenty characters whole beside their numbers, signs and the map; papers in columns set
 * hardly any longer ones. At 1440 the sheet keeps both its margins, beside a
 * scroll bar too.
 */
const USUAL: PaneWidths = { list: 198, raw: 352, story: 0, inspector: 274 }

/** The window they are meant for. */
const USUAL_WINDOW_PX = 1440

/**
 * Of the room a wider window has, what each pane takes and the most it can use: headlines whole in the list, longer
 * lines on the raw page. The sheet stays one measure; all of the room beside it would be empty paper.
 */
const SPARE = {
  list: { share: 0.25, mostPx: 82 },
  raw: { share: 0.35, mostPx: 140 },
  inspector: { share: 0.15, mostPx: 66 },
} as const

function usualWidths(windowPx: number): PaneWidths {
  const spare = Math.max(0, windowPx - USUAL_WINDOW_PX)
  const wider = (id: keyof typeof SPARE): number =>
    Math.round(USUAL[id] + Math.min(SPARE[id].mostPx, spare * SPARE[id].share))
  return { list: wider('list'), raw: wider('raw'), story: 0, inspector: wider('inspector') }
}

/** Whether somebody has set the widths by hand: then they stay as they are in any window. */
export function areWidthsSaved(layout: Readonly<Record<string, unknown>>): boolean {
  return typeof layout.panes === 'object' && layout.panes !== null
}

/** The widths the dividers were left at; before anybody has moved one, those a window of this width has room for. */
export function paneWidths(layout: Readonly<Record<string, unknown>>, windowPx: number): PaneWidths {
  const saved = layout.panes
  if (!areWidthsSaved(layout)) return usualWidths(windowPx)
  const widths = { ...USUAL }
  for (const id of ['list', 'raw', 'inspector'] as const) {
    const width = (saved as Record<string, unknown>)[id]
    if (typeof width === 'number' && width > 0 && width < 4000) Object.assign(widths, { [id]: width })
  }
  return widths
}

/** A drag reports every pixel; only where it ends is worth keeping. */
const SETTLE_MS = 400
let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps the widths as they stand on the screen. */
export function rememberWidths(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    const widths: Record<string, number> = {}
    for (const id of ['list', 'raw', 'inspector']) {
      const width = document.getElementById(id)?.getBoundingClientRect().width
      if (width) widths[id] = Math.round(width)
    }
    setLayout('panes', widths)
  }, SETTLE_MS)
}
