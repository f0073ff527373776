import type { DisplayUnit } from '../display/display-units'
import { type Element, firstLine } from '../elements'
import { namesColumn } from '../lines/column-names'
import { columnStep } from '../lines/columns'
import { BRIEF_LABEL, LABEL, type LabelScore } from '../lines/labels'
import { elementAt } from '../neighbour'
import { type Cluster, isSignOff, type PlanNode, type Segment } from '../nodes'
import type { BorderContext } from './border-context'
import { bylinesEnd } from './story-parts'

/** Half ems: no cross-head is wider. */
export const SHORT = 30

/** Share of seams inside one story at which its width changes: text that flows about a picture. */
const USUAL_CHANGE = 0.15

/** What the page does everywhere, which says what one place of it means. */
export interface PageHabits {
  /** Share of stories known to begin that begin with a dateline. */
  readonly datelines: number
  readonly segments: number
  /** Log-odds of a new story where the column's width changes, and where it stays. */
  readonly otherColumn: number
  readonly sameColumn: number
  /** By node index: stands under a label, for briefs or another (`Under`), where each text may have a head of its own. */
  readonly under: Uint8Array
  /** Node of the one head of several lines on a page without datelines, −1 elsewhere: it stands amid its own story. */
  readonly onlyHead: number
  /** Heads stand together, their bodies elsewhere. */
  readonly collected: boolean
  /** Bylines stand below their texts. */
  readonly bylinesEnd: boolean
  /** Blank lines stand above heads and hardly ever between two paragraphs: they part stories. */
  readonly blanksPart: boolean
  /** Cross-heads stand between two texts with no blank line about them. */
  readonly closeCrossHeads: boolean
  /** Clusters of one short line with running text and no dateline below, by width: cross-heads come in sets. */
  readonly shortWidths: Uint16Array
  /** The same by build (`buildOf`). */
  readonly shortBuilds: Readonly<Record<Build, number>>
  /** Clusters of two short lines that may be a cross-head on two lines (`isShortPair`). */
  readonly shortPairs: number
  /** Most texts with a dateline have something right above them: one that has nothing may be under the head of the text above. */
  readonly headsDates: boolean
  /** Lines with a comma inside over running text, where none stands over a dateline: cross-heads. */
  readonly commaHeads: number
}

/** How a line that may be a cross-head is built: two parts with a gap, a word or two before a colon, one piece. */
export type Build = 'parts' | 'named' | 'plain'

export function buildOf({ lines }: DisplayUnit): Build {
  const line = lines[0]
  if (line && lines.length === 1 && line.gaps === 1) return 'parts'
  return line && line.colon > 0 && line.colon <= 2 ? 'named' : 'plain'
}

/** Reads them off the page's nodes. */
export function pageHabits({ nodes, isLabel }: BorderContext): PageHabits {
  let datelines = 0
  let segments = 0
  const shortWidths = new Uint16Array(SHORT + 1)
  const shortBuilds = { parts: 0, named: 0, plain: 0 }
  let shortPairs = 0
  const commas = { dated: 0, plain: 0 }
  const dates = { headed: 0, bare: 0 }
  let upper: Segment | undefined
  let closeCrossHeads = false
  const steps = { other: 0, same: 0 }
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'segment') {
      segments++
      if (node.dateline) datelines++
      const step = upper && node.dateline ? columnStep(upper.paragraphs, node.paragraphs) : undefined
      if (step) steps[step]++
      upper = node
      const head = elementAt(nodes, i - 1)
      if (node.dateline && head) dates[head.type === 'segment' ? 'bare' : 'headed']++
      if (head?.type === 'cluster' && hasComma(head)) commas[node.dateline ? 'dated' : 'plain']++
    } else if (isShortPair(nodes, i)) shortPairs++
    else if (node.type === 'cluster' && isShort(node)) {
      const next = nodes[i + 1]
      const width = node.units[0]?.total ?? 0
      if (next?.type !== 'segment' || next.dateline || node.units.some(namesColumn)) continue
      shortWidths[width] = (shortWidths[width] as number) + 1
      shortBuilds[buildOf(node.units[0] as DisplayUnit)]++
      if (upper && !node.interrupts && node.units[0]?.blanks === 0) closeCrossHeads = true
    }
  }
  // Stories known to begin show what a new width means on this page.
  const share = (steps.other + 1) / (steps.other + steps.same + 2)
  return {
    datelines,
    segments,
    shortWidths,
    shortBuilds,
    shortPairs,
    headsDates: dates.headed >= FEWEST_HEADED && dates.headed > dates.bare,
    commaHeads: commas.dated === 0 ? commas.plain : 0,
    closeCrossHeads,
    blanksPart: blanksPart(nodes),
    bylinesEnd: bylinesEnd(nodes),
    under: underLabels(nodes, isLabel),
    onlyHead: datelines === 0 ? onlyHead(nodes) : -1,
    collected: nodes.some((node, i) => isHeadOf(node, isLabel) && isHeadOf(nodes[i + 1], isLabel)),
    otherColumn: Math.log(share / USUAL_CHANGE),
    sameColumn: Math.max(-1, Math.log((1 - share) / (1 - USUAL_CHANGE))),
  }
}

/** Texts with a dateline below a head or mark that make a habit. */
const FEWEST_HEADED = 2

/** 学习形式多样，干部素养提升: one line with a comma inside. */
export function hasComma({ units, interrupts }: Cluster): boolean {
  const only = units.length === 1 ? units[0] : undefined
  return !interrupts && only !== undefined && only.parts.length <= 1 && COMMA_INSIDE.test(only.text)
}
const COMMA_INSIDE = /^[^ ，]{4,16}，[^ ，]{4,16}$/

/** Heads known to open a story, and paragraphs, that show what blank lines are for. */
const SHOWING_HEADS = 2
const SHOWING_PARAGRAPHS = 6
/** Paragraphs, none below a blank line, beside which one head is enough. */
const SURE_PARAGRAPHS = 12
/** Share of paragraphs that may have a blank line above them all the same, where a column ends. */
const STRAY_BLANKS = 0.1

/** Whether the page sets a blank line above each head known to open a story, and next to none between paragraphs. */
function blanksPart(nodes: readonly PlanNode[]): boolean {
  let heads = 0
  let paragraphs = 0
  let apart = 0
  for (let i = 1; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'segment') {
      paragraphs += node.paragraphs.length - 1
      for (let k = 1; k < node.paragraphs.length; k++) if (firstLine(node.paragraphs[k] as Element).blanks > 0) apart++
      continue
    }
    if (node.type !== 'cluster' || node.interrupts) continue
    const next = nodes[i + 1]
    const dated = next?.type === 'segment' && next.dateline
    if (dated && node.units[0]?.blanks === 0) return false
    if (dated || (node.units[0]?.blanks !== 0 && opensStory(nodes, i, node))) heads++
  }
  if (heads === 1 && apart === 0 && paragraphs >= SURE_PARAGRAPHS) return true
  return heads >= SHOWING_HEADS && paragraphs >= SHOWING_PARAGRAPHS && apart <= paragraphs * STRAY_BLANKS
}

/** Whether a cluster heads a story whatever it opens with: below a signature, over a summary or byline, with its column's name, of several parts. */
function opensStory(nodes: readonly PlanNode[], i: number, { units }: Cluster): boolean {
  const next = nodes[i + 1]
  const marked = next?.type === 'mark' && (next.element.mark === 'summary' || next.element.mark === 'byline')
  return marked || units.length > 1 || units.some(namesColumn) || isSignOff(elementAt(nodes, i - 1))
}

/** Longest cross-head, half ems. */
const CROSS_HEAD = 28

/** The one cluster of several units among cross-heads, and what else stands between texts is short. */
function onlyHead(nodes: readonly PlanNode[]): number {
  let found = -1
  let alone = 0
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'cluster' || node.interrupts) continue
    if (node.units.length === 1 && (node.units[0]?.total ?? 99) <= CROSS_HEAD) {
      alone++
      continue
    }
    if (found >= 0) return -1
    found = i
  }
  return alone >= 2 ? found : -1
}

/** Longest text (code units) of a brief. */
const LONGEST_BRIEF = 260

/** Stands under a label for briefs, or under any label with nothing but texts as short as briefs between. */
export const Under = { none: 0, label: 1, briefs: 2 } as const

/** Marks the nodes between such a label and the first text too long to be a brief, or too much headed. */
function underLabels(nodes: readonly PlanNode[], isLabel: LabelScore): Uint8Array {
  const under = new Uint8Array(nodes.length)
  let open: number = Under.none
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'cluster') {
      if (node.units.some((unit) => BRIEF_LABEL.fits(unit))) open = Under.briefs
      else if (node.units.some((unit) => isLabel(unit) >= LABEL)) open = Math.max(open, Under.label)
      else if (node.units.length > 1) open = Under.none
    } else if (node.type === 'segment' && node.length > LONGEST_BRIEF) open = Under.none
    under[i] = open
  }
  return under
}

/** Whether a node is a head rather than a slogan of the page. */
function isHeadOf(node: PlanNode | undefined, isLabel: LabelScore): boolean {
  return node?.type === 'cluster' && node.units.some((unit) => isLabel(unit) < 2)
}

/** Whether a cluster is one line as short as a cross-head. */
export function isShort(cluster: Cluster): boolean {
  return cluster.units.length === 1 && (cluster.units[0]?.total ?? 99) <= SHORT
}

/** Half ems of the longer line of a cross-head on two lines. */
const PAIRED = 18

/**
 * Whether two short lines stand over a text without a dateline, one cluster or two: 揉红泥的孩子 | 十六岁进窑. `at` is the
 * upper one's node.
 */
export function isShortPair(nodes: readonly PlanNode[], at: number): boolean {
  const cluster = nodes[at]
  const below = nodes[at + 1]
  if (cluster?.type !== 'cluster' || cluster.interrupts) return false
  const second = below?.type === 'cluster' && !below.interrupts ? below : undefined
  const lower = second ? nodes[at + 2] : below
  if (lower?.type !== 'segment' || lower.dateline) return false
  const units = second ? [...cluster.units, ...second.units] : cluster.units
  const lines = units.flatMap((unit) => unit.lines)
  return (
    lines.length === 2 &&
    lines.every(({ width, ends }) => width <= PAIRED && ends === 'word') &&
    !units.some(namesColumn)
  )
}
