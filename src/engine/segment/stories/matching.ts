import type { DisplayUnit } from '../display/display-units'
import type { Element } from '../elements'
import { startingWith } from '../lines/pattern'
import { elementAt } from '../neighbour'
import { type CaptionGroup, type Cluster, isHead, isResuming, type PlanNode, type Segment } from '../nodes'
import { type Layout, logSigmoid } from '../score'
import { assignRows } from './assignment'
import type { BorderContext } from './border-context'
import { type Border, judgeBorders } from './borders'
import { keptFloats } from './kept'
import { isSetWithText } from './picture-owner'

/** A body that may own a head: merged segments, or captions that stand for a story of their own. */
export interface Core {
  readonly segments: number[]
  readonly caption: number | undefined
  /** Node indices of its first and last part. */
  readonly first: number
  last: number
  /** The judgement that it begins, none for the first on the page and for captions. */
  readonly border: Border | undefined
}

/** The page under one layout: stories' bodies, and which cluster heads which. */
export interface Matching {
  readonly layout: Layout
  readonly cores: readonly Core[]
  /** Node index of a cluster → core index, −1 for none; `NO_HEAD` for what heads nothing. */
  readonly owner: Int32Array
  readonly gains: Float64Array
  readonly total: number
}

/** In place of an owner, for what heads nothing: texts, and clusters inside a core (cross-heads). */
export const NO_HEAD = -2
/** Gain of a head that stands on its own picture in the middle of another text. */
const SURE_PHOTO = 2
/** Gain of a label for pictures that stands on one. */
const OWN_PHOTO = 5
const PHOTO_LABEL = startingWith(/^(?:图片新闻|图片报道|图片故事|图说新闻|图说|影像|视觉|镜头|光影|掠影|瞬间)$/)
const TABLE = keptFloats()
/** Clusters matched together; a longer page is matched window by window, so that time stays linear. */
const WINDOW = 48
/** Nodes between a cluster and a body it may head; a page that collects its heads at the end is no longer than this. */
const REACH = 80
/** The same in a longer text, which is no single page. */
const NEAR = 16

/** Weighs heads-before against heads-after over the whole page and takes the better. */
export function matchHeads(context: BorderContext): Matching {
  const borders = judgeBorders(context)
  const before = matchUnder(context, borders, 'before')
  const after = matchUnder(context, borders, 'after')
  return after.total > before.total ? after : before
}

function matchUnder(context: BorderContext, borders: readonly Border[], layout: Layout): Matching {
  const { nodes } = context
  const cores: Core[] = []
  let current: Core | undefined
  // Paragraphs' cores are noted on pages only where one is taken up again.
  const resumes = nodes.some(isResuming)
  const coreOf = new Map<Element, Core>()
  let total = 0
  let at = 0
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'segment') {
      while (at < borders.length && (borders[at] as Border).node < i) at++
      const resumed = node.resumes && coreOf.get(node.resumes)
      if (resumed) resumed.segments.push(i)
      else {
        const border = borders[at]?.node === i ? borders[at] : undefined
        if (border) total += logSigmoid(Math.abs(border.score.total(layout)))
        if (current && border && border.score.total(layout) <= 0) {
          current.segments.push(i)
          current.last = i
        } else {
          current = { segments: [i], caption: undefined, first: i, last: i, border }
          cores.push(current)
        }
      }
      const own = resumed ?? current
      if (resumes && own) for (const element of node.paragraphs) coreOf.set(element, own)
    } else if (node.type === 'caption') {
      cores.push({ segments: [], caption: i, first: i, last: i, border: undefined })
    }
  }
  const clusters: number[] = []
  for (let i = 0; i < nodes.length; i++) {
    if (isHead(nodes[i]) && !isInside(i, cores, borders)) clusters.push(i)
  }
  const owner = new Int32Array(nodes.length).fill(NO_HEAD)
  const gains = new Float64Array(nodes.length)
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'cluster' || !node.photo) continue
    owner[i] = cores.findIndex((core) => core.caption === i + 1 || core.caption === i - 1)
    gains[i] = SURE_PHOTO
  }
  const group = groupOf(context, cores)
  for (let from = 0; from < clusters.length; from += WINDOW) {
    total += matchWindow(context, layout, cores, clusters.slice(from, from + WINDOW), group, owner, gains)
  }
  const headed = headedCores(owner, cores.length)
  for (let k = 0; k < cores.length; k++) {
    if (cores[k]?.caption === undefined && headed[k] === 0) total -= 1.2
  }
  return { layout, cores, owner, gains, total }
}

/** By core, 1 where it has a head. */
export function headedCores(owner: Int32Array, cores: number): Uint8Array {
  const headed = new Uint8Array(cores)
  for (let node = 0; node < owner.length; node++) {
    const core = owner[node] as number
    if (core >= 0) headed[core] = 1
  }
  return headed
}

/** A cluster with the same core on both sides and no border between: part of that story. */
function isInside(i: number, cores: readonly Core[], borders: readonly Border[]): boolean {
  let low = 0
  let high = cores.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((cores[mid] as Core).first < i) low = mid + 1
    else high = mid
  }
  for (let k = low - 1; k >= 0; k--) {
    const core = cores[k] as Core
    if (core.caption !== undefined) continue
    return core.last > i && borders.length > 0
  }
  return false
}

/** Body number (in the likeness index) → core index, −1 for none. */
function groupOf(context: BorderContext, cores: readonly Core[]): Int32Array {
  const of = new Int32Array(context.nodes.length).fill(-1)
  for (let k = 0; k < cores.length; k++) {
    const core = cores[k] as Core
    for (const node of core.caption === undefined ? core.segments : [core.caption]) {
      const body = context.bodies[node] as number
      if (body >= 0) of[body] = k
    }
  }
  return of
}

function matchWindow(
  context: BorderContext,
  layout: Layout,
  cores: readonly Core[],
  clusters: readonly number[],
  group: Int32Array,
  owner: Int32Array,
  gains: Float64Array,
): number {
  const first = clusters[0] as number
  const last = clusters[clusters.length - 1] as number
  const reach = context.nodes.length > 300 ? NEAR : REACH
  // A picture in the middle of a text has its head already.
  const taken = headedCores(owner, cores.length)
  const near: number[] = []
  const captions: (number | undefined)[] = []
  const costs: number[] = []
  for (let k = 0; k < cores.length; k++) {
    const core = cores[k] as Core
    if (core.last < first - reach || core.first > last + reach) continue
    if (core.caption !== undefined && taken[k] === 1) continue
    near.push(k)
    captions.push(core.caption)
    costs.push(costOf(context, core))
  }
  const photos = photoLayout(context, layout)
  const shares = new Float64Array(cores.length)
  // One flat table: every head is weighed against every body about it.
  const table = TABLE.take(clusters.length * near.length)
  const alone: number[] = []
  let next = 0
  for (let row = 0; row < clusters.length; row++) {
    const cluster = clusters[row] as number
    const head = context.heads[cluster] as number
    const touched = context.likeness.readShares(head, group, shares)
    while (next < near.length && (cores[near[next] as number] as Core).first <= cluster) next++
    const place = placeInRow(context, cluster)
    // A row of heads belongs to as many bodies in the same order: each counts as standing next to its own.
    const shift = layout === 'before' ? place.index : place.index + 1 - place.size
    const below = next + shift
    const { units } = context.nodes[cluster] as Cluster
    const photo = units.length === 1 && PHOTO_LABEL.fits(units[0] as DisplayUnit)
    const label = !photo && isAllLabels(context, units) ? 2 : 0
    for (let column = 0; column < near.length; column++) {
      const k = near[column] as number
      const cell = row * near.length + column
      if (photo) table[cell] = captions[column] === cluster + 1 ? OWN_PHOTO : -9
      else {
        const own = captions[column] === undefined ? layout : photos
        table[cell] = gainOf(own, column - below, shares[k] as number) - (costs[column] as number) - label
      }
    }
    for (let k = 0; k < touched; k++) shares[context.likeness.touched[k] as number] = 0
    alone.push(aloneGain(context, cluster))
  }
  const columns = assignRows(table, near.length, alone)
  let total = 0
  for (let row = 0; row < clusters.length; row++) {
    const cluster = clusters[row] as number
    const column = columns[row] as number
    const gain = column < 0 ? (alone[row] as number) : (table[row * near.length + column] as number)
    owner[cluster] = column < 0 ? -1 : (near[column] as number)
    gains[cluster] = gain
    total += gain
  }
  return total
}

/** What a cluster is worth as a head of nobody: a label, a slogan. */
function aloneGain(context: BorderContext, node: number): number {
  const cluster = context.nodes[node] as Cluster
  if (cluster.briefs) return 9
  return isAllLabels(context, cluster.units) ? 2 : -1
}

function isAllLabels(context: BorderContext, units: readonly DisplayUnit[]): boolean {
  for (const unit of units) if (context.isLabel(unit) < 2) return false
  return true
}

/** Where pictures have their heads: on the side where heads stand next to pictures and to no text. */
function photoLayout({ nodes }: BorderContext, layout: Layout): Layout {
  let before = 0
  let after = 0
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'caption' || !node.elements.some(isCredit)) continue
    const above = isHead(elementAt(nodes, i - 1))
    const below = isHead(nodes[i + 1])
    if (above && !below) before++
    if (below && !above) after++
  }
  if (before === after) return layout
  return before > after ? 'before' : 'after'
}

/** Bodies between a head and its own from which no more of them count. */
const FAR = 6

/**
 * What it costs a head to stand where it stands, by how many bodies are between, `FAR` at most: on the side where the page
 * has its heads, and on the other. Right beside a body it gains.
 */
const NATURAL = placeCosts(-2.6, 0)
const UNNATURAL = placeCosts(-0.4, 0.4)

function placeCosts(beside: number, other: number): Float64Array {
  return Float64Array.from({ length: FAR + 1 }, (_, distance) =>
    distance === 0 ? beside : 0.5 + 0.3 * distance + other,
  )
}

/** What a head gains by place and words. `offset` 0: the core just below the cluster; −1: the one just above. */
function gainOf(layout: Layout, offset: number, share: number): number {
  const below = offset >= 0
  const distance = below ? offset : -offset - 1
  const costs = below === (layout === 'before') ? NATURAL : UNNATURAL
  return 6.5 * share - (costs[distance < FAR ? distance : FAR] as number)
}

/** What it costs to head a picture set with the text above it. */
const WITH_TEXT = 9

/** What it costs to head pictures, and next to no text. */
function costOf(context: BorderContext, core: Core): number {
  if (core.caption !== undefined) {
    const group = context.nodes[core.caption] as CaptionGroup
    if (isSetWithText(context.nodes, core.caption)) return WITH_TEXT
    return group.elements.every(isCredit) ? 2.5 : 1.1
  }
  for (const k of core.segments) if ((context.nodes[k] as Segment).length >= 16) return 0
  return 1
}

function isCredit({ mark }: Element): boolean {
  return mark === 'credit'
}

/** Which of how many clusters in a row, no body between them, a cluster is. */
function placeInRow(context: BorderContext, cluster: number): { index: number; size: number } {
  const { nodes } = context
  let from = cluster
  let to = cluster
  while (isHead(elementAt(nodes, from - 1)) && cluster - from < WINDOW) from--
  while (isHead(nodes[to + 1]) && to - cluster < WINDOW) to++
  return { index: cluster - from, size: to - from + 1 }
}
