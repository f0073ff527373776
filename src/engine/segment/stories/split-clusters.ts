import { type DisplayUnit, NOTICE, REPORT_TAIL } from '../display/display-units'
import type { Element } from '../elements'
import { LABEL, type LabelScore, SURE_LABEL } from '../lines/labels'
import { elementAt } from '../neighbour'
import { type Cluster, isResuming, isSignOff, type PlanNode } from '../nodes'
import { keptFloats } from './kept'
import type { Likeness } from './likeness'
import { isNote } from './story-parts'

/** What one more head costs, in shares of words: heads that stand together mostly belong together. */
const NEW_HEAD = 0.15
/** What a cut is worth where a picture above and a text below both lack a head. */
const HEADS_TWO = 0.2
/** What a head costs besides where the page has no more stories than rows of heads. */
const FEW_STORIES = 0.25
/** Longest head, in display units: kicker, headline, deck, and one more. */
const LONGEST = 4

/** The numbers of the page's nodes in its `Likeness`: by index those of bodies, and of the head that each caption is as well. */
export interface NodeNumbers {
  readonly bodies: Int32Array
  readonly captions: ReadonlyMap<PlanNode, number>
}

/** What share of a picture's words the text above it holds if it is that text's picture. */
const OF_TEXT_ABOVE = 0.35

/**
 * Parts clusters that hold the heads of several stories (a row of headlines far from their bodies). Each unit is
 * weighed against every story that announces itself; a cluster is cut where its units speak of different ones.
 */
export function splitClusters(
  nodes: readonly PlanNode[],
  likeness: Likeness,
  { bodies, captions }: NodeNumbers,
  isLabel: LabelScore,
): PlanNode[] {
  const story = storiesOf(nodes, bodies)
  const sums = new Float64Array(story.count)
  let heads = 0
  for (const node of nodes) if (node.type === 'cluster' && !node.interrupts) heads++
  const split: PlanNode[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'cluster' || node.interrupts || (node.units.length === 1 && node.units[0]?.parts.length === 0)) {
      split.push(node)
      continue
    }
    // A picture above that no head stands over, a text below: each wants one.
    const upper = elementAt(nodes, i - 1)
    const lower = nodes[i + 1]
    const open =
      upper?.type === 'caption' &&
      upper.elements.at(-1)?.mark === 'credit' &&
      elementAt(nodes, i - 2)?.type !== 'cluster' &&
      !isOfTextAbove(likeness, captions.get(upper) ?? -1, bodies[i - 2] ?? -1)
    const atoms = atomsOf(node.units)
    if (atoms.length < 2 || atoms.length > 60) {
      split.push(node)
      continue
    }
    const shares: Shares[] = []
    for (const { unit } of atoms) shares.push(readShares(unit, likeness, story.of, sums))
    const wanting = open && (lower?.type === 'mark' || (lower?.type === 'segment' && lower.dateline))
    const between = wanting && !headsTextAbove(shares[0] as Shares, story.of, bodies, i) ? HEADS_TWO : 0
    const spare = story.count <= heads && between === 0 ? FEW_STORIES : 0
    const cuts = bestCuts(atoms, shares, sums, isLabel, between, spare)
    if (cuts.length === 0) split.push(node)
    else split.push(...cutCluster(node, atoms, cuts))
  }
  return split
}

/** Whether a picture shows what the text above it tells, and so wants no head of its own. */
function isOfTextAbove(likeness: Likeness, caption: number, body: number): boolean {
  return caption >= 0 && body >= 0 && likeness.shareOf(caption, body) >= OF_TEXT_ABOVE
}

/** Whether a line below a picture is told by the text above the picture as much as by the picture: it heads that text. */
function headsTextAbove(shares: Shares, storyOf: Int32Array, bodies: Int32Array, cluster: number): boolean {
  const picture = storyOf[bodies[cluster - 1] as number] as number
  const text = cluster > 1 ? (storyOf[bodies[cluster - 2] as number] ?? -1) : -1
  if (text < 0 || text === picture) return false
  const told = shareIn(shares, text)
  return told > 0.5 && told >= shareIn(shares, picture)
}

function shareIn(shares: Shares, group: number): number {
  for (let k = 0; k < shares.length; k += 2) if (shares[k] === group) return shares[k + 1] as number
  return 0
}

/** Stories that hold a unit's words, each followed by the share it holds: one flat list a unit, for there are many. */
type Shares = readonly number[]

function readShares(unit: DisplayUnit, likeness: Likeness, storyOf: Int32Array, sums: Float64Array): Shares {
  const count = likeness.readShares(unit.head, storyOf, sums)
  const shares: number[] = new Array(2 * count)
  for (let k = 0; k < count; k++) {
    const group = likeness.touched[k] as number
    shares[2 * k] = group
    shares[2 * k + 1] = sums[group] as number
    sums[group] = 0
  }
  return shares
}

/** One line of a cluster, and the unit it was gathered into. */
interface Atom {
  readonly unit: DisplayUnit
  readonly parent: DisplayUnit
}

function atomsOf(units: readonly DisplayUnit[]): Atom[] {
  const atoms: Atom[] = []
  for (const parent of units) for (const unit of partsOf(parent)) atoms.push({ unit, parent })
  return atoms
}

/** What a unit may be cut into: its lines, where there are several; itself otherwise. */
export function partsOf(unit: DisplayUnit): readonly DisplayUnit[] {
  return unit.parts.length > 0 ? unit.parts : [unit]
}

/**
 * Groups segments into stories by what announces itself (datelines, bylines, captions) and by the jump that ends one. A
 * picture in the middle of a text is mostly about the same.
 */
function storiesOf(nodes: readonly PlanNode[], bodies: Int32Array): { count: number; of: Int32Array } {
  const of = new Int32Array(nodes.length).fill(-1)
  let count = 0
  let story = -1
  let announced = false
  let pictures: number[] = []
  const resumes = nodes.some(isResuming)
  const storyOf = new Map<Element, number>()
  const close = (amid: boolean): void => {
    for (const body of pictures) of[body] = amid ? story : count++
    pictures = []
  }
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'mark') {
      const { mark } = node.element
      // Below an editor's note stands whose story it is.
      if (mark === 'byline') announced = !isNote(elementAt(nodes, i - 1))
      else if (mark === 'jump') announced = true
    }
    const body = bodies[i] as number
    if (body < 0) continue
    if (node.type === 'caption') {
      pictures.push(body)
      continue
    }
    // The rest of a paragraph cut off above is of that one's story, as what stands below it.
    const resumed = node.type === 'segment' && node.resumes ? storyOf.get(node.resumes) : undefined
    const announces = node.type === 'segment' && (node.dateline || node.told || node.begins || isSignOff(nodes[i + 1]))
    const begins = resumed === undefined && (story < 0 || announced || announces)
    close(resumed === undefined && !begins)
    story = resumed ?? (begins ? count++ : story)
    announced = false
    of[body] = story
    if (node.type === 'segment' && resumes) for (const element of node.paragraphs) storyOf.set(element, story)
  }
  close(false)
  return { count, of }
}

/** The best way to cut up to some unit, and where its last head begins. */
interface Cut {
  total: number
  from: number
}

const COSTS = keptFloats()

/** Indices of the units that begin a head, the first not counted. `sums` has a place for each story, all zero. */
function bestCuts(
  units: readonly Atom[],
  shares: readonly Shares[],
  sums: Float64Array,
  isLabel: LabelScore,
  between: number,
  spare: number,
): number[] {
  const costs = COSTS.zeros(units.length)
  for (let start = 1; start < units.length; start++) costs[start] = cutCost(units, start, isLabel)
  const best: Cut[] = [{ total: 0, from: 0 }]
  for (let end = 1; end <= units.length; end++) {
    const choice: Cut = { total: Number.NEGATIVE_INFINITY, from: end - 1 }
    // Captions may stand with their story's head, any number of them.
    let heads = 0
    let top = 0
    let start = end - 1
    for (; start >= 0 && heads < LONGEST; start--) {
      const { subject, blanks } = (units[start] as Atom).unit
      if (!subject) heads++
      const own = shares[start] as Shares
      for (let k = 0; k < own.length; k += 2) {
        const group = own[k] as number
        const sum = (sums[group] as number) + (own[k + 1] as number)
        sums[group] = sum
        if (sum > top) top = sum
      }
      const gain = between > 0 && start > 0 && blanks > 0 && cutsBefore(best, start) === 0 ? between : 0
      const total =
        (best[start]?.total ?? 0) + top - (start > 0 ? NEW_HEAD + spare : 0) - (costs[start] as number) + gain
      if (total > choice.total) {
        choice.total = total
        choice.from = start
      }
    }
    for (let at = start + 1; at < end; at++) {
      const own = shares[at] as Shares
      for (let k = 0; k < own.length; k += 2) sums[own[k] as number] = 0
    }
    best[end] = choice
  }
  const cuts: number[] = []
  for (let at = units.length; at > 0; at = (best[at] as { from: number }).from) {
    const from = (best[at] as { from: number }).from
    if (from > 0) cuts.unshift(from)
  }
  return cuts
}

/** How many cuts lie before `start` on the best way to it. */
function cutsBefore(best: readonly { from: number }[], start: number): number {
  let cuts = 0
  for (let at = start; at > 0; at = (best[at] as { from: number }).from)
    if ((best[at] as { from: number }).from > 0) cuts++
  return cuts
}

/** What it gains a cut that a deck with its dash, which ends a head, stands above it. */
const BELOW_DECK = 0.2

/** A deck does not open a head, nor does a kicker close one; lines gathered into one unit had their reasons. */
function cutCost(atoms: readonly Atom[], at: number, isLabel: LabelScore): number {
  const upper = atoms[at - 1] as Atom
  const lower = atoms[at] as Atom
  let cost = lower.unit.blanks > 0 ? 0 : 0.12
  if (upper.parent === lower.parent) cost += Math.abs(upper.unit.width - lower.unit.width) <= 2 ? 0.35 : 0.25
  if (NOTICE.fits(lower.unit)) cost -= NOTICE.fits(upper.unit) ? 0.4 : 0.2
  // A standing label opens a head.
  if (isLabel(lower.unit) >= LABEL && lower.unit.total <= 16) cost -= isLabel(lower.unit) >= SURE_LABEL ? 0.7 : 0.25
  if (isLabel(upper.unit) >= LABEL && upper.unit.total <= 16) cost += 0.5
  if (/^——/.test(lower.unit.text)) cost += 1
  else if (/^——/.test(upper.unit.text) && lower.unit.blanks > 0) cost -= BELOW_DECK
  if (REPORT_TAIL.fits(lower.unit)) cost += 0.4
  if (/——$|：$|(?:强调|指出|要求)$/.test(upper.unit.text)) cost += 1
  return cost
}

function cutCluster(cluster: Cluster, atoms: readonly Atom[], cuts: readonly number[]): Cluster[] {
  const parts: Cluster[] = []
  let from = 0
  for (const to of [...cuts, atoms.length]) {
    const units: DisplayUnit[] = []
    for (let k = from; k < to; k++) {
      const { unit, parent } = atoms[k] as Atom
      // A unit that was not cut stays as it is.
      if (!isWhole(atoms, from, to, parent)) units.push(unit)
      else if (k === from || atoms[k - 1]?.parent !== parent) units.push(parent)
    }
    const { type, elements, interrupts, photo } = cluster
    // The label for briefs stands right above them.
    const briefs = cluster.briefs && to === atoms.length
    parts.push({ type, elements, units, interrupts, briefs, cut: true, photo })
    from = to
  }
  return parts
}

/** Whether all parts of a unit lie between two cuts. */
function isWhole(atoms: readonly Atom[], from: number, to: number, parent: DisplayUnit): boolean {
  let count = 0
  for (let k = from; k < to; k++) if (atoms[k]?.parent === parent) count++
  return count === partsOf(parent).length
}
