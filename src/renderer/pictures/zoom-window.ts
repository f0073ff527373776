import type { DayWindow } from '../../model/pictures/timeline'

/** Nobody prints hours on this axis: nothing closer than two weeks. */
const SHORTEST_DAYS = 13

/** A window `factor` times as long about the day `middle`, inside `whole` as far as that goes. */
export function zoomWindow(window: DayWindow, whole: DayWindow, factor: number, middle: number): DayWindow {
  const length = Math.min(Math.max((window.to - window.from) * factor, SHORTEST_DAYS), whole.to - whole.from)
  const start = Math.min(Math.max(middle - length / 2, whole.from), whole.to - length)
  return { from: Math.floor(start), to: Math.ceil(start + length) }
}
