import { calendarTicks } from './calendar'
import type { DayWords } from './day-words'
import type { PictureVoice } from './picture-source'
import { linearScale } from './scale'
import { lineShape, rectShape, type Shape, textShape } from './scene'
import { textWidth } from './text-width'
import type { DayWindow, Timeline } from './timeline'

/** Everything on one scale, small, with the window marked; nothing where the window shows everything anyway. */
export function overviewShapes(
  { dates }: Timeline,
  whole: DayWindow,
  window: DayWindow,
  days: DayWords,
  { width, size }: { readonly width: number; readonly size: number },
  voice: PictureVoice,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  if (window.from <= whole.from && window.to >= whole.to) return { shapes: [], height: 0 }
  const words = voice.say('pic.overview')
  const left = textWidth(words, size) + size
  const scale = linearScale(whole.from, whole.to + 1, left, width - size * 2)
  const y = size * 1.2
  const shapes: Shape[] = [
    textShape(0, y + size * 0.36, words, 'tick'),
    lineShape(left, y, width - size * 2, y, 'axis'),
  ]
  for (const tick of calendarTicks(whole.from, whole.to, (width - left) / (size * 6))) {
    const x = scale.at(tick.day)
    const { words: label, year } = days.tick(tick)
    shapes.push(
      lineShape(x, y, x, y + size * 0.3, 'axis'),
      textShape(x, y + size * 1.4, year || label, 'tick', 'middle'),
    )
  }
  const seen = new Set<number>()
  for (const { from, to, hasFinding } of dates) {
    const x = Math.round(scale.at((from + to + 1) / 2))
    // A thousand dates on one pixel are drawn once; one with a finding always.
    if (seen.has(x) && !hasFinding) continue
    seen.add(x)
    shapes.push(lineShape(x, y - size * 0.5, x, y, hasFinding ? 'blip found' : 'blip'))
  }
  const [from, to] = [scale.at(Math.max(window.from, whole.from)), scale.at(Math.min(window.to, whole.to) + 1)]
  shapes.push(
    rectShape({ x: from - 1, y: y - size * 0.7, width: Math.max(3, to - from + 2), height: size * 1.1 }, 'window'),
  )
  return { shapes, height: size * 3.4 }
}
