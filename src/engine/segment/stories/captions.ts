import { type Element, firstLine, lastLine, lengthOf, opensLike, textOf } from '../elements'
import { BULLET } from '../lines/item-signs'
import { startingWith } from '../lines/pattern'
import { endsWithCredit, isPictured, isScene, mayEndWithCredit, opensWithDay } from '../lines/picture-words'
import { isSceneSentence } from '../lines/scene-words'
import { elementAt } from '../neighbour'
import { type CaptionGroup, cutOff, newSegment, type PlanNode, type Segment } from '../nodes'

/** How the text of a picture begins that says so. */
const CAPTION_START = startingWith(
  /^(?:图为|图[①-⑳]|图[一二三四五六]：|[▲△◀◤]|[左右上下]{1,2}图[：为]|资料图片?[：]|（?图说[：）]|(?:监控|视频)(?:画面|截图)[：]|(?:效果|示意|模拟)图[：]|[\u4e00-\u9fff·]{2,12}（[左右中前后][一二三四]?(?:排[左右中]?[一二三四]?)?）(?!方|侧|边))/,
)

const PHONE = /[0-9]{7,}/

/** Characters of a text behind ▲ that may belong to one of several pictures. */
const LONGEST_ITEM = 45

/** Whether a paragraph is a photo caption by its own words; most are known by their edges to be none. */
export function isCaptionText(element: Element): boolean {
  const first = firstLine(element)
  if (!first.again && !CAPTION_START.allows(first.first) && !mayEndWithCredit(lastLine(element))) return false
  const text = textOf(element)
  // ▲ that opens one item after the other shows no reader to a picture.
  if (first.item && text.length > LONGEST_ITEM) return endsWithCredit(text)
  // ▲学府路三室两厅…，电话13900000000 is an advertisement.
  if (text.length > 400 || TELLS_OF_PICTURE.test(text)) return false
  return (CAPTION_START.test(text) && !PHONE.test(text)) || endsWithCredit(text)
}

/** 老渡口重新开航（见图，陶久安供图）。 A text that shows its reader to the picture is not the picture's own. */
const TELLS_OF_PICTURE = /（(?:见[上下左右]?图|图[左右中][一二三四]?[，）])/

/** Longest caption (characters) that says nothing of a picture but has its credit below. */
const LONGEST_CAPTION = 220

const LATELY = startingWith(/^(?:近日|日前|连日来|昨日|昨天)，/)

/** Who is where in a picture. */
const IN_PICTURE =
  /（(?:[左右]起|从[左右]至[左右]|前排|后排)|（[左右中前后上下][一二三四]?(?:排[左右][一二三四])?）|航拍|俯瞰|鸟瞰/

/** ①采茶人背着竹篓下山, and not ①呼救：大声呼喊, a step of how something is done. */
const NUMBERED = startingWith(/^[①-⑳](?![^，。：]{1,6}：)/)

/** Longest caption (characters) told by its first words alone. */
const LONGEST_LONE = 60

/** A photo story: one paragraph alone between heads, and the photographer's credit below it. The paragraph is the caption. */
export function captionBesideCredits(nodes: PlanNode[]): void {
  datedCaptions(nodes)
  for (let i = nodes.length - 1; i > 0; i--) {
    const credit = nodes[i] as PlanNode
    const body = nodes[i - 1] as PlanNode
    if (credit.type !== 'caption' || credit.elements[0]?.mark !== 'credit' || body.type !== 'segment') continue
    // What breaks off at a comma is no caption.
    if (lastLine(body.paragraphs.at(-1) as Element).ends === 'inner') continue
    const above = elementAt(nodes, i - 2)
    const below = nodes[i + 1]
    const own = Math.max(
      captionTail(body, below?.type === 'cluster' || credit.elements.length === 1),
      isSetWith(body, credit) ? 1 : 0,
    )
    if (own > 0 && own < body.paragraphs.length) {
      const tail = cutOff(body, body.paragraphs.length - own)
      nodes.splice(i, 1, { type: 'caption', elements: [...tail, ...credit.elements] })
      continue
    }
    const alone = body.paragraphs.length <= 2 && !body.dateline && body.length <= LONGEST_CAPTION
    // Set to a width of its own, and its day first: the text of the picture, whatever stands above.
    const dated = body.paragraphs.length === 1 && opensWithDay(textOf(body.paragraphs[0] as Element))
    const parted =
      (above === undefined || above.type !== 'segment' || dated) &&
      (isSetWith(body, credit) || below === undefined || below.type !== 'segment' || below.dateline)
    if (alone && parted && !(above?.type === 'cluster' && above.interrupts)) {
      nodes.splice(i - 1, 2, { type: 'caption', elements: [...body.paragraphs, ...credit.elements] })
      continue
    }
    if (!captionBelow(nodes, i)) captionAbove(nodes, i, body, credit)
  }
}

/** Longest paragraph above a photographer's name that is the picture's text whatever it tells. */
const LONGEST_ABOVE = 80
/** No photographer, but who drew, as below an essay. */
const DRAWN = /[绘制漫]/

/**
 * A photographer's name with no picture's text beside it: a short last paragraph right above is that text, for no picture is
 * printed with a name alone.
 */
function captionAbove(nodes: PlanNode[], i: number, body: Segment, credit: CaptionGroup): void {
  const { paragraphs } = body
  const last = paragraphs[paragraphs.length - 1] as Element
  const before = paragraphs[paragraphs.length - 2]
  if (
    credit.elements.length > 1 ||
    !before ||
    lengthOf(last) > LONGEST_ABOVE ||
    DRAWN.test(textOf(credit.elements[0] as Element))
  )
    return
  if (lastLine(before).ends !== 'final' || !/^[^。]*。?$/.test(textOf(last))) return
  nodes.splice(i, 1, { type: 'caption', elements: [...cutOff(body, paragraphs.length - 1), ...credit.elements] })
}

/** One paragraph that tells its day first, and more of the picture's text or its credit below: the picture's too. */
function datedCaptions(nodes: PlanNode[]): void {
  for (let i = nodes.length - 1; i > 0; i--) {
    const body = nodes[i - 1] as PlanNode
    if (body.type !== 'segment' || body.dateline || body.paragraphs.length > 1 || body.length > LONGEST_CAPTION)
      continue
    const first = body.paragraphs[0] as Element
    if (!opensWithDay(textOf(first)) || lastLine(first).ends !== 'final') continue
    const node = nodes[i] as PlanNode
    const next = nodes[i + 1]
    if (node.type === 'caption' && node.elements[0]?.mark !== 'credit')
      nodes.splice(i - 1, 2, { type: 'caption', elements: [first, ...node.elements] })
    else if (node.type === 'cluster' && node.elements.length === 1 && !node.interrupts && isCreditGroup(next))
      nodes.splice(i - 1, 3, { type: 'caption', elements: [first, ...node.elements, ...next.elements] })
  }
}

function isCreditGroup(node: PlanNode | undefined): node is CaptionGroup {
  return node?.type === 'caption' && node.elements[0]?.mark === 'credit'
}

/** 本报记者某某 摄 over the text of the picture: one paragraph that tells a scene, no text below it. */
function captionBelow(nodes: PlanNode[], i: number): boolean {
  const credit = nodes[i] as CaptionGroup
  const lower = nodes[i + 1]
  const next = nodes[i + 2]
  if (lower?.type !== 'segment' || lower.dateline || lower.paragraphs.length > 1 || lower.length > LONGEST_CAPTION)
    return false
  if (next?.type === 'segment' && !next.dateline) return false
  const element = lower.paragraphs[0] as Element
  const text = textOf(element)
  if (!opensWithDay(text) && !isScene(text) && firstLine(element).overprint.length === 0) return false
  nodes.splice(i, 2, { type: 'caption', elements: [...credit.elements, ...lower.paragraphs] })
  return true
}

/** The last paragraph stands between blank lines with the credit right below it: one picture's text. */
function isSetWith(body: Segment, credit: CaptionGroup): boolean {
  const last = body.paragraphs[body.paragraphs.length - 1] as Element
  const below = firstLine(credit.elements[0] as Element)
  return below.blanks === 0 && firstLine(last).blanks > 0 && lengthOf(last) <= LONGEST_CAPTION
}

function isPrintedTwice(element: Element): boolean {
  return firstLine(element).overprint.length > 0
}

/**
 * How many paragraphs at a segment's end are set otherwise than the rest: printed twice, or to another width. `lacking`: the
 * credit below has no other text, or a head right below it, so that a picture's text may well be here.
 */
function captionTail(body: Segment, lacking: boolean): number {
  const first = body.paragraphs[0] as Element
  let count = 0
  let length = 0
  for (let k = body.paragraphs.length - 1; k > 0; k--) {
    const element = body.paragraphs[k] as Element
    const text = textOf(element)
    length += text.length
    const dated = (opensWithDay(text) || LATELY.test(text)) && firstLine(element).blanks > 0
    const set = dated && (lacking || /^[^。]*。$/.test(text))
    const pictured = count === 0 && text.length <= (lacking ? LONGEST_CAPTION : 80) && (isScene(text) || set)
    const column = firstLine(first).measure
    const wide = column > 0 && element.lines.length <= (count === 0 ? 4 : 2) && firstLine(element).width > column + 6
    const signed = count === 0 && opensLike(element, BULLET) && !opensLike(first, BULLET)
    // Below a list the text of a picture, which has its day for a sign.
    const unsigned = count === 0 && opensLike(first, BULLET) && opensWithDay(text)
    const other = (isPrintedTwice(element) && !isPrintedTwice(first)) || pictured || wide || signed || unsigned
    if (!other || length > LONGEST_CAPTION) break
    count++
  }
  return count
}

/** A caption and its credit. */
export function isPhoto(node: PlanNode | undefined): boolean {
  return node?.type === 'caption' && node.elements.length > 1 && node.elements.at(-1)?.mark === 'credit'
}

/** Most texts of pictures that stand together below a text. */
const MOST_TRAILING = 4

/**
 * Sentences about what is to be seen below a text's last paragraph, and no text below them: they belong to its pictures. The
 * text ends above them with a stop, and each has a line to itself.
 */
export function trailingCaptions(nodes: PlanNode[]): void {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i] as PlanNode
    const below = nodes[i + 1]
    if (node.type !== 'segment') continue
    captionsAmong(nodes, i, node)
    if (below?.type === 'segment' && !below.dateline) continue
    const { paragraphs } = node
    let from = paragraphs.length
    while (from > 1 && from > paragraphs.length - MOST_TRAILING && trails(paragraphs, from - 1)) from--
    if (from === paragraphs.length) continue
    nodes.splice(i + 1, 0, { type: 'caption', elements: cutOff(node, from) })
  }
}

/** Somebody doing something, between two paragraphs of a text, in a line of its own: the text of its picture. */
function captionsAmong(nodes: PlanNode[], i: number, node: Segment): void {
  const { paragraphs } = node
  for (let k = paragraphs.length - 2; k > 0; k--) {
    if (!trails(paragraphs, k) || !isPictured(textOf(paragraphs[k] as Element))) continue
    const rest = cutOff(node, k + 1)
    const elements = cutOff(node, k)
    nodes.splice(i + 1, 0, { type: 'caption', elements }, newSegment(rest))
  }
}

function trails(paragraphs: readonly Element[], at: number): boolean {
  const element = paragraphs[at] as Element
  if (!lastLine(element).stop || lastLine(paragraphs[at - 1] as Element).ends !== 'final') return false
  if (lengthOf(element) <= LONGEST_LONE && isSceneSentence(textOf(element))) return true
  // Texts of several pictures one below the other, which nothing parts.
  return element.lines.length > 1 && element.lines.every(({ stop, text }) => stop && isSceneSentence(text))
}

/** One sentence alone between heads or marks that tells what people are doing: a caption without its credit. */
export function loneCaptions(nodes: PlanNode[]): void {
  // A page's only text is no caption, whatever it tells.
  let texts = 0
  for (const node of nodes) if (node.type === 'segment') texts++
  if (texts < 2) return
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    if (node.type === 'segment' && !node.dateline && !node.resumes && isLoneCaption(nodes, i, node))
      nodes[i] = { type: 'caption', elements: node.paragraphs }
  }
}

function isLoneCaption(nodes: readonly PlanNode[], i: number, node: Segment): boolean {
  const above = elementAt(nodes, i - 1)
  const below = nodes[i + 1]
  // At the head of the page a picture's text stands over a headline.
  const alone =
    (above === undefined ? below?.type === 'cluster' : above.type !== 'segment') &&
    (below === undefined || below.type !== 'segment' || below.dateline)
  // Too long on the whole: no need to read it. Each may have a number before its words.
  if (!alone || node.length > (LONGEST_LONE + 1) * node.paragraphs.length) return false
  const texts = node.paragraphs.map((element) => textOf(element).replace(/^[①-⑳]/, ''))
  const text = texts[0] as string
  const pictured = texts.filter((each) => !BULLET.test(each) && (isPictured(each) || IN_PICTURE.test(each))).length
  const numbered = node.paragraphs.length >= 3 && node.paragraphs.every((element) => NUMBERED.test(textOf(element)))
  const short = texts.every((each) => each.length <= LONGEST_LONE && /^[^。]*。?$/.test(each))
  return (
    short &&
    (numbered ||
      (texts.length === 1
        ? isPictured(text) || IN_PICTURE.test(text) || isSceneSentence(text)
        : pictured >= texts.length / 2))
  )
}
