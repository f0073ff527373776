import { isHead, type PlanNode } from '../nodes'
import type { BorderContext } from './border-context'

/** What it says that a text tells of what stands in a head, by the share of its words. */
const TELLS = 3
/** The share of its words that a text may tell by chance. */
const BY_CHANCE = 0.03
/** The share of a page's texts that open with a dateline from which one without is the less a story, and how much so. */
const MANY_DATED = 0.4
const UNDATED = 2

/** Nodes above a text among which that dateline is looked for: time stays linear in long texts without any. */
const REACH = 24

/**
 * How much a text without a dateline below a short head goes on with the story above, log-odds: it tells of what stands in
 * the head right above the last dateline. Where most stories open with a dateline, that tells the more.
 * @param dated the share of the page's texts that open with a dateline
 */
export function tellsOfHead(
  { nodes, heads, bodies, likeness }: BorderContext,
  upper: number,
  lower: number,
  dated: number,
): number {
  let i = upper
  while (i > 0 && upper - i < REACH && !opensWithDateline(nodes[i])) i--
  const head = i > 0 && opensWithDateline(nodes[i]) && isHead(nodes[i - 1]) ? (heads[i - 1] as number) : -1
  if (head < 0) return 0
  const share = likeness.shareOf(head, bodies[lower] as number)
  return share < BY_CHANCE ? 0 : TELLS * share + UNDATED * Math.max(0, dated - MANY_DATED)
}

function opensWithDateline(node: PlanNode | undefined): boolean {
  return node?.type === 'segment' && node.dateline
}
