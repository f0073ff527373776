import { isDateline } from './lines/dateline'
import { isResumed } from './lines/furniture-marks'
import type { Line } from './lines/line'
import type { Mark } from './lines/marks'
import type { Pattern } from './lines/pattern'
import { Telling } from './lines/telling'
import { elementAt } from './neighbour'
import type { LineChoices } from './paragraphs/paragraphs'

/** A stretch of lines that reads as one thing, before it is known which story it belongs to. */
export interface Element {
  readonly kind: 'paragraph' | 'display' | 'mark'
  readonly lines: Line[]
  readonly mark: Mark | undefined
  /** Opens with a dateline: a story begins here. */
  readonly dateline: boolean
  /** The paragraph this one is the rest of, other stories' lines standing between. */
  resumes?: Element
  /** Lowest margin (log-odds) of the line judgements it rests on. */
  margin: number
}

/** Gathers lines into elements, in the order of their first lines. A paragraph may go on behind a label or caption. */
export function gatherElements(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  choices: LineChoices,
): Element[] {
  const elements: Element[] = []
  const owner: (Element | undefined)[] = new Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const choice = choices.kinds[i]
    const margin = choices.margins[i] as number
    const open = choice === 'joins' ? elementAt(owner, choices.uppers[i] as number) : undefined
    if (open) {
      open.lines.push(line)
      open.margin = Math.min(open.margin, margin)
      owner[i] = open
      continue
    }
    const kind = choice === 'display' ? 'display' : choice === 'marked' ? 'mark' : 'paragraph'
    const mark = kind === 'mark' ? marks[i] : undefined
    const above = elements.at(-1)
    if (mark && above && line.blanks === 0 && goTogether(above, mark)) {
      above.lines.push(line)
      owner[i] = above
      continue
    }
    const resumed = above?.mark === 'jump' && isResumed(textOf(above))
    const element: Element = {
      kind,
      lines: [line],
      mark,
      dateline:
        kind === 'paragraph' &&
        (marks[i] === 'dateline' || ((line.telling & Telling.dateline) !== 0 && isDateline(line.text)) || resumed),
      margin,
    }
    owner[i] = element
    elements.push(element)
  }
  return elements
}

/**
 * Lines of furniture that stand together: one contents list, one running head, the office and the date below a notice, a
 * signature with its bracket open.
 */
function goTogether({ mark: upper, lines }: Element, lower: Mark): boolean {
  if (upper === 'sign-off' && lower === upper)
    return (lines[0] as Line).opened > 0 && (lines[lines.length - 1] as Line).last !== 0xff09
  if (upper === lower)
    return (
      lower === 'caption' ||
      lower === 'summary' ||
      lower === 'pull-quote' ||
      lower === 'contents' ||
      lower === 'running-head'
    )
  return upper === 'sign-off' && lower === 'issue-date'
}

/** The element's text as read, lines put together. */
export function textOf(element: Element): string {
  const first = element.lines[0] as Line
  if (element.lines.length === 1) return first.text
  let text = ''
  for (const line of element.lines) if (!line.again) text += line.text
  return text
}

/** Whether its text begins like a pattern; mostly its first character says that it does not, and the text need not be put together. */
export function opensLike(element: Element, pattern: Pattern): boolean {
  const { first, again } = firstLine(element)
  return (again || first === 0 || pattern.allows(first)) && pattern.test(textOf(element))
}

/** The length of its text, code units. */
export function lengthOf(element: Element): number {
  const first = element.lines[0] as Line
  if (element.lines.length === 1) return first.text.length
  let length = 0
  for (const line of element.lines) if (!line.again) length += line.text.length
  return length
}

/** First and last line of an element. */
export function firstLine(element: Element): Line {
  return element.lines[0] as Line
}
export function lastLine(element: Element): Line {
  return element.lines[element.lines.length - 1] as Line
}

/** The last line of a paragraph, with the one above it where a bracket was broken over the two. */
export function tailOf({ lines }: Element): string {
  const last = lines[lines.length - 1] as Line
  const above = lines[lines.length - 2]
  return above && last.last === 0xff09 && !last.text.includes('（') ? above.text + last.text : last.text
}
