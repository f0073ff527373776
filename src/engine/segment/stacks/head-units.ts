import type { Evidence } from '../../../model/analysis'
import type { DisplayUnit } from '../display/display-units'
import type { DisplayRole } from '../display/head-roles'
import type { HeadReading } from '../display/head-windows'
import type { DraftStory, DraftUnit } from '../draft'
import { NUMBERED } from '../lines/item-signs'
import type { LabelScore } from '../lines/labels'
import type { PlanNode } from '../nodes'
import { LEAD_LENGTH, roleAt, type StackLine, stackLine } from './stack'
import type { StackReader } from './stack-reader'
import type { StackReason } from './stack-reason'
import { takeTold } from './told'

/** Lines of a stack; a longer one is a row of heads, which is read unit by unit. */
const LONGEST = 6

/** What a cluster's units are as parts of a head, by unit: one unit may turn out to be two. */
export type HeadUnits = readonly (readonly DraftUnit[])[]

/** Whether blank lines stand inside some head of the page. */
export function isAiry(nodes: readonly PlanNode[]): boolean {
  return nodes.some((node) => node.type === 'cluster' && node.units.some((unit, k) => k > 0 && unit.blanks > 0))
}

/** The first words of a story's text. */
export function leadOf({ units }: DraftStory): string {
  const body = units.find(({ role }) => role === 'body')
  let lead = ''
  for (const line of body?.lines ?? []) {
    if (lead.length >= LEAD_LENGTH) break
    lead += line.text
  }
  return lead.slice(0, LEAD_LENGTH)
}

function inHead(role: DisplayRole | undefined): boolean {
  return role === 'kicker' || role === 'headline' || role === 'deck'
}

/**
 * Which lines of a cluster are kicker, headline and deck: where the head stands is known from `reading`, what its lines are
 * among each other is asked of `readStack`. Other units are answered as read.
 */
export function headUnits(
  units: readonly DisplayUnit[],
  reading: HeadReading,
  story: DraftStory,
  airy: boolean,
  readStack: StackReader,
  isLabel: LabelScore,
): HeadUnits {
  const { margin: sure } = reading
  const roles = reading.roles.map((role, k) =>
    k > 0 && inHead(role) && NUMBERED.test((units[k] as DisplayUnit).text) ? 'subhead' : role,
  )
  const lead = leadOf(story)
  takeTold(roles, units, lead, isLabel)
  const from = roles.findIndex(inHead)
  if (from < 0) return units.map((unit, k) => [asRead(unit, roles[k] as DisplayRole, sure)])
  let to = from
  while (inHead(roles[to])) to++
  const lines: StackLine[] = []
  for (const unit of units.slice(from, to))
    unit.lines.forEach((line, k) => {
      if (!line.again) lines.push(stackLine(line, k > 0))
    })
  if (lines.length < 2 || lines.length > LONGEST)
    return units.map((unit, k) => [asRead(unit, roles[k] as DisplayRole, sure)])
  const read = readStack({ lines, lead, airy })
  const margin = Math.min(read.margin, 8)
  let at = 0
  return units.map((unit, k) => {
    if (k < from || k >= to) return [asRead(unit, roles[k] as DisplayRole, sure)]
    const parts: DraftUnit[] = []
    for (const line of unit.lines) {
      const last = parts.at(-1)
      // What is printed a second time belongs to the line it repeats.
      if (line.again && last) {
        last.lines.push(line)
        continue
      }
      const role = roleAt(read.reading, at++)
      if (last?.role === role) last.lines.push(line)
      else parts.push({ role, lines: [line], margin, evidence: evidenceOf(role, margin, read.because) })
    }
    return parts
  })
}

function asRead({ lines }: DisplayUnit, role: DisplayRole, margin: number): DraftUnit {
  return { role, lines: lines.slice(), margin, evidence: evidenceOf(role, margin) }
}

const READS_AS: Readonly<Record<DisplayRole, string>> = {
  label: 'reads-as-label',
  kicker: 'reads-as-kicker',
  headline: 'reads-as-headline',
  deck: 'reads-as-deck',
  caption: 'reads-as-caption',
  subhead: 'reads-as-subhead',
  other: 'reads-as-other',
}

function evidenceOf(role: DisplayRole, margin: number, because?: StackReason): Evidence[] {
  const evidence: Evidence = { code: READS_AS[role], weight: margin }
  return because ? [evidence, { code: because }] : [evidence]
}
