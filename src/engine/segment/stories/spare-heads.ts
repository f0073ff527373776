import type { DisplayUnit } from '../display/display-units'
import { isDashed, labelOf } from '../display/head-roles'
import { LABEL } from '../lines/labels'
import { elementAt } from '../neighbour'
import type { Cluster } from '../nodes'
import type { BorderContext } from './border-context'
import type { Matching } from './matching'

/** Units of a head that was cut, and of what was cut off it, together. */
const MOST_UNITS = 4

/**
 * Where lines belong that were cut out of a row of heads and head no text: to the head right above them if they end
 * with a deck by its dash, else to the one right below; −1 where there is none. No kicker and no deck stands alone.
 */
export function headOfSpare(context: BorderContext, matching: Matching, i: number): number {
  const { nodes, isLabel } = context
  const node = elementAt(nodes, i)
  if (node?.type !== 'cluster' || !node.cut || node.briefs || matching.owner[i] !== -1) return -1
  if (node.units.some((unit) => labelOf(unit, isLabel) >= LABEL)) return -1
  const { length } = node.units
  if (isDashed(node.units[length - 1] as DisplayUnit))
    return isCutHead(context, matching, i - 1, MOST_UNITS - length) ? i - 1 : -1
  return length === 1 && isCutHead(context, matching, i + 1, 1) ? i + 1 : -1
}

/** Whether a part of a row of heads, of so many units at most, heads a text. */
function isCutHead({ nodes }: BorderContext, { owner }: Matching, i: number, most: number): boolean {
  const node = elementAt(nodes, i)
  return node?.type === 'cluster' && node.cut && node.units.length <= most && (owner[i] as number) >= 0
}

/** A head with the spare lines above and below it that were cut off it. */
export function withSpare(context: BorderContext, matching: Matching, i: number, cluster: Cluster): Cluster {
  const above = headOfSpare(context, matching, i - 1) === i ? unitsAt(context, i - 1) : []
  const below = headOfSpare(context, matching, i + 1) === i ? unitsAt(context, i + 1) : []
  return above.length + below.length === 0 ? cluster : { ...cluster, units: [...above, ...cluster.units, ...below] }
}

function unitsAt({ nodes }: BorderContext, i: number): readonly DisplayUnit[] {
  return (nodes[i] as Cluster).units
}
