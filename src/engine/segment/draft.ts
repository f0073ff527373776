import type { Evidence, FurnitureRole, StoryRole } from '../../model/analysis'
import { type Element, textOf } from './elements'
import type { Line } from './line'

/** A unit before its text is cleaned. */
export interface DraftUnit {
  role: StoryRole | FurnitureRole
  readonly lines: Line[]
  /** Log-odds that lines and role are right. */
  readonly margin: number
  readonly evidence: Evidence[]
}

export interface DraftStory {
  readonly units: DraftUnit[]
  confidence: number
  readonly evidence: Evidence[]
  /** Line index of its first body line, for the order of stories. */
  readonly order: number
}

export interface Draft {
  readonly stories: DraftStory[]
  readonly furniture: DraftUnit[]
}

const HEAD_ORDER = new Map<string, number>([
  ['label', 0],
  ['kicker', 1],
  ['headline', 2],
  ['deck', 3],
])

const SHORT_STORY = 24

/** Reading order: label, kicker, headline, deck wherever they stand, then file order. */
export function orderUnits(units: DraftUnit[]): void {
  const rank = (unit: DraftUnit): number => HEAD_ORDER.get(unit.role) ?? 4
  const at = (unit: DraftUnit): number => (unit.lines[0] as Line).index
  const before = (a: DraftUnit, b: DraftUnit): number => rank(a) - rank(b) || at(a) - at(b)
  if (units.length > SHORT_STORY) {
    units.sort(before)
    return
  }
  // Most stories are short and nearly in order: each unit moves up to its place.
  for (let k = 1; k < units.length; k++) {
    const unit = units[k] as DraftUnit
    let at = k
    for (; at > 0 && before(units[at - 1] as DraftUnit, unit) > 0; at--) units[at] = units[at - 1] as DraftUnit
    units[at] = unit
  }
}

/** A story has one headline, one kicker, one deck and one label, however many display units make each. */
export function mergeHeads(units: DraftUnit[]): void {
  for (let k = units.length - 1; k > 0; k--) {
    const unit = units[k] as DraftUnit
    const upper = units[k - 1] as DraftUnit
    if (unit.role !== upper.role || !HEAD_ORDER.has(unit.role)) continue
    units.splice(k - 1, 2, {
      role: upper.role,
      lines: [...upper.lines, ...unit.lines],
      margin: Math.min(upper.margin, unit.margin),
      evidence: upper.evidence,
    })
  }
}

/** An element as a unit. */
export function unitOf(element: Element, role: StoryRole | FurnitureRole): DraftUnit {
  const evidence: Evidence[] = [{ code: element.mark ? `mark-${element.mark}` : `${element.kind}-text` }]
  if (element.dateline) evidence.push({ code: 'dateline', detail: textOf(element).slice(0, 12) })
  return { role, lines: element.lines, margin: element.margin, evidence }
}
