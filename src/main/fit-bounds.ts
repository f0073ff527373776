export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So much of the title bar must be on a screen for a hand to catch the window by. */
const GRIP_WIDTH = 160
const TITLE_BAR = 40

/**
 * Where a window that was at `bounds` goes on the screens there are now (`areas`: their work areas, the main one
 * first). A screen may have been unplugged, or be smaller than it was: a window nobody could reach comes back on the
 * screen it overlaps most, else on the main one, no larger than that is.
 */
export function fitBounds(bounds: Bounds, areas: readonly Bounds[]): Bounds {
  if (areas.some((area) => isWithinReach(bounds, area))) return bounds
  const [main] = areas
  if (!main) return bounds
  const area = areas.reduce((best, one) => (overlap(bounds, one) > overlap(bounds, best) ? one : best), main)
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  return {
    width,
    height,
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
  }
}

/** The title bar is on the screen, far enough to be caught, and the window is no larger than the screen. */
function isWithinReach(bounds: Bounds, area: Bounds): boolean {
  const seen = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const isTopSeen = bounds.y >= area.y && bounds.y + TITLE_BAR <= area.y + area.height
  return isTopSeen && seen >= GRIP_WIDTH && bounds.width <= area.width && bounds.height <= area.height
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
