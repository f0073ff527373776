import { gatherDisplay } from './display/display-units'
import { holdsCaptions } from './display/head-windows'
import { type Element, firstLine, lastLine, lengthOf, textOf } from './elements'
import type { Bonds } from './lines/bonds'
import { SIGNED_SENTENCE } from './lines/byline'
import { columnStep } from './lines/columns'
import { BULLET } from './lines/item-signs'
import { BRIEF_LABEL, type LabelScore } from './lines/labels'
import type { Line } from './lines/line'
import { endingWith, startingWith } from './lines/pattern'
import { endsWithCredit } from './lines/picture-words'
import { elementAt } from './neighbour'
import { type Cluster, newCluster, type PlanNode, type Segment } from './nodes'
import { poems } from './paragraphs/verses'
import { captionBesideCredits, isCaptionText, isPhoto, loneCaptions, trailingCaptions } from './stories/captions'
import { numberedCaptions, numberedOn } from './stories/numbered-captions'

/** Lays the elements out as nodes. */
export function planPage(elements: readonly Element[], bonds: Bonds, isLabel: LabelScore): PlanNode[] {
  const nodes: PlanNode[] = []
  let lastParagraph: Element | undefined
  for (const element of elements) {
    const last = nodes.at(-1)
    if (element.kind === 'display') {
      const index = firstLine(element).index
      const interrupts = lastParagraph !== undefined && lastLine(lastParagraph).index > index
      if (last?.type === 'cluster' && last.interrupts === interrupts) last.elements.push(element)
      else nodes.push(newCluster([element], interrupts))
      continue
    }
    if (element.kind === 'mark') {
      if (element.mark === 'credit' || element.mark === 'caption') {
        if (last?.type === 'caption') last.elements.push(element)
        else nodes.push({ type: 'caption', elements: [element] })
      } else nodes.push({ type: 'mark', element })
      continue
    }
    const item = itemKind(element, nodes, isLabel)
    const brief = item === 'brief'
    if (!element.dateline && !item && isCaptionText(element)) {
      // One picture ends with its credit; what follows is the next one's caption.
      if (last?.type === 'caption' && last.elements.at(-1)?.mark !== 'credit') last.elements.push(element)
      else nodes.push({ type: 'caption', elements: [element] })
      continue
    }
    lastParagraph = element
    if (brief && last?.type === 'cluster') last.briefs = true
    if (
      last?.type === 'segment' &&
      !element.dateline &&
      !brief &&
      !element.resumes &&
      !opensColumn(last, element) &&
      !isSigned(last)
    ) {
      last.paragraphs.push(element)
      last.length += lengthOf(element)
    } else
      nodes.push({
        type: 'segment',
        paragraphs: [element],
        dateline: element.dateline || brief,
        resumes: element.resumes,
        length: lengthOf(element),
      })
  }
  closeColumns(nodes)
  poems(nodes)
  numberedCaptions(nodes)
  captionBesideCredits(nodes)
  numberedOn(nodes)
  trailingCaptions(nodes)
  loneCaptions(nodes)
  const dense = isDense(nodes)
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'cluster') continue
    node.units = gatherDisplay(linesOf(node), bonds, isLabel, dense)
    if (
      node.interrupts &&
      node.units.length <= 2 &&
      (isPhoto(nodes[i + 1]) || isPhoto(elementAt(nodes, i - 1))) &&
      isLabel(firstLine(node.elements[0] as Element)) < 2
    )
      headPhoto(nodes, i)
    if (readsAsCaptions(node, isLabel)) nodes[i] = { type: 'caption', elements: captionElements(node) }
  }
  joinCredits(nodes)
  return nodes
}

function linesOf({ elements }: Cluster): readonly Line[] {
  if (elements.length === 1) return (elements[0] as Element).lines
  const lines: Line[] = []
  for (const element of elements) for (const line of element.lines) lines.push(line)
  return lines
}

/** Whether who wrote a text stands in brackets behind its last sentence: what follows may be another one. */
function isSigned({ paragraphs }: Segment): boolean {
  const last = paragraphs[paragraphs.length - 1] as Element
  return lastLine(last).last === BRACKET && SIGNED_SENTENCE.test(textOf(last).slice(-SIGNED_REACH))
}

const BRACKET = 0xff09
/** Code units of a stop, a bracket and the names in it. */
const SIGNED_REACH = 24

/** Lines a text has at least that opens a column of its own. */
const SHORTEST_COLUMN = 3

/** A text set to another width, apart from the one above: perhaps another story's. */
function opensColumn(upper: Segment, lower: Element): boolean {
  if ((firstLine(lower).blanks === 0 && (lower.lines[1]?.blanks ?? 0) === 0) || lower.lines.length < SHORTEST_COLUMN)
    return false
  return columnStep(upper.paragraphs, [lower]) === 'other'
}

/** A text whose width changes again and again flows about pictures: its parts are one text after all. */
function closeColumns(nodes: PlanNode[]): void {
  const opens = (i: number): boolean => {
    const node = nodes[i]
    return node?.type === 'segment' && !node.dateline && !node.resumes && elementAt(nodes, i - 1)?.type === 'segment'
  }
  for (let i = nodes.length - 1; i > 0; i--) {
    if (!opens(i) || (!opens(i - 1) && !opens(i + 1))) continue
    let from = i
    while (opens(from - 1)) from--
    const first = nodes[from - 1] as Segment
    for (const part of nodes.splice(from, i - from + 1) as Segment[]) {
      first.paragraphs.push(...part.paragraphs)
      first.length += part.length
    }
    i = from
  }
}

/** A credit right below captions is theirs. */
function joinCredits(nodes: PlanNode[]): void {
  for (let i = nodes.length - 1; i > 0; i--) {
    const node = nodes[i] as PlanNode
    const above = nodes[i - 1] as PlanNode
    if (node.type !== 'caption' || above.type !== 'caption' || above.elements.at(-1)?.mark === 'credit') continue
    if (node.elements[0]?.mark !== 'credit') continue
    nodes.splice(i - 1, 2, { type: 'caption', elements: [...above.elements, ...node.elements] })
  }
}

/** Makes a cluster the head of the picture beside it; over the picture a slogan may stand, below it its headline. */
function headPhoto(nodes: readonly PlanNode[], i: number): void {
  const above = elementAt(nodes, i - 2)
  if (isPhoto(elementAt(nodes, i - 1)) && above?.type === 'cluster') above.photo = false
  ;(nodes[i] as Cluster).photo = true
}

/** Whether a cluster holds captions and nothing else. */
export function readsAsCaptions(cluster: Cluster, isLabel: LabelScore): boolean {
  return !cluster.interrupts && holdsCaptions(cluster.units, isLabel)
}

/** Caption lines that run on become one element again. */
export function captionElements(cluster: Cluster): Element[] {
  return cluster.units.map((unit) => ({
    kind: 'paragraph' as const,
    lines: [...unit.lines],
    mark: undefined,
    dateline: false,
    margin: 1.5,
  }))
}

/** Whether no head on the page has a blank line inside. */
function isDense(nodes: readonly PlanNode[]): boolean {
  let seams = 0
  for (const node of nodes) {
    if (node.type !== 'cluster') continue
    for (let k = 1; k < node.elements.length; k++) {
      seams++
      if (firstLine(node.elements[k] as Element).blanks > 0) return false
    }
  }
  return seams > 0
}

/** Words that announce several notices: 遗失声明, 分类信息. */
const NOTICES = endingWith(/(?:声明|启事|信息|公告|寻物|招领)$/)

/** 【某某公司】公告称…: what a brief is about, in brackets in front of it. */
const BRACKETED = startingWith(/^【(?!本报|记者|问|答)[^】]{2,12}】(?!电|讯)/)

/** What an item behind a sign is by the label above it: one of several briefs, each a story of its own, or one of a list. */
function itemKind(element: Element, nodes: readonly PlanNode[], isLabel: LabelScore): 'brief' | 'listed' | undefined {
  const { first, again } = firstLine(element)
  if (!again && !BULLET.allows(first) && !BRACKETED.allows(first)) return undefined
  const text = textOf(element)
  const bracketed = BRACKETED.test(text)
  if ((!BULLET.test(text) && !bracketed) || text.length < 20 || endsWithCredit(text)) return undefined
  for (let k = nodes.length - 1; k >= 0; k--) {
    const node = nodes[k] as PlanNode
    if (node.type === 'cluster') {
      const label = node.elements.at(-1)
      const words = label ? textOf(label) : ''
      if (bracketed) return node.briefs || BRIEF_LABEL.test(words) ? 'brief' : undefined
      if (node.briefs || BRIEF_LABEL.test(words) || (label && isLabel(firstLine(label)) >= 2 && !NOTICES.test(words)))
        return 'brief'
      return NOTICES.test(words) ? 'listed' : undefined
    }
    const item = bracketed ? BRACKETED : BULLET
    if (node.type === 'segment' && !item.test(textOf(node.paragraphs[0] as Element))) return undefined
  }
  return undefined
}
