import type { Evidence, FurnitureRole, StoryRole } from '../../model/analysis'
import { type Element, textOf } from './elements'
import { type LabelScore, SURE_LABEL } from './lines/labels'
import type { Line } from './lines/line'
import { nameParts } from './paragraphs/poem-parts'

/** A unit before its text is cleaned. */
export interface DraftUnit {
  role: StoryRole | FurnitureRole
  readonly lines: Line[]
  /** Log-odds that lines and role are right. */
  readonly margin: number
  readonly evidence: readonly Evidence[]
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

/** Of what stands below the head. */
const LAST_RANK = 4

const SHORT_STORY = 24

/** Reading order: label, kicker, headline, deck wherever they stand, then file order. */
function orderUnits(units: DraftUnit[]): void {
  if (units.length > SHORT_STORY) {
    units.sort(compareUnits)
    return
  }
  // Most stories are short and nearly in order: each unit moves up to its place.
  for (let k = 1; k < units.length; k++) {
    const unit = units[k] as DraftUnit
    let at = k
    for (; at > 0 && compareUnits(units[at - 1] as DraftUnit, unit) > 0; at--) units[at] = units[at - 1] as DraftUnit
    units[at] = unit
  }
}

function compareUnits(a: DraftUnit, b: DraftUnit): number {
  return rankOf(a) - rankOf(b) || (a.lines[0] as Line).index - (b.lines[0] as Line).index
}

function rankOf(unit: DraftUnit): number {
  switch (unit.role) {
    case 'label':
      return 0
    case 'kicker':
      return 1
    case 'headline':
      return 2
    case 'deck':
      return 3
    default:
      return LAST_RANK
  }
}

/** A story has one headline, one kicker, one deck and one label, however many display units make each. */
function mergeHeads(units: DraftUnit[]): void {
  for (let k = units.length - 1; k > 0; k--) {
    const unit = units[k] as DraftUnit
    const upper = units[k - 1] as DraftUnit
    if (unit.role !== upper.role || rankOf(unit) === LAST_RANK) continue
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
  const told = toldBy(element)
  const evidence = element.dateline ? [...told, { code: 'dateline', detail: textOf(element).slice(0, 12) }] : told
  return { role, lines: element.lines, margin: element.margin, evidence }
}

const TOLD_BY = new Map<string, readonly Evidence[]>()

/** What says what an element is: one list for all of a kind, since a page has thousands. */
function toldBy({ mark, kind }: Element): readonly Evidence[] {
  const key = mark ?? kind
  let evidence = TOLD_BY.get(key)
  if (!evidence) {
    evidence = [{ code: mark ? `mark-${mark}` : `${kind}-text` }]
    TOLD_BY.set(key, evidence)
  }
  return evidence
}

/** The stories in file order, each with its head first; those of which nothing is left are dropped. */
export function tidyStories(stories: DraftStory[], isLabel: LabelScore): DraftStory[] {
  stories.sort((a, b) => a.order - b.order)
  handOn(stories)
  for (const { units } of stories) {
    headByLabel(units, isLabel)
    orderUnits(units)
    mergeHeads(units)
    nameParts(units)
  }
  return stories.filter(({ units }) => units.length > 0)
}

/** 雪前抢收 over a picture: what could be a label is the headline where a story has no other; of several the one least like a label. */
function headByLabel(units: DraftUnit[], isLabel: LabelScore): void {
  const over = units.filter(({ role }) => role === 'label' || role === 'headline' || role === 'kicker')
  let label: DraftUnit | undefined
  for (const unit of over) {
    if (unit.role !== 'label') return
    if (!label || isLabel(unit.lines[0] as Line) <= isLabel(label.lines[0] as Line)) label = unit
  }
  if (!label || isLabel(label.lines[0] as Line) >= SURE_LABEL) return
  units[units.indexOf(label)] = { ...label, role: 'headline', margin: 0.5, evidence: [{ code: 'reads-as-headline' }] }
}

/** Half ems. */
const WIDEST_LABEL = 16

/** Nothing of a story stands below its last cross-head: it is the head, or a label, of the story that begins there. */
export function handOn(stories: readonly DraftStory[]): void {
  for (let k = 0; k + 1 < stories.length; k++) {
    const { units } = stories[k] as DraftStory
    const next = stories[k + 1] as DraftStory
    const lastOf = (unit: DraftUnit): number => (unit.lines.at(-1) as Line).index
    const last = Math.max(...units.filter(({ role }) => role !== 'subhead').map(lastOf))
    const first = Math.min(...next.units.map((unit) => (unit.lines[0] as Line).index))
    for (const unit of units.filter((one) => one.role === 'subhead' && lastOf(one) > last && lastOf(one) < first)) {
      const headed = next.units.some(({ role }) => role === 'headline')
      // Over a headline only what is short enough to be its label; a longer one may head the text above.
      if (headed && (unit.lines[0] as Line).width > WIDEST_LABEL) continue
      units.splice(units.indexOf(unit), 1)
      next.units.push({ ...unit, role: headed ? 'label' : 'headline' })
    }
  }
}
