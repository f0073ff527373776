import type { Bonds } from './bonds'
import { columnStep } from './columns'
import { type DisplayUnit, gatherDisplay } from './display-units'
import { type Element, firstLine, lastLine, textOf } from './elements'
import { readHead } from './head-roles'
import type { LabelScore } from './labels'
import type { Line } from './line'
import { isPictured, isScene } from './picture-words'

/** Paragraphs that follow each other with nothing between them that could part two stories. */
export interface Segment {
  readonly type: 'segment'
  readonly paragraphs: Element[]
  readonly dateline: boolean
  /** The paragraph its first one resumes: it belongs to that story whatever stands between. */
  readonly resumes: Element | undefined
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
  /** Stands over briefs, each a story of its own. */
  briefs?: boolean
  /** Heads a photo story that was set into the middle of another one's paragraph. */
  photo?: boolean
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
const CAPTION_END =
  /(?:摄|供图|摄影报道|图片?由.{2,20}提供|（(?:中国画|国画|油画|版画|水彩|书法|篆刻|剪纸|漫画|速写|摄影)）[ \u4e00-\u9fff]{0,6}|资料图片?|资料照片|(?:受访者|读者|网友|警方|校方|店家|单位|主办方)提供|图\/[\u4e00-\u9fff ]{2,9})[）】。]?$/

/** Whether a paragraph is a photo caption by its own words. */
export function isCaptionText(text: string): boolean {
  return text.length <= 400 && (CAPTION_START.test(text) || CAPTION_END.test(text))
}

/** Longest caption (characters) that says nothing of a picture but has its credit below. */
const LONGEST_CAPTION = 220

/** Longest caption (characters) told by its first words alone. */
const LONGEST_LONE = 60

/** A photo story: one paragraph alone between heads, and the photographer's credit below it. The paragraph is the caption. */
function captionBesideCredits(nodes: PlanNode[]): void {
  for (let i = nodes.length - 1; i > 0; i--) {
    const credit = nodes[i] as PlanNode
    const body = nodes[i - 1] as PlanNode
    if (credit.type !== 'caption' || credit.elements[0]?.mark !== 'credit' || body.type !== 'segment') continue
    const above = nodes[i - 2]
    const below = nodes[i + 1]
    const own = Math.max(captionTail(body), isSetWith(body, credit) ? 1 : 0)
    if (own > 0 && own < body.paragraphs.length) {
      const tail = body.paragraphs.splice(body.paragraphs.length - own)
      for (const element of tail) body.length -= textOf(element).length
      nodes.splice(i, 1, { type: 'caption', elements: [...tail, ...credit.elements] })
      continue
    }
    const alone = body.paragraphs.length <= 2 && !body.dateline && body.length <= LONGEST_CAPTION
    const parted =
      (above === undefined || above.type !== 'segment') &&
      (below === undefined || below.type !== 'segment' || below.dateline)
    if (alone && parted && !(above?.type === 'cluster' && above.interrupts)) {
      nodes.splice(i - 1, 2, { type: 'caption', elements: [...body.paragraphs, ...credit.elements] })
    }
  }
}

/** The last paragraph stands between blank lines with the credit right below it: one picture's text. */
function isSetWith(body: Segment, credit: CaptionGroup): boolean {
  const last = body.paragraphs[body.paragraphs.length - 1] as Element
  const below = firstLine(credit.elements[0] as Element)
  return below.blanks === 0 && firstLine(last).blanks > 0 && textOf(last).length <= LONGEST_CAPTION
}

/** How many paragraphs at a segment's end are set otherwise than the rest: printed twice, or to another width. */
function captionTail(body: Segment): number {
  const first = body.paragraphs[0] as Element
  const bold = (element: Element): boolean => firstLine(element).overprint.length > 0
  let count = 0
  let length = 0
  for (let k = body.paragraphs.length - 1; k > 0; k--) {
    const element = body.paragraphs[k] as Element
    length += textOf(element).length
    const pictured = count === 0 && textOf(element).length <= 80 && isScene(textOf(element))
    const column = firstLine(first).measure
    const wide = column > 0 && element.lines.length <= (count === 0 ? 4 : 2) && firstLine(element).width > column + 6
    const signed = count === 0 && BULLET.test(textOf(element)) && !BULLET.test(textOf(first))
    const other = (bold(element) && !bold(first)) || pictured || wide || signed
    if (!other || length > LONGEST_CAPTION) break
    count++
  }
  return count
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
      if (element.mark === 'credit' || element.mark === 'caption') {
        if (last?.type === 'caption') last.elements.push(element)
        else nodes.push({ type: 'caption', elements: [element] })
      } else nodes.push({ type: 'mark', element })
      continue
    }
    const text = textOf(element)
    const item = itemKind(text, nodes, isLabel)
    const brief = item === 'brief'
    if (!element.dateline && !item && isCaptionText(text)) {
      // One picture ends with its credit; what follows is the next one's caption.
      if (last?.type === 'caption' && last.elements.at(-1)?.mark !== 'credit') last.elements.push(element)
      else nodes.push({ type: 'caption', elements: [element] })
      continue
    }
    lastParagraph = element
    if (brief && last?.type === 'cluster') last.briefs = true
    if (last?.type === 'segment' && !element.dateline && !brief && !element.resumes && !opensColumn(last, element)) {
      last.paragraphs.push(element)
      last.length += text.length
    } else
      nodes.push({
        type: 'segment',
        paragraphs: [element],
        dateline: element.dateline || brief,
        resumes: element.resumes,
        length: text.length,
      })
  }
  closeColumns(nodes)
  poems(nodes)
  captionBesideCredits(nodes)
  loneCaptions(nodes)
  const dense = isDense(nodes)
  nodes.forEach((node, i) => {
    if (node.type !== 'cluster') return
    const lines: Line[] = node.elements.flatMap((element) => element.lines)
    node.units = gatherDisplay(lines, bonds, isLabel, dense)
    if (
      node.interrupts &&
      node.units.length <= 2 &&
      isPhoto(nodes[i + 1]) &&
      isLabel(textOf(node.elements[0] as Element)) < 2
    )
      node.photo = true
    if (readsAsCaptions(node, isLabel)) nodes[i] = { type: 'caption', elements: captionElements(node) }
  })
  return nodes
}

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
    return node?.type === 'segment' && !node.dateline && !node.resumes && nodes[i - 1]?.type === 'segment'
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

/** A caption and its credit. */
function isPhoto(node: PlanNode | undefined): boolean {
  return node?.type === 'caption' && node.elements.length > 1 && node.elements.at(-1)?.mark === 'credit'
}

/** Whether a cluster holds captions and nothing else. */
export function readsAsCaptions(cluster: Cluster, isLabel: LabelScore): boolean {
  return !cluster.interrupts && readHead(cluster.units, isLabel).roles.every((role) => role === 'caption')
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
    for (const element of node.elements.slice(1)) {
      seams++
      if (firstLine(element).blanks > 0) return false
    }
  }
  return seams > 0
}

export const BRIEF_LABEL =
  /^(?:[简短快要电]讯|.{0,6}(?:短波|短讯|速递|速览|快讯|要讯|快递|集装箱|点击|简报|集锦|一束|一览)|一句话新闻|分类(?:信息|广告)|简明新闻|信息窗)$/
const BULLET = /^[●■◆▲★□◇△☆○]/

/** Words that announce several notices: 遗失声明, 分类信息. */
const NOTICES = /(?:声明|启事|信息|公告|寻物|招领)$/

/** What an item behind a sign is by the label above it: one of several briefs, each a story of its own, or one of a list. */
function itemKind(text: string, nodes: readonly PlanNode[], isLabel: LabelScore): 'brief' | 'listed' | undefined {
  if (!BULLET.test(text) || text.length < 20 || CAPTION_END.test(text)) return undefined
  for (let k = nodes.length - 1; k >= 0; k--) {
    const node = nodes[k] as PlanNode
    if (node.type === 'cluster') {
      const label = node.elements.at(-1)
      const words = label ? textOf(label) : ''
      if (node.briefs || BRIEF_LABEL.test(words) || (isLabel(words) >= 2 && !NOTICES.test(words))) return 'brief'
      return NOTICES.test(words) ? 'listed' : undefined
    }
    if (node.type === 'segment' && !BULLET.test(textOf(node.paragraphs[0] as Element))) return undefined
  }
  return undefined
}

/** Lines a poem has at least, and how wide (half ems) the widest may be. */
const SHORTEST_POEM = 4
const WIDEST_VERSE = 40

/** Display lines below a byline, close together: verses, each a paragraph. */
function poems(nodes: PlanNode[]): void {
  nodes.forEach((node, i) => {
    const above = nodes[i - 1]
    if (node.type !== 'cluster' || node.elements.length < SHORTEST_POEM) return
    if (above?.type !== 'mark' || above.element.mark !== 'byline') return
    const lines = node.elements.map(firstLine)
    const close = lines.slice(1).filter((line) => line.blanks === 0).length
    if (close < lines.length * 0.6 || lines.some((line) => line.width > WIDEST_VERSE)) return
    const paragraphs = node.elements.map((element) => ({ ...element, kind: 'paragraph' as const }))
    const length = paragraphs.reduce((sum, element) => sum + textOf(element).length, 0)
    nodes[i] = { type: 'segment', paragraphs, dateline: false, resumes: undefined, length }
  })
}

/** One sentence alone between heads or marks that tells what people are doing: a caption without its credit. */
function loneCaptions(nodes: PlanNode[]): void {
  nodes.forEach((node, i) => {
    if (node.type !== 'segment' || node.dateline || node.resumes || node.paragraphs.length > 1) return
    const text = textOf(node.paragraphs[0] as Element)
    const above = nodes[i - 1]
    const below = nodes[i + 1]
    const alone =
      above !== undefined &&
      above.type !== 'segment' &&
      (below === undefined || below.type !== 'segment' || below.dateline)
    if (alone && text.length <= LONGEST_LONE && isPictured(text))
      nodes[i] = { type: 'caption', elements: node.paragraphs }
  })
}
