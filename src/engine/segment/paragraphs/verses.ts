import { type Element, firstLine, textOf } from '../elements'
import { type LabelScore, SURE_LABEL } from '../lines/labels'
import type { Line } from '../lines/line'
import { Telling } from '../lines/telling'
import { elementAt } from '../neighbour'
import { type Cluster, newCluster, newSegment, type PlanNode } from '../nodes'
import { namesCycle } from './poem-parts'

/** Lines a poem has at least, stanzas together. */
const SHORTEST = 5
/** Half ems: no verse is wider, and on the whole they are shorter than headlines. */
const WIDEST = 32
const USUAL = 19
/** Half ems by which a line is short of the widest: a column's lines are not, but for the last of a paragraph. */
const SHORT = 2
/** Items, writers, entries of a contents list. */
const NO_VERSE = /^[□◎■●◆▲★○◇△☆]|[>▶►]|[0-9] ?版$|^导 ?[读航]$/

/** The writer's name: 陆有根, 潘 水 生, □ 莫云朵. */
export const WRITER = /^(?:[□◎○◇☆] ?)?[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff]){1,3}$/

/** Finds poems by their ragged lines: stanzas of short lines of many widths with hardly a full stop. A label known for certain ends them. */
export function markVerses(lines: readonly Line[], isLabel: LabelScore): void {
  // Where the stanzas read so far begin, one below the other.
  let poem: number[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && lines[to]?.blanks === 0) to++
    let at = from
    while (at < to && isVerse(lines[at] as Line)) at++
    if (at === to && !(to - from === 1 && isLabel(lines[from] as Line) >= SURE_LABEL)) poem.push(from)
    else if (poem.length > 0) {
      markPoem(lines, poem, from)
      poem = []
    }
    from = to
  }
  if (poem.length > 0) markPoem(lines, poem, lines.length)
}

/** Marks the stanzas that begin at `starts` and end at `end` if they are ragged. */
function markPoem(lines: readonly Line[], starts: readonly number[], end: number): void {
  let first = 0
  let last = starts.length - 1
  // A title with its writer above the first stanza, a title below the last one.
  while (first < last && sizeOf(starts, first, end) === 1) first++
  const head = sizeOf(starts, first, end)
  if (first < last && (head === 2 || (head === 3 && endsWithWriter(lines, starts[first + 1] as number)))) first++
  if (first < last && sizeOf(starts, last, end) === 1) last--
  let from = starts[first] as number
  // 春分三题（组诗） | 谷一川, close to the first verse.
  if (namesCycle((lines[from] as Line).text) && WRITER.test(lines[from + 1]?.text ?? '')) from += 2
  const to = starts[last + 1] ?? end
  if (to - from < SHORTEST || !hasStanza(lines, starts, first, last, end)) return
  const all = lines.slice(from, to)
  if (isRagged(all)) for (const line of all) line.verse = true
}

/** 诗林 | 秋收三章（组诗） | 马文山: a label as well. */
function endsWithWriter(lines: readonly Line[], end: number): boolean {
  return WRITER.test((lines[end - 1] as Line).text)
}

/** Whether some stanza has more lines than a head, or couplets go on and on. */
function hasStanza(
  lines: readonly Line[],
  starts: readonly number[],
  first: number,
  last: number,
  end: number,
): boolean {
  for (let k = first; k <= last; k++) {
    const from = starts[k] as number
    const size = sizeOf(starts, k, end)
    let stops = 0
    for (let i = from; i < from + size; i++) if ((lines[i] as Line).stop) stops++
    if (size >= 3 && stops <= size / 3) return true
  }
  return last - first >= 3
}

/** Lines of a stanza. */
function sizeOf(starts: readonly number[], stanza: number, end: number): number {
  return (starts[stanza + 1] ?? end) - (starts[stanza] as number)
}

/** Whether a line by itself can be a verse. */
export function isVerse(line: Line): boolean {
  return (
    !line.inner &&
    line.width <= WIDEST &&
    line.sentences === 0 &&
    line.digits <= 2 &&
    line.gaps <= 1 &&
    line.overprint.length === 0 &&
    line.colon < 0 &&
    ((line.telling & Telling.mark) === 0 || !NO_VERSE.test(line.text))
  )
}

function isRagged(lines: readonly Line[]): boolean {
  let widest = 0
  let sum = 0
  let close = 0
  let stops = 0
  let commas = 0
  let full = 0
  for (const line of lines) {
    widest = Math.max(widest, line.width)
    sum += line.width
    if (line.blanks === 0) close++
    if (line.ends === 'final') stops++
    if (line.ends === 'inner') commas++
    if (line.measure > 0 && Math.abs(line.width - line.measure) <= 1) full++
  }
  const n = lines.length
  const ragged = lines.filter((line) => line.width < widest - SHORT).length
  return (
    sum <= USUAL * n &&
    close >= n * 0.5 &&
    stops <= n * 0.25 &&
    commas <= n * 0.4 &&
    full <= n * 0.25 &&
    ragged >= n * 0.5
  )
}

/** Lines a poem has at least, and how wide (half ems) the widest may be. */
const SHORTEST_POEM = 4
const WIDEST_VERSE = 40

/** Lines a head below a poem has at most. */
const LONGEST_HEAD = 3

/** 本报评论员, 本报记者 某某: who signs so writes no verses; the lines below are other texts' heads. */
const PRESS = /评论员|记者|通讯员|报[导道]$/

/** Where the next text's head begins among display lines: the few below the last blank line. */
function headBehind(elements: readonly Element[]): number {
  for (let k = elements.length - 1; k > 0 && elements.length - k <= LONGEST_HEAD; k--)
    if (firstLine(elements[k] as Element).blanks > 0) return k
  return elements.length
}

/** Display lines below a byline, close together: verses, each a paragraph. */
export function poems(nodes: PlanNode[]): void {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PlanNode
    const above = elementAt(nodes, i - 1)
    if (node.type !== 'cluster' || node.elements.length < SHORTEST_POEM) continue
    if (above?.type !== 'mark' || above.element.mark !== 'byline' || PRESS.test(textOf(above.element))) continue
    const rest = node.elements.slice()
    // The next text's head, apart from the last stanza, is none of it.
    const next = rest.splice(headBehind(rest))
    const lines = rest.map(firstLine)
    // ——记东洲水利枢纽青年突击队 stands below a headline.
    if (lines.length < SHORTEST_POEM || lines.some((line) => line.first === 0x2014)) continue
    const close = lines.slice(1).filter((line) => line.blanks === 0).length
    if (close < lines.length * 0.6 || lines.some((line) => line.width > WIDEST_VERSE)) continue
    const paragraphs = rest.map((element) => ({ ...element, kind: 'paragraph' as const }))
    const heads: Cluster[] = next.length > 0 ? [newCluster(next, false)] : []
    nodes.splice(i, 1, newSegment(paragraphs), ...heads)
  }
}
