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

/** The widths the dividers were left at. */
export function savedWidths(layout: Readonly<Record<string, unknown>>): PaneWidths {
  const saved = layout.panes
  if (typeof saved !== 'object' || saved === null) return USUAL
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
