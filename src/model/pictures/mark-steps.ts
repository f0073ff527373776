import type { Mark } from './scene'

/** The keys that walk among the marks of a picture. */
export const STEP_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const
export type StepKey = (typeof STEP_KEYS)[number]

export function isStepKey(key: string): key is StepKey {
  return (STEP_KEYS as readonly string[]).includes(key)
}

/**
 * The mark a key leads to: left and right through all marks in their order, up and down to what stands nearest in the
 * next row that has anything. Stays where there is nothing further.
 */
export function stepMark(marks: readonly Mark[], at: number, key: StepKey): number {
  const last = marks.length - 1
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'ArrowRight':
      return Math.min(last, at + 1)
    case 'ArrowUp':
      return stepRow(marks, at, -1)
    case 'ArrowDown':
      return stepRow(marks, at, 1)
  }
}

function stepRow(marks: readonly Mark[], at: number, step: 1 | -1): number {
  const here = marks[at]
  if (!here) return 0
  const middle = ({ box }: Mark) => box.x + box.width / 2
  let best = at
  for (const [k, mark] of marks.entries()) {
    const ahead = (mark.row - here.row) * step
    if (ahead <= 0) continue
    const bestAhead = best === at ? Number.POSITIVE_INFINITY : ((marks[best]?.row ?? 0) - here.row) * step
    const isNearer =
      ahead === bestAhead &&
      Math.abs(middle(mark) - middle(here)) < Math.abs(middle(marks[best] ?? here) - middle(here))
    if (ahead < bestAhead || isNearer) best = k
  }
  return best
}
