import type { DisplayUnit } from './display/display-units'
import { type Element, lengthOf } from './elements'

/** Paragraphs that follow each other with nothing between them that could part two stories. */
export interface Segment {
  readonly type: 'segment'
  readonly paragraphs: Element[]
  readonly dateline: boolean
  /** The paragraph its first one resumes: it belongs to that story whatever stands between. */
  readonly resumes: Element | undefined
  /** Code units of text. */
  length: number
  /** Nothing but a head elsewhere says that a story begins here. */
  told?: boolean
  /** The matching before found that a story begins here, whatever announces it. */
  begins?: boolean
}

/** Display lines that follow each other. */
export interface Cluster {
  readonly type: 'cluster'
  readonly elements: Element[]
  units: DisplayUnit[]
  /** Stands inside a paragraph that goes on below. */
  readonly interrupts: boolean
  /** Stands over briefs, each a story of its own. */
  briefs: boolean
  /** Cut out of a row of heads. */
  readonly cut: boolean
  /** Heads a photo story that was set into the middle of another one's paragraph. */
  photo: boolean
}

/** A cluster as it is found, its lines not gathered yet. */
export function newCluster(elements: Element[], interrupts: boolean): Cluster {
  return { type: 'cluster', elements, units: [], interrupts, briefs: false, cut: false, photo: false }
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

/** A text of paragraphs that no dateline opens. */
export function newSegment(paragraphs: Element[]): Segment {
  const length = paragraphs.reduce((sum, element) => sum + lengthOf(element), 0)
  return { type: 'segment', paragraphs, dateline: false, resumes: undefined, length }
}

/** The page as a row of nodes in file order. */
export type PlanNode = Segment | Cluster | CaptionGroup | MarkNode

/** Takes the paragraphs from the one at `at` on off a text; they are the answer. */
export function cutOff(segment: Segment, at: number): Element[] {
  const tail = segment.paragraphs.splice(at)
  for (const element of tail) segment.length -= lengthOf(element)
  return tail
}

/** Display type that cuts into no paragraph: it can head a text. */
export function isHead(node: PlanNode | undefined): node is Cluster {
  return node?.type === 'cluster' && !node.interrupts
}

/** A text that takes up a paragraph begun above another story's. */
export function isResuming(node: PlanNode): boolean {
  return node.type === 'segment' && node.resumes !== undefined
}

/** An office's or a writer's name below a text. */
export function isSignOff(node: PlanNode | undefined): boolean {
  return node?.type === 'mark' && node.element.mark === 'sign-off'
}
