import { type DisplayUnit, WHO_WAS_THERE } from '../display/display-units'
import type { DisplayRole } from '../display/head-roles'
import { LABEL, type LabelScore } from '../lines/labels'
import { pairsOf, shareOf } from '../lines/pairs'

/** The share of a line's pairs that a story tells of if the line was written for it: of a column's name it tells nothing. */
const TOLD = 0.4

/**
 * Takes lines beside the head that were read as labels into it where the story's text says the same: 射箭世界杯 over who won,
 * 前两季度 over what came of them, 主题演讲赛举行 below the longer line it ends. Changes `roles`.
 */
export function takeTold(roles: DisplayRole[], units: readonly DisplayUnit[], lead: string, isLabel: LabelScore): void {
  const head = roles.indexOf('headline')
  if (head < 0 || lead === '') return
  let from = head
  while (from > 0 && roles[from - 1] === 'kicker') from--
  const above = units[from - 1]
  if (above && roles[from - 1] === 'label' && isLabel(above) < LABEL && isTold(above, lead)) roles[from - 1] = 'kicker'
  let to = head + 1
  while (roles[to] === 'headline' || roles[to] === 'deck') to++
  const below = units[to]
  // Labels stand above.
  if (!below || roles[to] !== 'label' || !isTold(below, lead)) return
  roles[to] = 'deck'
  const last = units[to + 1]
  if (last && WHO_WAS_THERE.test(last.text)) roles[to + 1] = 'deck'
}

/** 国办印发 stands in a text on what 国务院办公厅 has 印发: some pair of it, and each of its characters. */
function isTold({ text }: DisplayUnit, lead: string): boolean {
  const share = shareOf(pairsOf(text), pairsOf(lead))
  return share >= TOLD || (share > 0 && holdsAll(lead, text))
}

function holdsAll(lead: string, text: string): boolean {
  for (const sign of text) if (!lead.includes(sign)) return false
  return true
}
