import type { PageLayout } from '../../model/analysis'
import type { Lexicon } from '../lexicon'
import { createTextFold } from '../page/fold'
import { type HouseStyle, readHouseStyle } from '../page/house-style'
import { markAboveCredits, markBlocks, markBriefs, markInterruptions, markPhotoStories } from './blocks'
import { composePage } from './compose'
import { gatherElements, textOf } from './elements'
import { emitLayout } from './emit'
import { bindPage, createBonds } from './lines/bonds'
import { joinLayouts, lengthOf, readFolios } from './lines/folios'
import { readIssue } from './lines/issue'
import { createLabelScore } from './lines/labels'
import type { Line } from './lines/line'
import { createMarkReader, createNameTest, type Mark, type MarkReader } from './lines/marks'
import { measureLines } from './lines/measure'
import { markPageEdges } from './lines/page-edges'
import { markRoster } from './lines/roster'
import { markSignOffs } from './lines/sign-offs'
import { elementAt } from './neighbour'
import type { PlanNode } from './nodes'
import { markCloseVerses } from './paragraphs/close-verses'
import { readHabits } from './paragraphs/habits'
import { markOutlines } from './paragraphs/outlines'
import { readParagraphs } from './paragraphs/paragraphs'
import { resumeParagraphs } from './paragraphs/resume'
import { markForecasts, markRows } from './paragraphs/rows'
import { markRunOver } from './paragraphs/run-over-names'
import { markSummaries } from './paragraphs/summaries'
import { markVerses } from './paragraphs/verses'
import { captionElements, planPage, readsAsCaptions } from './plan'
import { createStackReader, type StackReader } from './stacks/stack-reader'
import type { BorderContext } from './stories/border-context'
import { noteStories, partByHeads } from './stories/hidden-stories'
import { Likeness } from './stories/likeness'
import { type Matching, matchHeads } from './stories/matching'
import { splitClusters } from './stories/split-clusters'

/** Cuts pages into stories. Made once from a lexicon, used for any number of pages. */
export interface Segmenter {
  /** Every character of `raw` that is not white space lies in exactly one piece of exactly one unit. */
  segment(raw: string): PageLayout
}

/**
 * Compiles the lexicon (`script-forms`, `word-bonds`, `line-starts`, `section-labels`, `house-style`) into a
 * segmenter. The way of a page: lines → their measure and marks → the best reading of all lines as running text or
 * display → nodes → the best matching of heads and bodies → units with their clean text.
 */
export function createSegmenter(lexicon: Lexicon, style: HouseStyle = readHouseStyle(lexicon)): Segmenter {
  const fold = createTextFold(lexicon)
  const words = createBonds(lexicon)
  const isLabel = createLabelScore(lexicon)
  const readStack = createStackReader(lexicon, words)
  const isName = createNameTest(lexicon)
  const readMark = createMarkReader(lexicon, isLabel, isName)
  const readFolio = (raw: string, lines: readonly Line[]): PageLayout => {
    const length = lengthOf(lines)
    measureLines(lines)
    markVerses(lines, isLabel)
    markCloseVerses(lines, isName)
    markRows(lines)
    const bonds = bindPage(words, lines, length)
    const marks = readMarks(lines, readMark)
    markForecasts(lines, marks)
    markPageEdges(lines, marks)
    markRoster(lines, marks)
    markBlocks(lines, marks)
    markPhotoStories(lines, marks, bonds)
    markInterruptions(lines, marks, bonds)
    markAboveCredits(lines, marks)
    markBriefs(lines, marks)
    markSignOffs(lines, marks)
    const habits = readHabits(lines)
    if (habits.bullets.size > 0) for (const line of lines) line.item = habits.bullets.has(line.first)
    markSummaries(lines, marks, habits, bonds)
    markOutlines(lines, marks)
    markRunOver(lines, marks)
    const choices = readParagraphs(lines, marks, habits, bonds, isLabel)
    const elements = gatherElements(lines, marks, choices)
    resumeParagraphs(elements, bonds, habits)
    const nodes = planPage(elements, bonds, isLabel)
    const { context, matching } = matchPage(nodes, isLabel, readStack, length)
    const draft = composePage(context, matching)
    const heads = draft.furniture.filter((unit) => unit.role === 'running-head')
    const issue = readIssue(
      heads.flatMap((unit) => unit.lines.map((line) => ({ folded: line.text, raw: raw.slice(line.start, line.end) }))),
    )
    return { issue, ...emitLayout(draft, { raw, style, bonds, habits, store: new Map() }) }
  }
  return {
    segment(raw) {
      const text = fold(raw)
      const layouts: PageLayout[] = []
      for (const folio of readFolios(text)) layouts.push(readFolio(raw, folio))
      return joinLayouts(layouts)
    },
  }
}

function readMarks(lines: readonly Line[], readMark: MarkReader): (Mark | undefined)[] {
  const marks: (Mark | undefined)[] = []
  for (let i = 0; i < lines.length; i++) {
    marks.push(readMark(lines[i] as Line, lines[i + 1], elementAt(lines, i - 1)))
  }
  return marks
}

/** The page's stories and their heads; a head that is left over may tell of a story that nothing else does. */
function matchPage(
  nodes: readonly PlanNode[],
  isLabel: BorderContext['isLabel'],
  readStack: StackReader,
  length: number,
): { context: BorderContext; matching: Matching } {
  let page = nodes
  let words = readWords(page, length)
  let split = splitClusters(page, words.likeness, words, isLabel)
  for (let round = 0; ; round++) {
    const context = contextOf(split, words, isLabel, readStack)
    const matching = matchHeads(context)
    if (round === MOST_ROUNDS) return { context, matching }
    const parted = partByHeads(page, context, matching)
    if (parted) {
      page = parted
      words = readWords(page, length)
    } else if (!noteStories(context, matching)) return { context, matching }
    const again = splitClusters(page, words.likeness, words, isLabel)
    // Stories were noted for rows of heads only: where these are parted as before, all is as before.
    if (!parted && isSameSplit(again, split)) return { context, matching }
    split = again
  }
}

/** A story found makes room for the next one: rounds of parting texts by heads that are left over. */
const MOST_ROUNDS = 3

/** The words of the page's heads and bodies, read once however often its rows of heads are parted. */
interface PageWords {
  readonly likeness: Likeness
  /** The head that a caption is, besides being a body. */
  readonly captions: ReadonlyMap<PlanNode, number>
  readonly bodies: Int32Array
}

function readWords(nodes: readonly PlanNode[], length: number): PageWords {
  const likeness = new Likeness(length)
  const captions = new Map<PlanNode, number>()
  for (const node of nodes) {
    if (node.type === 'caption') captions.set(node, likeness.addHead(node.elements.map(textOf)))
    if (node.type !== 'cluster') continue
    for (const unit of node.units) {
      unit.head = likeness.addHead([unit.text])
      for (const part of unit.parts) part.head = likeness.addHead([part.text])
    }
  }
  for (const node of nodes) {
    if (node.type === 'segment') likeness.addBody(node.paragraphs)
    else if (node.type === 'caption') likeness.addBody(node.elements)
  }
  return { likeness, captions, bodies: numberBodies(nodes, NONE) }
}

const NONE: ReadonlySet<PlanNode> = new Set()

/** @param split the page's nodes, its rows of heads parted. */
function contextOf(
  split: readonly PlanNode[],
  { likeness, captions }: PageWords,
  isLabel: BorderContext['isLabel'],
  readStack: StackReader,
): BorderContext {
  const nodes = [...split]
  // Captions collected among heads show only once these are parted.
  const late = new Set<PlanNode>()
  const heads = new Int32Array(nodes.length).fill(-1)
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'caption') heads[i] = captions.get(node) ?? -1
    if (node.type !== 'cluster') continue
    heads[i] = likeness.joinHeads(node.units)
    if (!node.cut || !readsAsCaptions(node, isLabel)) continue
    const group: PlanNode = { type: 'caption', elements: captionElements(node) }
    late.add(group)
    nodes[i] = group
  }
  return { nodes, likeness, heads, bodies: numberBodies(nodes, late), isLabel, readStack }
}

/** Whether two partings of the same page cut its rows of heads at the same places. */
function isSameSplit(one: readonly PlanNode[], other: readonly PlanNode[]): boolean {
  return (
    one.length === other.length &&
    one.every((node, i) => {
      const twin = other[i] as PlanNode
      return node === twin || (node.type === 'cluster' && twin.type === 'cluster' && node.units[0] === twin.units[0])
    })
  )
}

/** By node, its number among the bodies of the likeness index, −1 for none: texts and captions were added in order. */
function numberBodies(nodes: readonly PlanNode[], late: ReadonlySet<PlanNode>): Int32Array {
  let count = 0
  const numbers = new Int32Array(nodes.length).fill(-1)
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'segment' || (node.type === 'caption' && !late.has(node))) numbers[i] = count++
  }
  return numbers
}
