import { matchesOf } from '../matches-of'
import type { Capture } from './find-pattern'
import type { PatternProgram } from './pattern-program'
import { patternClass } from './pattern-syntax'

/** `{date}`, `{日期}`, `{gap}` in a replacement; the n-th of a name stands for the n-th of that name in the pattern. */
const REFERENCE = /\{([^{}]*)\}/gu

function nameOf(inside: string): Capture['name'] | undefined {
  const name = inside.trim()
  return name === 'gap' || name === '间隔' ? 'gap' : patternClass(name)
}

/** The first reference of a replacement that the pattern has nothing for; undefined when all is well. */
export function strayReference(replacement: string, { steps }: PatternProgram): string | undefined {
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const step of steps) {
    if (step.op === 'class') count(step.name)
    else if (step.op === 'gap-begins') count('gap')
  }
  for (const [whole, inside = ''] of matchesOf(replacement, REFERENCE)) {
    const name = nameOf(inside)
    const left = name === undefined ? 0 : (counts.get(name) ?? 0)
    if (name === undefined || left === 0) return whole
    counts.set(name, left - 1)
  }
  return undefined
}

/** What would stand in the place of a match; undefined where it lacks what the replacement speaks of, or says the same. */
export function fillReplacement(
  replacement: string,
  match: { readonly start: number; readonly end: number; readonly captures: readonly Capture[] },
  text: string,
): string | undefined {
  if (replacement === '') return undefined
  const left = [...match.captures]
  let isWhole = true
  const filled = replacement.replace(REFERENCE, (_, inside: string) => {
    const at = left.findIndex(({ name }) => name === nameOf(inside))
    const [capture] = at < 0 ? [] : left.splice(at, 1)
    if (!capture) isWhole = false
    return capture ? text.slice(capture.start, capture.end) : ''
  })
  return isWhole && filled !== text.slice(match.start, match.end) ? filled : undefined
}
