import { type DisplayUnit, NOTICE } from '../display/display-units'
import { type Element, firstLine, lastLine, opensLike, tailOf, textOf } from '../elements'
import { isFollowUp } from '../lines/box-heads'
import { INLINE_SIGN_OFF, SIGNED_SENTENCE } from '../lines/byline'
import { namesColumn } from '../lines/column-names'
import { columnStep } from '../lines/columns'
import { areDatedAlike } from '../lines/dateline'
import { ANSWERS, ASKS_PAPER, isResumed, LETTER_OPENS } from '../lines/furniture-marks'
import { BRIEF_LABEL, LABEL, SURE_LABEL } from '../lines/labels'
import { endingWith, startingWith } from '../lines/pattern'
import { type Cluster, isSignOff, type PlanNode, type Segment } from '../nodes'
import { LayoutScore, ReasonLog } from '../score'
import type { BorderContext } from './border-context'
import { buildOf, hasComma, isShort, isShortPair, type PageHabits, pageHabits, SHORT, Under } from './border-habits'
import { CONTINUES, cohesion, textsAbout } from './cohesion'
import { tellsOfHead } from './story-heads'
import { isNote, isSlogan, isStandfirst, leadsIntoDateline, sumsUpBelow } from './story-parts'
import { beginsTable } from './table-borders'

/** What is between two segments that follow each other: log-odds that a new story begins, under either layout. */
export interface Border {
  /** Node index of the lower segment. */
  readonly node: number
  readonly score: LayoutScore
}

const ITEM = startingWith(
  /^(?:[一二三四五六七八九十]{1,3}(?:、|问：)|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.、]|[①-⑳]|[●■◆▲]? ?(?:关键词|看点|亮点)[一二三四五六0-9：])/,
)
/** What stands over a list or table of its own: 联赛积分榜（前六名）, 本周义诊安排. */
const LISTS = endingWith(
  /(?:积分榜|排行榜|射手榜|奖牌榜|成绩表?|一览表?|时间表|安排表?|名单|公告栏|预告|行情|赛程|赛果|战报|(?:坐诊|门诊|出诊|开放|值班)时间|[0-9]{5,7}期|天气(?:预报|趋势)?)(?:（[^）]{1,8}）)?$/,
)
const ASKS = endingWith(/？$/)
/** Longest name of a speaker, code units: 读者何女士：. */
const SPEAKER = 12

/** What blank lines on both sides of one line tell where they part stories and no cross-head is set close. */
const BLANKS_ABOUT = 0.8

/** What each other cross-head on two lines says. */
const PAIRS_ALIKE = -0.9
/** What each other short head of the same build says: headlines of two parts are common enough. */
const BUILT_ALIKE = { parts: -0.3, named: -0.7, plain: 0 } as const

/** What each other line with a comma inside says: headlines part with a gap. */
const COMMA_ALIKE = -1.2

/** What a byline between two texts says, and one below a text that opens with its dateline. */
const BYLINE_BETWEEN = 3
const BYLINE_BELOW_DATED = 4

/** Whether a head stands right below a text and away from the next: where heads come after, it is the upper text's. */
function isSetBelow(unit: DisplayUnit, lower: PlanNode | undefined): boolean {
  return unit.blanks === 0 && lower?.type === 'segment' && firstLine(lower.paragraphs[0] as Element).blanks > 0
}

/** Half ems: no headline is as short, but the names of a text's parts are. */
const PART_HEAD = 8

/** Whether a text begins with who speaks. */
function isSpeech({ paragraphs }: Segment): boolean {
  const { colon } = firstLine(paragraphs[0] as Element)
  return colon > 0 && colon <= SPEAKER
}

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

/** Whether an office signs the text, or its writer where they do so below, whatever columns it runs over. */
function isSigned(nodes: readonly PlanNode[], from: number, bylinesEnd: boolean): boolean {
  let i = from + 1
  for (let node = nodes[i]; node?.type === 'segment' && !node.dateline; node = nodes[i]) i++
  const node = nodes[i]
  return isSignOff(node) || (bylinesEnd && node?.type === 'mark' && node.element.mark === 'byline')
}

/** Whether a text ends, or begins, in verse. */
function isPoem({ paragraphs }: Segment, atEnd: boolean): boolean {
  return (paragraphs[atEnd ? paragraphs.length - 1 : 0] as Element).lines.some((line) => line.verse)
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
      // A text whose dateline names its reporter has no byline below.
      if (mark === 'byline') score.add('byline-between', upper.dateline ? BYLINE_BELOW_DATED : BYLINE_BETWEEN)
      else if (mark === 'sign-off' || mark === 'issue-date') score.add('sign-off-above', 4)
      else if (mark === 'running-head') score.add('running-head-between', 2.5)
      else if (mark === 'summary' && i + 1 === lowerNode) score.add('summary-between', 4)
      // What goes on on another page does not go on below.
      else if (mark === 'jump') score.add('jump-between', isResumed(textOf(node.element)) ? 2 : 4.5)
    }
  }
  if (clusters.length > 0 && beginsTable(upper, lower)) score.add('table-row', 3)
  const leadsIn =
    isStandfirst(nodes, upperNode, lowerNode) ||
    sumsUpBelow(nodes, upperNode, lowerNode) ||
    (clusters.length === 0 && isNote(upper)) ||
    leadsIntoDateline(nodes, upperNode, lowerNode)
  if (leadsIn) score.add('standfirst-above', -8, 0)
  if (lower.told) score.add('head-elsewhere', 6)
  if (lower.dateline) score.add('dateline', 6)
  else {
    const step = columnStep(upper.paragraphs, lower.paragraphs)
    if (step === 'other') score.add('other-column', 0.7 * habits.otherColumn)
    else if (step === 'same') score.add('same-column', habits.sameColumn)
  }
  if (!lower.dateline && opensLike(lower.paragraphs[0] as Element, CONTINUES)) score.add('goes-on-from-above', -2)
  if (!lower.dateline && opensLike(lower.paragraphs[0] as Element, ANSWERS)) score.add('goes-on-from-above', -5)
  const opening = firstLine(lower.paragraphs[0] as Element)
  if (clusters.length > 0 && (LETTER_OPENS.fits(opening) || ASKS_PAPER.fits(opening))) score.add('letter-opens', 4)
  if (!lower.dateline && clusters.length > 0 && isSigned(nodes, lowerNode, habits.bylinesEnd))
    score.add('signed-below', 1.6)
  if (!lower.dateline && upper.dateline && habits.datelines > 2) score.add('no-dateline', -0.3)
  if (isPoem(upper, true) !== isPoem(lower, false)) score.add('verse-and-prose', 2)
  const lastParagraph = upper.paragraphs[upper.paragraphs.length - 1]
  if (lastParagraph) {
    const tail = tailOf(lastParagraph)
    // A reader signs what is answered below.
    const ends = clusters.length === 0 && SIGNED_SENTENCE.test(tail) && !tail.includes('（读者') && !isSpeech(lower)
    if (INLINE_SIGN_OFF.test(tail)) score.add('signed-above', ends ? 4.5 : 2.5)
    if (lastLine(lastParagraph).ends === 'word' || lastLine(lastParagraph).ends === 'inner')
      score.add('sentence-open-above', -0.5)
  }
  if (clusters.length === 0) {
    // Where the heads are collected elsewhere nothing need stand between two stories.
    const parted = habits.collected && columnStep(upper.paragraphs, lower.paragraphs) === 'other'
    score.add('nothing-between', parted ? -0.3 : -2.5)
    // Reports from several places under one head: each opens with its dateline. Where heads are collected a story need not have one beside it.
    if (lower.dateline && habits.blanksPart && !habits.collected && opening.blanks === 0)
      score.add('blank-lines-part', -4.5)
    // 新华社某地1月4日电 three times under one head: three talks of one day.
    if (lower.dateline && habits.headsDates && !habits.collected) {
      const alike = areDatedAlike(textOf(upper.paragraphs[0] as Element), textOf(lower.paragraphs[0] as Element))
      score.add('nothing-between', alike ? -5 : -2)
    }
    if (parted && isDoubtful(score.total('before')))
      score.add('words-go-on', -cohesion(upper.paragraphs, lower.paragraphs))
    // Where nearly every text opens with a dateline, one without is the rest of what stands above it.
    const share = habits.datelines / habits.segments
    if (!lower.dateline && habits.datelines > 2) score.add('no-dateline', -6 * Math.max(0, share - 0.7))
    return
  }
  const first = clusters[0] as number
  if (habits.shortPairs > 1 && clusters.length <= 2 && isShortPair(nodes, first))
    score.add('heads-alike', PAIRS_ALIKE * Math.min(3, habits.shortPairs - 1))
  // Cross-heads stand one at a time.
  if (clusters.length > 1) score.add('several-heads', 2.5)
  else for (const i of clusters) scoreCluster(context, habits, i, upperNode, lowerNode, score)
  if (isDoubtful(score.total('before')) || isDoubtful(score.total('after'))) {
    // Items of a list are worded alike, though each is of its own.
    const listed = habits.under[lowerNode] === Under.label && textsAbout(upper, lower) > 0
    const most = listed ? 0.5 : Number.POSITIVE_INFINITY
    const goesOn = Math.min(most, cohesion(upper.paragraphs, lower.paragraphs))
    // A standing label alone heads no story, whatever stands below it.
    const parts = goesOn < 0 && !clusters.every((i) => isLabelOnly(nodes[i] as Cluster, context))
    if (goesOn > 0 || parts) score.add('words-go-on', -goesOn)
  }
}

/** Whether nothing but standing labels makes up a cluster. */
function isLabelOnly({ units }: Cluster, { isLabel }: BorderContext): boolean {
  return units.every((unit) => isLabel(unit) >= LABEL)
}

/** Whether words that go on could still decide. */
function isDoubtful(total: number): boolean {
  return total > -2 && total < 4
}

/** Whether a standing label opens the cluster: one known for certain with a head below it, or a label for briefs. */
function opensSection(first: DisplayUnit, cluster: Cluster, { isLabel }: BorderContext): boolean {
  if (isFollowUp(first)) return false
  return cluster.units.length > 1 ? isLabel(first) >= SURE_LABEL : BRIEF_LABEL.fits(first)
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
  const last = cluster.units.at(-1)
  if (last && isFollowUp(last)) score.add('goes-on-from-above', -6)
  // 短评 over a head: something else begins; 国际简讯 over texts without heads.
  const first = cluster.units[0]
  if (first && !cluster.interrupts && opensSection(first, cluster, context)) score.add('below-label', 4)
  // A campaign's slogan says nothing of what stands below it.
  const told = cluster.units.filter((unit) => !isSlogan(unit, context.isLabel))
  const units = told.length > 0 ? told : cluster.units
  const only = units.length === 1 ? units[0] : undefined
  if (only) {
    if (NOTICE.fits(only)) score.add('notice-head', 5)
    if (ITEM.fits(only)) score.add('numbered-cross-head', -4)
    if (isSetBelow(only, context.nodes[i + 1])) score.add('set-with-text-above', 0, 1.2)
    if (LISTS.fits(only)) score.add('list-head', 1.2)
    if (ASKS.fits(only) && isSpeech(context.nodes[lowerNode] as Segment)) score.add('interview', -3.5)
    if (only.total <= 16) score.add('short-head', -0.8)
    else if (only.total <= 24) score.add('short-head', -0.3)
    else if (only.total >= 30) score.add('long-head', 1.1)
    else score.add('long-head', 0.4)
    if (only.total >= 14 && (only.lines[0]?.spacing.length ?? 0) >= 3) score.add('letter-spaced', 1.5)
    // 古厝变书店 返乡夫妻等你来坐: a cross-head is of one piece, but for pages where others are not.
    const build = buildOf(only)
    const alikeBuilt = build === 'plain' || !isShort(cluster) ? 0 : habits.shortBuilds[build] - 1
    if (alikeBuilt > 0) score.add('heads-alike', BUILT_ALIKE[build] * Math.min(3, alikeBuilt))
    else if (build === 'parts' && only.total >= 18) score.add('head-in-parts', 0.5)
    if (habits.commaHeads > 1 && hasComma(cluster))
      score.add('heads-alike', COMMA_ALIKE * Math.min(3, habits.commaHeads - 1))
    if (isShort(cluster)) {
      let alike = -1
      for (let width = Math.max(0, only.total - 4); width <= Math.min(SHORT, only.total + 4); width++) {
        alike += habits.shortWidths[width] as number
      }
      if (alike > 0) score.add('heads-alike', -0.7 * Math.min(3, alike))
    }
  } else {
    score.add('several-display-lines', 2.2)
    if (units.some((unit) => NOTICE.fits(unit))) score.add('notice-head', 3)
  }
  // Between two blank lines a cross-head stands as well, but on a page that sets them close.
  const tight = firstLine((context.nodes[lowerNode] as Segment).paragraphs[0] as Element).blanks === 0
  if (habits.blanksPart && (units[0]?.blanks ?? 0) === 0) score.add('blank-lines-part', -1.5)
  else if (habits.blanksPart && (tight || habits.closeCrossHeads)) score.add('blank-lines-part', 2.5)
  else if (habits.blanksPart) score.add('blank-lines-part', BLANKS_ABOUT)
  const under = Math.min(habits.under[lowerNode] as number, habits.under[upperNode] as number)
  if (under === Under.briefs) score.add('under-briefs', 3.5)
  if (i === habits.onlyHead) score.add('only-head-on-page', -4)
  for (const unit of units) {
    if (/^——|——$/.test(unit.text)) score.add('kicker-or-deck', 0.8)
    if (namesColumn(unit)) score.add('names-column', 4)
  }
  const head = context.heads[i] as number
  if (head < 0) return
  const above = context.likeness.shareOf(head, context.bodies[upperNode] as number)
  const below = context.likeness.shareOf(head, context.bodies[lowerNode] as number)
  score.add('shared-words', 1.4 * (below - above), 1.4 * (above - below))
  const lower = context.nodes[lowerNode] as Segment
  if (lower.dateline) return
  // 【案情】 heads a part of its text.
  if (only && only.total > PART_HEAD && only.total <= SHORT && under === Under.label)
    score.add('texts-about', textsAbout(context.nodes[upperNode] as Segment, lower))
  const dated = habits.datelines / habits.segments
  if (habits.datelines >= 2 && dated >= 0.3) score.add('no-dateline', -0.5)
  if (only && only.total <= SHORT) score.add('words-go-on', -tellsOfHead(context, upperNode, lowerNode, dated), 0)
}
