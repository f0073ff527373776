import type { Cluster } from '../nodes'
import type { BorderContext } from './border-context'
import type { Core } from './matching'

/** Share of its words that a text must hold for display type in the middle of it to be its headline. */
const SHARE = 0.3
/** Half ems, of a line of a head and all that goes on with it. */
const LONGEST = 48

/**
 * Whether the display type at node `i`, amid a text that has no head elsewhere, is its headline with what stands about it:
 * letter-spaced, or in mid-paragraph with the words of the text.
 */
export function isLostHead({ nodes, heads, bodies, likeness, isLabel }: BorderContext, core: Core, i: number): boolean {
  const { units, interrupts } = nodes[i] as Cluster
  if (units.some((unit) => unit.lines.some((line) => line.spacing.length >= 3))) return true
  if (!interrupts || units.some((unit) => isLabel(unit) >= 1.2 || unit.total > LONGEST)) return false
  return core.segments.some((k) => likeness.shareOf(heads[i] as number, bodies[k] as number) >= SHARE)
}
