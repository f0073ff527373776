import { type Element, textOf } from '../elements'
import { cutOff, newSegment, type PlanNode, type Segment } from '../nodes'

const FIRST = 0x2460
const FEWEST = 3
/** Signs there are: ①-⑳. */
const MOST = 20
/** Characters of one picture's text. */
const LONGEST = 130
/** Who took the pictures of a story, or that it is one of pictures. */
const PICTURED = /文\/图|图\/文|文图|图文|摄影|[\u4e00-\u9fff] ?摄|影像|光影|图片|视界/
/** Nodes above the text in which that may stand. */
const REACH = 4

/** ①…②…③…, one paragraph each, below a byline that says who took the pictures: their texts. */
export function numberedCaptions(nodes: PlanNode[]): void {
  joinNumbered(nodes)
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i] as PlanNode
    if (node.type !== 'segment') continue
    const from = node.paragraphs.findIndex((element) => signOf(element) === FIRST)
    if (from < 0) continue
    let to = from
    while (to < node.paragraphs.length && isOfPicture(node, to, FIRST + to - from)) to++
    if (to - from < FEWEST || !isPictured(nodes, i)) continue
    const rest = cutOff(node, to)
    const elements = cutOff(node, from)
    const parts: PlanNode[] = [{ type: 'caption', elements }]
    if (node.paragraphs.length > 0) parts.unshift(node)
    if (rest.length > 0) parts.push(newSegment(rest))
    nodes.splice(i, 1, ...parts)
  }
}

/** Puts together texts that a narrower measure parted, where the lower one begins with the sign behind the upper one's last. */
function joinNumbered(nodes: PlanNode[]): void {
  for (let i = nodes.length - 1; i > 0; i--) {
    const lower = nodes[i] as PlanNode
    const upper = nodes[i - 1] as PlanNode
    if (upper.type !== 'segment' || lower.type !== 'segment' || lower.dateline) continue
    const last = signOf(upper.paragraphs[upper.paragraphs.length - 1] as Element)
    if (last < FIRST || last >= FIRST + MOST || signOf(lower.paragraphs[0] as Element) !== last + 1) continue
    upper.paragraphs.push(...lower.paragraphs)
    upper.length += lower.length
    nodes.splice(i, 1)
  }
}

/** ② below the text of picture ① and its credit, once these are known: the text of the next picture. */
export function numberedOn(nodes: PlanNode[]): void {
  for (let i = 1; i < nodes.length; i++) {
    const above = nodes[i - 1] as PlanNode
    const node = nodes[i] as PlanNode
    if (above.type !== 'caption' || node.type !== 'segment') continue
    const sign = Math.max(...above.elements.map(signOf).filter((code) => code >= FIRST && code < FIRST + MOST))
    let own = 0
    while (own < node.paragraphs.length && isOfPicture(node, own, sign + own + 1)) own++
    if (own === 0) continue
    const rest = cutOff(node, own)
    const caption: PlanNode = { type: 'caption', elements: [...above.elements, ...node.paragraphs] }
    nodes.splice(i - 1, 2, caption, ...(rest.length > 0 ? [newSegment(rest)] : []))
    i--
  }
}

function signOf(element: Element): number {
  return textOf(element).charCodeAt(0)
}

function isOfPicture({ paragraphs }: Segment, at: number, sign: number): boolean {
  const text = textOf(paragraphs[at] as Element)
  return text.charCodeAt(0) === sign && text.length <= LONGEST
}

function isPictured(nodes: readonly PlanNode[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const node = nodes[k] as PlanNode
    // Set to another measure than the story above, they are a text of their own.
    if (node.type === 'segment') continue
    const elements = node.type === 'mark' ? [node.element] : node.type === 'cluster' ? node.elements : []
    if (elements.some((element) => PICTURED.test(textOf(element)))) return true
  }
  return false
}
