import type { StoryRole } from '../../../model/analysis'
import type { DisplayUnit } from '../display/display-units'
import { scoreCaption } from '../display/head-roles'
import { type Element, firstLine } from '../elements'
import { isBoxHead } from '../lines/box-heads'
import { BRIEF_LABEL, LABEL, type LabelScore } from '../lines/labels'
import { endingWith, startingWith } from '../lines/pattern'
import { elementAt } from '../neighbour'
import { type Cluster, isHead, isSignOff, type PlanNode, type Segment } from '../nodes'
import { SUMMARY_NAMES } from '../paragraphs/outlines'

const SUMMARY = startingWith(
  /^[【（]?(?:编者按|编者的话|编前语|开栏的话|开栏语|核心提示|内容提要|人物名片|人物简介|人物档案|嘉宾名片|嘉宾简介|内容摘要|提要|题记|导语|阅读提示|新闻提示|按语|引言)[】）：: ]/,
)

/** What comments stand under: 短评, 今日谈, 本报评论. */
const COMMENT = endingWith(/[评论谈议]$|之见$|之声$|随笔$|快语$|说$/)

/** Whether a text says itself that it is a summary: 编者按：, 核心提示. */
export function isSummary(text: string): boolean {
  return SUMMARY.test(text)
}

/** Longest lead-in (code units) between a headline and its byline. */
const LONGEST_STANDFIRST = 180

/** Whether a text between a headline and a byline leads into what follows the byline: headline, lead-in, □本报记者…, body. */
export function isStandfirst(nodes: readonly PlanNode[], upperNode: number, lowerNode: number): boolean {
  const upper = nodes[upperNode] as Segment
  const between = nodes[upperNode + 1]
  return (
    lowerNode === upperNode + 2 &&
    between?.type === 'mark' &&
    between.element.mark === 'byline' &&
    !between.element.lines.some((line) => line.text.startsWith('（')) &&
    !upper.dateline &&
    upper.length <= LONGEST_STANDFIRST &&
    upper.paragraphs.length <= 3 &&
    upper.length < (nodes[lowerNode] as Segment).length &&
    isHead(elementAt(nodes, upperNode - 1)) &&
    !(nodes[lowerNode] as Segment).dateline
  )
}

/** What sums up the one story it stands in; an editor's note may stand over several. */
const SUMS_UP = startingWith(new RegExp(`^[【（]?(?:${SUMMARY_NAMES})[】）：: ]`))

/** Whether a summary that says so stands over the first cross-head of its story: headline, 核心提示：…, □本报记者…, cross-head, body. */
export function sumsUpBelow(nodes: readonly PlanNode[], upperNode: number, lowerNode: number): boolean {
  const upper = nodes[upperNode] as Segment
  const between = nodes.slice(upperNode + 1, lowerNode)
  const head = between.at(-1)
  return (
    isNote(upper) &&
    SUMS_UP.fits(firstLine(upper.paragraphs[0] as Element)) &&
    isHead(elementAt(nodes, upperNode - 1)) &&
    head?.type === 'cluster' &&
    head.units.length === 1 &&
    between.slice(0, -1).every((node) => node.type === 'mark' && node.element.mark === 'byline') &&
    !(nodes[lowerNode] as Segment).dateline
  )
}

/** Whether a short text below a headline leads into the one right below it, which opens with its dateline: headline, lead-in, 本报讯 …. */
export function leadsIntoDateline(nodes: readonly PlanNode[], upperNode: number, lowerNode: number): boolean {
  const upper = nodes[upperNode] as Segment
  const lower = nodes[lowerNode] as Segment
  return (
    lowerNode === upperNode + 1 &&
    lower.dateline &&
    !upper.dateline &&
    !upper.resumes &&
    upper.paragraphs.length === 1 &&
    upper.length <= LONGEST_STANDFIRST &&
    upper.length < lower.length &&
    isHead(elementAt(nodes, upperNode - 1))
  )
}

/** Whether the text at `i` is the lead-in of the text below it; `storyOf` holds the story of each node. */
export function leadsIntoNext(nodes: readonly PlanNode[], i: number, storyOf: Int32Array): boolean {
  const below = nodes[i + 1]?.type === 'segment' ? i + 1 : i + 2
  if (nodes[below]?.type !== 'segment' || storyOf[below] !== storyOf[i]) return false
  return below === i + 1 ? leadsIntoDateline(nodes, i, below) : isStandfirst(nodes, i, below)
}

/** Whether more bylines stand between a text and a head below it than between a head and a text. */
export function bylinesEnd(nodes: readonly PlanNode[]): boolean {
  let ends = 0
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'mark' || node.element.mark !== 'byline') continue
    const above = elementAt(nodes, i - 1)?.type === 'segment'
    const below = nodes[i + 1]?.type === 'segment'
    if (above !== below) ends += above ? 1 : -1
  }
  return ends > 0
}

/** An editor's note by itself: 编者按 …, above the byline of the story it introduces. */
export function isNote(node: PlanNode | undefined): boolean {
  return (
    node?.type === 'segment' && node.paragraphs.length <= 2 && isSummary(firstLine(node.paragraphs[0] as Element).text)
  )
}

/** A campaign's slogan in two parts stands over the page, not over a story: 奋进新征程 建功新时代. */
export function isSlogan(unit: DisplayUnit, isLabel: LabelScore): boolean {
  return unit.text.includes(' ') && isLabel(unit) >= LABEL
}

/** What a display unit inside a story is when nothing says more: a caption by its words, a cross-head if short. */
export function asInner(unit: DisplayUnit, units: readonly DisplayUnit[]): StoryRole {
  if (scoreCaption(unit, units) > 0) return 'caption'
  return unit.total <= 24 ? 'subhead' : 'other'
}

/**
 * Which story a label in a head belongs to: its own, the signed comment above it (（弘心） | 短评), or none, as labels for
 * briefs, slogans, and labels below the headline do. `at` is its place among the units, `headline` the headline's.
 */
export function labelStands(
  unit: DisplayUnit,
  at: number,
  headline: number,
  above: PlanNode | undefined,
  isLabel: LabelScore,
): 'own' | 'above' | 'none' {
  if (at === 0 && COMMENT.fits(unit) && isSignOff(above)) return 'above'
  if (at === 0 && (BRIEF_LABEL.fits(unit) || isSlogan(unit, isLabel))) return 'none'
  return headline >= 0 && at > headline ? 'none' : 'own'
}

/** What a display unit between the paragraphs of one story is. */
export function roleInside(unit: DisplayUnit, cluster: Cluster, label: number): StoryRole {
  if (scoreCaption(unit, cluster.units) > 0) return 'caption'
  if (!cluster.interrupts && isBoxHead(unit)) return 'subhead'
  if (label >= LABEL || (cluster.interrupts && unit.total <= 30)) return 'label'
  return unit.total <= 44 && !cluster.interrupts ? 'subhead' : 'other'
}
