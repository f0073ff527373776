import { columnStep } from './columns'
import { NOTICE } from './display-units'
import { type Element, lastLine, opensLike } from './elements'
import { BRIEF_LABEL, type LabelScore } from './labels'
import type { Likeness } from './likeness'
import { type Cluster, isSignOff, type PlanNode, type Segment } from './nodes'
import { endingWith, startingWith } from './pattern'
import { LayoutScore, ReasonLog } from './score'
import type { StackReader } from './stacks/stack-reader'
import { isSlogan, isStandfirst, leadsIntoDateline } from './story-parts'

/** What is between two segments that follow each other: log-odds that a new story begins, under either layout. */
export interface Border {
  /** Node index of the lower segment. */
  readonly node: number
  readonly score: LayoutScore
}

const ITEM = startingWith(
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.、]|[①-⑳]|[●■◆▲]? ?(?:关键词|看点|亮点)[一二三四五六0-9：])/,
)
const INLINE_SIGN_OFF = endingWith(
  /(?:（(?:记者|通讯员|本报记者|作者|文|据|来源|摘自|编辑|完|本报综合|新华社)?[：: ]?[\u4e00-\u9fff·、 ]{0,16}）|（完）|■|□)$/,
)

/** Words that take up what was told before: no story opens with them. */
const CONTINUES = startingWith(
  /^(?:截至(?:目前|发稿)|据了解|据悉|据介绍|据统计|此外|另外|同时，|与此同时|目前，|下一步|接下来|此前|随后|对此|为此|其中|他[说还在的，]|她[说还在的，]|该[项案县市区局校院公]|会议(?:强调|指出|要求|认为)|编后[：:])/,
)

/** What answers the letter above, below its writer's name. */
const ANSWERS = startingWith(
  /^(?:编后[：:]|记者(?:就此|随后|随即|日前)|(?:记者|本报)?接到(?:读者)?(?:来信|来电|反映|投诉)|[\u4e00-\u9fff]{2,10}(?:答复|回复|回应)[：:])/,
)

/** Numbers the border judgements are made of. */
export interface BorderContext {
  readonly nodes: readonly PlanNode[]
  readonly likeness: Likeness
  /** By node index, the head number in `likeness` of clusters and captions; −1 for the rest. */
  readonly heads: Int32Array
  /** By node index, the body number in `likeness` of texts and captions; −1 for the rest. */
  readonly bodies: Int32Array
  readonly isLabel: LabelScore
  readonly readStack: StackReader
}

/** Half ems: no cross-head is wider. */
const SHORT = 30

/** Share of seams inside one story at which its width changes: text that flows about a picture. */
const USUAL_CHANGE = 0.15

/** Judges every pair of neighbouring segments. */
export function judgeBorders(context: BorderContext): Border[] {
  const { nodes } = context
  const borders: Border[] = []
  const habits = pageHabits(context)
  const log = new ReasonLog()
  let upper = -1
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'segment') continue
    if (upper >= 0) {
      const score = new LayoutScore(log)
      scoreBorder(context, habits, upper, i, score)
      borders.push({ node: i, score })
    }
    upper = i
  }
  return borders
}

interface PageHabits {
  /** Share of stories known to begin that begin with a dateline. */
  readonly datelines: number
  readonly segments: number
  /** Log-odds of a new story where the column's width changes, and where it stays. */
  readonly otherColumn: number
  readonly sameColumn: number
  /** By node index: stands under a label for briefs, each with a head of its own. */
  readonly underBriefs: Uint8Array
  /** Node of the one head of several lines on a page without datelines, −1 elsewhere: it stands amid its own story. */
  readonly onlyHead: number
  /** Heads stand together, their bodies elsewhere. */
  readonly collected: boolean
  /** Clusters of one short line with running text and no dateline below, by width: cross-heads come in sets. */
  readonly shortWidths: Uint16Array
}

function pageHabits({ nodes, isLabel }: BorderContext): PageHabits {
  let datelines = 0
  let segments = 0
  const shortWidths = new Uint16Array(SHORT + 1)
  let upper: Segment | undefined
  const steps = { other: 0, same: 0 }
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'segment') {
      segments++
      if (node.dateline) datelines++
      const step = upper && node.dateline ? columnStep(upper.paragraphs, node.paragraphs) : undefined
      if (step) steps[step]++
      upper = node
    } else if (node.type === 'cluster' && isShort(node)) {
      const next = nodes[i + 1]
      const width = node.units[0]?.total ?? 0
      if (next?.type === 'segment' && !next.dateline) shortWidths[width] = (shortWidths[width] as number) + 1
    }
  }
  // Stories known to begin show what a new width means on this page.
  const share = (steps.other + 1) / (steps.other + steps.same + 2)
  return {
    datelines,
    segments,
    shortWidths,
    underBriefs: underBriefs(nodes),
    onlyHead: datelines === 0 ? onlyHead(nodes) : -1,
    collected: nodes.some((node, i) => isHeadOf(node, isLabel) && isHeadOf(nodes[i + 1], isLabel)),
    otherColumn: Math.log(share / USUAL_CHANGE),
    sameColumn: Math.max(-1, Math.log((1 - share) / (1 - USUAL_CHANGE))),
  }
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

/** Marks the nodes between a label for briefs and the first text too long to be one, or too much headed. */
function underBriefs(nodes: readonly PlanNode[]): Uint8Array {
  const under = new Uint8Array(nodes.length)
  let open = false
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'cluster') {
      const label = node.units.findIndex((unit) => BRIEF_LABEL.fits(unit))
      if (label >= 0) open = true
      else if (node.units.length > 1) open = false
    } else if (node.type === 'segment' && node.length > LONGEST_BRIEF) open = false
    under[i] = open ? 1 : 0
  }
  return under
}

/** Whether a node is a head rather than a slogan of the page. */
function isHeadOf(node: PlanNode | undefined, isLabel: LabelScore): boolean {
  return node?.type === 'cluster' && node.units.some((unit) => isLabel(unit) < 2)
}

/** Whether an office signs the text, whatever columns it runs over. */
function isSigned(nodes: readonly PlanNode[], from: number): boolean {
  let i = from + 1
  for (let node = nodes[i]; node?.type === 'segment' && !node.dateline; node = nodes[i]) i++
  return isSignOff(nodes[i])
}

/** Whether a text ends, or begins, in verse. */
function isPoem({ paragraphs }: Segment, atEnd: boolean): boolean {
  return (paragraphs[atEnd ? paragraphs.length - 1 : 0] as Element).lines.some((line) => line.verse)
}

function isShort(cluster: Cluster): boolean {
  return cluster.units.length === 1 && (cluster.units[0]?.total ?? 99) <= SHORT
}

function scoreBorder(
  context: BorderContext,
  habits: PageHabits,
  upperNode: number,
  lowerNode: number,
  score: LayoutScore,
): void {
  const { nodes } = context
  const upper = nodes[upperNode] as Segment
  const lower = nodes[lowerNode] as Segment
  const clusters: number[] = []
  for (let i = upperNode + 1; i < lowerNode; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'cluster') {
      // A label inside the upper story's last paragraph says nothing about what follows it.
      if (!node.interrupts) clusters.push(i)
    } else if (node.type === 'mark') {
      const mark = node.element.mark
      if (mark === 'byline') score.add('byline-between', 3)
      else if (mark === 'sign-off' || mark === 'issue-date') score.add('sign-off-above', 4)
      else if (mark === 'running-head') score.add('running-head-between', 2.5)
      else if (mark === 'jump') score.add('jump-between', 2)
    }
  }
  if (isStandfirst(nodes, upperNode, lowerNode)) score.add('standfirst-above', -8, 0)
  if (leadsIntoDateline(nodes, upperNode, lowerNode)) score.add('standfirst-above', -8, 0)
  if (lower.dateline) score.add('dateline', 6)
  else {
    const step = columnStep(upper.paragraphs, lower.paragraphs)
    if (step === 'other') score.add('other-column', habits.otherColumn)
    else if (step === 'same') score.add('same-column', habits.sameColumn)
  }
  if (!lower.dateline && opensLike(lower.paragraphs[0] as Element, CONTINUES)) score.add('goes-on-from-above', -2)
  if (!lower.dateline && opensLike(lower.paragraphs[0] as Element, ANSWERS)) score.add('goes-on-from-above', -5)
  if (!lower.dateline && upper.dateline && habits.datelines > 2) score.add('no-dateline', -0.6)
  if (!lower.dateline && clusters.length > 0 && isSigned(nodes, lowerNode)) score.add('signed-below', 1.6)
  if (isPoem(upper, true) !== isPoem(lower, false)) score.add('verse-and-prose', 2)
  const lastParagraph = upper.paragraphs[upper.paragraphs.length - 1]
  if (lastParagraph) {
    const tail = lastLine(lastParagraph).text
    if (INLINE_SIGN_OFF.test(tail)) score.add('signed-above', 2.5)
    if (lastLine(lastParagraph).ends === 'word' || lastLine(lastParagraph).ends === 'inner')
      score.add('sentence-open-above', -0.5)
  }
  if (clusters.length === 0) {
    // Where the heads are collected elsewhere nothing need stand between two stories.
    const parted = habits.collected && columnStep(upper.paragraphs, lower.paragraphs) === 'other'
    score.add('nothing-between', parted ? -0.3 : -2.5)
    // Where nearly every text opens with a dateline, one without is the rest of what stands above it.
    const share = habits.datelines / habits.segments
    if (!lower.dateline && habits.datelines > 2) score.add('no-dateline', -6 * Math.max(0, share - 0.7))
    return
  }
  // Cross-heads stand one at a time.
  if (clusters.length > 1) score.add('several-heads', 2.5)
  else for (const i of clusters) scoreCluster(context, habits, i, upperNode, lowerNode, score)
}

/** How much a cluster between two segments is a head (of either) rather than a cross-head, label or pull quote. */
function scoreCluster(
  context: BorderContext,
  habits: PageHabits,
  i: number,
  upperNode: number,
  lowerNode: number,
  score: LayoutScore,
): void {
  const cluster = context.nodes[i] as Cluster
  // A campaign's slogan says nothing of what stands below it.
  const told = cluster.units.filter((unit) => !isSlogan(unit, context.isLabel))
  const units = told.length > 0 ? told : cluster.units
  const only = units.length === 1 ? units[0] : undefined
  if (only) {
    if (NOTICE.test(only.text.replace(/ /g, ''))) score.add('notice-head', 6.5)
    if (ITEM.fits(only)) score.add('numbered-cross-head', -4)
    const label = context.isLabel(only)
    if (label >= 2) score.add('label', -1.5)
    if (only.total <= 16) score.add('short-head', -1.5)
    else if (only.total <= 24) score.add('short-head', -0.6)
    else if (only.total >= 30) score.add('long-head', 1.6)
    else score.add('long-head', 0.5)
    if (only.total >= 14 && (only.lines[0]?.spacing.length ?? 0) >= 3) score.add('letter-spaced', 1.5)
    // 古厝变书店 返乡夫妻等你来坐: a cross-head is of one piece.
    if (only.lines.length === 1 && only.total >= 18 && (only.lines[0]?.gaps ?? 0) === 1) score.add('head-in-parts', 0.5)
    if (isShort(cluster)) {
      let alike = -1
      for (let width = Math.max(0, only.total - 4); width <= Math.min(SHORT, only.total + 4); width++) {
        alike += habits.shortWidths[width] as number
      }
      if (alike > 0) score.add('heads-alike', -0.7 * Math.min(3, alike))
    }
  } else score.add('several-display-lines', 2.2)
  if (habits.underBriefs[lowerNode] && habits.underBriefs[upperNode]) score.add('under-briefs', 3.5)
  if (i === habits.onlyHead) score.add('only-head-on-page', -4)
  for (const unit of units) {
    if (/^——|——$/.test(unit.text)) score.add('kicker-or-deck', 1.5)
  }
  const head = context.heads[i] as number
  if (head < 0) return
  const above = context.likeness.shareOf(head, context.bodies[upperNode] as number)
  const below = context.likeness.shareOf(head, context.bodies[lowerNode] as number)
  score.add('shared-words', 2.4 * (below - above), 2.4 * (above - below))
  const lower = context.nodes[lowerNode] as Segment
  if (habits.datelines >= 2 && habits.datelines >= habits.segments * 0.3 && !lower.dateline)
    score.add('no-dateline', -1.2)
}
