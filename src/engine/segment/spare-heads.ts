import type { BorderContext } from './borders'
import type { DisplayUnit } from './display-units'
import type { Matching } from './matching'
import { elementAt } from './neighbour'
import type { Cluster } from './nodes'

/** Label words from which a line stands over the page or a section, not over a headline. */
const LABEL_WORDS = 2

/** Whether a line was cut out of a row of heads and heads no text, right above a head of that row: no kicker stands alone. */
export function isSpare({ nodes, isLabel }: BorderContext, { owner }: Matching, i: number): boolean {
  const node = elementAt(nodes, i)
  const next = nodes[i + 1]
  if (node?.type !== 'cluster' || next?.type !== 'cluster' || !node.cut || !next.cut || node.briefs) return false
  if (node.units.length !== 1 || next.units.length !== 1) return false
  if (owner[i] !== -1 || (owner[i + 1] as number) < 0) return false
  return isLabel(node.units[0] as DisplayUnit) < LABEL_WORDS
}

/** A head, below the spare line that was cut off it. */
export function withSpare(context: BorderContext, matching: Matching, i: number, cluster: Cluster): Cluster {
  const above = elementAt(context.nodes, i - 1)
  if (above?.type !== 'cluster' || !isSpare(context, matching, i - 1)) return cluster
  return { ...cluster, units: [...above.units, ...cluster.units] }
}
