import type { Bonds } from './bonds'
import { type Element, firstLine, lastLine, textOf } from './elements'
import { type DisplayUnit, gatherDisplay } from './head-roles'
import type { LabelScore } from './labels'
import type { Line } from './line'

/** Paragraphs that follow each other with nothing between them that could part two stories. */
export interface Segment {
  readonly type: 'segment'
  readonly paragraphs: Element[]
  readonly dateline: boolean
  /** Code units of text. */
  length: number
}

/** Display lines that follow each other. */
export interface Cluster {
  readonly type: 'cluster'
  readonly elements: Element[]
  units: DisplayUnit[]
  /** Stands inside a paragraph that goes on below. */
  readonly interrupts: boolean
}

/** A caption set as running text, with the credits beside it. */
export interface CaptionGroup {
  readonly type: 'caption'
  readonly elements: Element[]
}

export interface MarkNode {
  readonly type: 'mark'
  readonly element: Element
}

/** The page as a row of nodes in file order. */
export type PlanNode = Segment | Cluster | CaptionGroup | MarkNode

const CAPTION_START = /^(?:图为|图[①-⑳]|图[一二三四五六]：|[▲△◀◤]|[左右上下]{1,2}图[：为]|资料图片?[：]|（?图说[：）])/
const CAPTION_END = /(?:摄|供图|摄影报道|图片?由.{2,20}提供|资料图片?|资料照片|图\/[\u4e00-\u9fff ]{2,9})[）】。]?$/

/** Whether a paragraph is a photo caption by its own words. */
export function isCaptionText(text: string): boolean {
  return text.length <= 400 && (CAPTION_START.test(text) || CAPTION_END.test(text))
}

/** Longest caption (characters) that says nothing of a picture but has its credit below. */
const LONGEST_CAPTION = 220

/** A photo story: one paragraph alone between heads, and the photographer's credit below it. The paragraph is the caption. */
function captionBesideCredits(nodes: PlanNode[]): void {
  for (let i = nodes.length - 1; i > 0; i--) {
    const credit = nodes[i] as PlanNode
    const body = nodes[i - 1] as PlanNode
    if (credit.type !== 'caption' || credit.elements[0]?.mark !== 'credit' || body.type !== 'segment') continue
    const above = nodes[i - 2]
    const below = nodes[i + 1]
    const alone = body.paragraphs.length <= 2 && !body.dateline && body.length <= LONGEST_CAPTION
    const parted =
      (above === undefined || above.type !== 'segment') &&
      (below === undefined || below.type !== 'segment' || below.dateline)
    if (alone && parted && !(above?.type === 'cluster' && above.interrupts)) {
      nodes.splice(i - 1, 2, { type: 'caption', elements: [...body.paragraphs, ...credit.elements] })
    }
  }
}

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
      else nodes.push({ type: 'cluster', elements: [element], units: [], interrupts })
      continue
    }
    if (element.kind === 'mark') {
      if (element.mark === 'credit') {
        if (last?.type === 'caption') last.elements.push(element)
        else nodes.push({ type: 'caption', elements: [element] })
      } else nodes.push({ type: 'mark', element })
      continue
    }
    const text = textOf(element)
    if (!element.dateline && isCaptionText(text)) {
      if (last?.type === 'caption') last.elements.push(element)
      else nodes.push({ type: 'caption', elements: [element] })
      continue
    }
    lastParagraph = element
    if (last?.type === 'segment' && !element.dateline) {
      last.paragraphs.push(element)
      last.length += text.length
    } else nodes.push({ type: 'segment', paragraphs: [element], dateline: element.dateline, length: text.length })
  }
  captionBesideCredits(nodes)
  for (const node of nodes) {
    if (node.type === 'cluster') {
      const lines: Line[] = node.elements.flatMap((element) => element.lines)
      node.units = gatherDisplay(lines, bonds, isLabel)
    }
  }
  return nodes
}
