import { type Element, firstLine, lastLine, lengthOf, opensLike } from '../elements'
import { withoutColumn } from '../lines/column-names'
import { LABEL } from '../lines/labels'
import { pairsOf } from '../lines/pairs'
import { elementAt } from '../neighbour'
import { cutOff, isHead, newSegment, type PlanNode, type Segment } from '../nodes'
import type { BorderContext } from './border-context'
import { CONTINUES } from './cohesion'
import type { Likeness } from './likeness'
import { type Core, headedCores, type Matching } from './matching'

// Where heads are collected at one end of a page, a story without a dateline begins with nothing to show for it: its text
// seems to go on with the one above, and its head is left over. Such a head tells of a story, and its words say where.

/** Half ems, of the widest line of a head: a cross-head is shorter. */
const SHORTEST_HEAD = 18
/** Share of a head's pairs that the part of a text holds that becomes its story, and how far behind every other text is. */
const SPEAKS = 0.2
const AHEAD = 0.15
/** The share where a blank line tells of the story as well. */
const HINTS = 0.1
/** What one more story costs, in shares of heads' words: where a blank line tells of it as well, and where none does. */
const BELOW_BLANK = 0.1
const NEW_STORY = 0.5
/** The same below a blank line of a text that has no more of them than its heads tell of stories. */
const TOLD_BLANK = -0.2
/** The same on a page that sets no blank line above the stories that are known to begin. */
const SET_CLOSE = 0.25
/** Share of a text's paragraphs with a blank line above from which blank lines say nothing. */
const USUAL_BLANKS = 0.5
/** Share of a page's paragraphs from which that is no sign. */
const RARE_BLANKS = 0.25
/** What it costs a part to have heads that stand apart, and the code units of its first paragraphs, which count most. */
const SECOND_HEAD = 0.3
const LEAD = 80
/** Code units of text that a story has at least. */
const SHORTEST = 60
/** Heads of one text weighed together; paragraphs of one text. */
const MOST_HEADS = 7
const MOST_PARAGRAPHS = 60
/** Nodes of a page; a longer text is no single page, and weighing every head against every text would take too long. */
const MOST_NODES = 300

/**
 * The page with a text parted wherever heads that no story has tell of several in it; undefined where they tell of none.
 * @param nodes of the page as planned, before rows of heads were parted; texts of it are cut.
 */
export function partByHeads(
  nodes: readonly PlanNode[],
  context: BorderContext,
  matching: Matching,
): PlanNode[] | undefined {
  if (context.nodes.length > MOST_NODES) return undefined
  const heads = headsOf(context, matching)
  if (heads.every(({ core }, k) => core >= 0 && heads[k - 1]?.core !== core)) return undefined
  const texts = matching.cores.map((core) => textOfCore(context, core))
  const told = new Map<number, Head[]>()
  for (const head of heads) {
    const core = head.core >= 0 ? head.core : speaksOf(head, texts)
    if (core >= 0) told.set(core, [...(told.get(core) ?? []), head])
  }
  const begins = new Set<Element>()
  const cost = isSetClose(context) ? SET_CLOSE : NEW_STORY
  const rare = blanksAreRare(texts)
  for (const [k, of] of told) {
    if (of.length < 2 && of[0]?.core === k) continue
    const paragraphs = texts[k] as Paragraph[]
    for (const at of bestParts(paragraphs, of.slice(0, MOST_HEADS), cost, rare))
      begins.add((paragraphs[at] as Paragraph).element)
  }
  return begins.size > 0 ? nodes.flatMap((node) => partNode(node, begins)) : undefined
}

/** What may head a story: lines of display type that blank lines part from others. */
interface Head {
  readonly pairs: readonly number[]
  /** Node it is a part of, and the core that has this now, −1 for none. */
  readonly node: number
  readonly core: number
}

/** Whether stories begin with no blank line above, by those with a dateline right below another text. */
function isSetClose({ nodes }: BorderContext): boolean {
  let close = 0
  let apart = 0
  nodes.forEach((node, i) => {
    if (node.type !== 'segment' || !node.dateline || elementAt(nodes, i - 1)?.type !== 'segment') return
    if (firstLine(node.paragraphs[0] as Element).blanks > 0) apart++
    else close++
  })
  return close > apart
}

/** Whether few paragraphs of the page have a blank line above, the first of a text aside. */
function blanksAreRare(texts: readonly (readonly Paragraph[])[]): boolean {
  let apart = 0
  let all = 0
  for (const paragraphs of texts) {
    for (const paragraph of paragraphs) if (paragraph.apart) apart++
    all += Math.max(0, paragraphs.length - 1)
  }
  return apart < all * RARE_BLANKS
}

/** The text that a head nobody has speaks of; −1 for none, or where others hold its words as well. */
function speaksOf({ pairs }: Head, texts: readonly (readonly Paragraph[])[]): number {
  const shares = texts.map((paragraphs) => shareIn(pairs, paragraphs, 0, paragraphs.length))
  const most = Math.max(0, ...shares)
  const best = shares.indexOf(most)
  if (most < SPEAKS || shares.some((share, k) => k !== best && share > most - AHEAD)) return -1
  return best
}

/** A paragraph of a text; which pairs of heads it holds is read when a head is first looked for in it. */
class Paragraph {
  private held: ReadonlySet<number> | undefined

  /**
   * @param opens a story could begin here
   * @param apart a blank line stands above
   */
  constructor(
    readonly element: Element,
    readonly opens: boolean,
    readonly apart: boolean,
    private readonly likeness: Likeness,
  ) {}

  get pairs(): ReadonlySet<number> {
    this.held ??= this.likeness.pairsIn(this.element)
    return this.held
  }

  get length(): number {
    return lengthOf(this.element)
  }
}

function textOfCore({ nodes, likeness }: BorderContext, core: Core): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let above: Element | undefined
  for (const k of core.segments) {
    const crossed = elementAt(nodes, k - 1)?.type === 'cluster'
    for (const [n, element] of (nodes[k] as Segment).paragraphs.entries()) {
      // Below a cross-head no story begins.
      const first = above === undefined || (crossed && n === 0)
      const opens = !first && above !== undefined && lastLine(above).ends === 'final' && !opensLike(element, CONTINUES)
      const apart = !first && firstLine(element).blanks > 0
      paragraphs.push(new Paragraph(element, opens, apart, likeness))
      above = element
    }
  }
  return paragraphs.length < 2 || paragraphs.length > MOST_PARAGRAPHS ? [] : paragraphs
}

/** What may head stories, labels and short lines aside; nothing that stands between two texts, as cross-heads do. */
function headsOf({ nodes, isLabel }: BorderContext, { owner }: Matching): Head[] {
  const heads: Head[] = []
  nodes.forEach((node, i) => {
    const core = owner[i] as number
    if (!isHead(node) || core < -1 || node.briefs) return
    if (elementAt(nodes, i - 1)?.type === 'segment' && nodes[i + 1]?.type === 'segment') return
    let texts: string[] = []
    let widest = 0
    const close = (): void => {
      if (widest >= SHORTEST_HEAD) heads.push({ pairs: pairsOf(texts.join(' ')), node: i, core })
      texts = []
      widest = 0
    }
    for (const unit of node.units) {
      if (unit.blanks > 0 && texts.length > 0) close()
      if (isLabel(unit) >= LABEL) continue
      texts.push(withoutColumn(unit.text))
      widest = Math.max(widest, unit.width)
    }
    if (texts.length > 0) close()
  })
  return heads
}

/** The share of a head's pairs that stand in the paragraphs from `from` to `to`. */
function shareIn(head: readonly number[], paragraphs: readonly Paragraph[], from: number, to: number): number {
  let found = 0
  for (const pair of head) {
    let k = from
    while (k < to && !(paragraphs[k] as Paragraph).pairs.has(pair)) k++
    if (k < to) found++
  }
  return head.length > 0 ? found / head.length : 0
}

/** The best way to part the paragraphs before some place with some of the heads used. */
interface Parts {
  readonly total: number
  readonly begins: readonly number[]
}

/**
 * Where the second and every further story of a text begins: the parts that hold most of their heads' words, above all where
 * they begin. What stands together may be one head; of what does not, a part has one.
 * @param unmarked what a story costs that no blank line tells of
 * @param rare whether few paragraphs of the page have a blank line above
 */
function bestParts(
  paragraphs: readonly Paragraph[],
  heads: readonly Head[],
  unmarked: number,
  rare: boolean,
): readonly number[] {
  const n = paragraphs.length
  const all = 1 << heads.length
  const blanks = paragraphs.filter(({ apart }) => apart).length
  const belowBlank = rare && blanks < heads.length ? TOLD_BLANK : BELOW_BLANK
  const best: (Parts | undefined)[] = new Array((n + 1) * all)
  best[0] = { total: 0, begins: [] }
  for (let from = 0; from < n; from++) {
    const first = paragraphs[from] as Paragraph
    if (from > 0 && !first.opens) continue
    const cost = from === 0 ? 0 : first.apart && blanks < n * USUAL_BLANKS ? belowBlank : unmarked
    let lead = from
    for (let length = 0; lead < n && length < LEAD; lead++) length += (paragraphs[lead] as Paragraph).length
    let length = 0
    for (let to = from + 1; to <= n; to++) {
      length += (paragraphs[to - 1] as Paragraph).length
      if (length < SHORTEST || (to < n && !(paragraphs[to] as Paragraph).opens)) continue
      const gains = heads.map(({ pairs }) => {
        const share = shareIn(pairs, paragraphs, from, to)
        return from > 0 && share < (cost < 0 ? HINTS : SPEAKS)
          ? -1
          : (share + shareIn(pairs, paragraphs, from, Math.min(to, lead))) / 2
      })
      for (let used = 0; used < all; used++) {
        const before = best[from * all + used]
        if (!before) continue
        const free = (all - 1) & ~used
        for (let own = free; own >= 0; own = own === 0 ? -1 : (own - 1) & free) {
          if (own === 0 && from > 0) continue
          const total = before.total - cost + gainOf(own, heads, gains)
          const at = to * all + (used | own)
          if (total <= (best[at]?.total ?? Number.NEGATIVE_INFINITY)) continue
          best[at] = { total, begins: from === 0 ? before.begins : [...before.begins, from] }
        }
      }
    }
  }
  let found: Parts | undefined
  for (let used = 0; used < all; used++) {
    const one = best[n * all + used]
    if (one && one.total > (found?.total ?? Number.NEGATIVE_INFINITY)) found = one
  }
  return found?.begins ?? []
}

/** What the heads of a set, a bit each, are worth over one part. */
function gainOf(set: number, heads: readonly Head[], gains: readonly number[]): number {
  let gain = 0
  let node = -1
  heads.forEach((head, h) => {
    if ((set & (1 << h)) === 0) return
    if (node >= 0 && node !== head.node) gain -= SECOND_HEAD
    node = head.node
    gain += gains[h] as number
  })
  return gain
}

/** A text as the stories it holds. */
function partNode(node: PlanNode, begins: ReadonlySet<Element>): PlanNode[] {
  if (node.type !== 'segment') return [node]
  const parts: Segment[] = []
  for (let at = node.paragraphs.length - 1; at > 0; at--) {
    if (!begins.has(node.paragraphs[at] as Element)) continue
    parts.unshift({ ...newSegment(cutOff(node, at)), told: true })
  }
  if (begins.has(node.paragraphs[0] as Element)) node.told = true
  return [node, ...parts]
}

/**
 * Notes where stories begin that nothing announces, for rows of heads to be parted by them; false where that would change
 * nothing: no row could be parted any further, or no story lacks a head.
 */
export function noteStories({ nodes }: BorderContext, { cores, owner }: Matching): boolean {
  const headed = headedCores(owner, cores.length)
  const lengthOfCore = (core: Core): number => core.segments.reduce((sum, k) => sum + (nodes[k] as Segment).length, 0)
  const lacking = cores.some((core, k) => headed[k] === 0 && lengthOfCore(core) >= SHORTEST)
  const rows = nodes.some(
    (node, k) => isHead(node) && (isHead(nodes[k + 1]) || node.units.filter(({ blanks }) => blanks > 0).length > 2),
  )
  if (!lacking || !rows) return false
  let noted = false
  for (const core of cores) {
    const first = nodes[core.segments[0] ?? -1]
    if (first?.type !== 'segment' || first.dateline || first.told || first.begins) continue
    first.begins = true
    noted = true
  }
  return noted
}
