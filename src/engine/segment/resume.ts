import type { Bonds } from './bonds'
import { type Element, firstLine, lastLine } from './elements'
import type { Line } from './line'
import { isOpen } from './paragraphs'

/** Elements looked through for the rest of a paragraph that was cut off. */
const REACH = 40

/**
 * Finds the rest of paragraphs that break off in mid-sentence where another story begins: columns of two stories that
 * stand side by side are often read off in turn. The rest is a paragraph that begins in mid-phrase; it is marked with
 * the paragraph it resumes.
 */
export function resumeParagraphs(elements: readonly Element[], bonds: Bonds): void {
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element
    if (element.kind === 'paragraph' && isOpen(lastLine(element))) findRest(elements, i, bonds)
  }
}

function findRest(elements: readonly Element[], i: number, bonds: Bonds): void {
  const element = elements[i] as Element
  let next = i + 1
  while (next < elements.length && elements[next]?.kind !== 'paragraph') next++
  if (!elements[next]?.dateline) return
  const limit = Math.min(elements.length, i + REACH)
  for (let k = next + 1; k < limit; k++) {
    const rest = elements[k] as Element
    if (rest.kind !== 'paragraph' || rest.dateline || rest.resumes) continue
    // What stands above it is complete and has no head of its own between: …，养老、 | (another story) | 托管合在一处.
    const above = elements[k - 1] as Element
    const alone = above.kind === 'paragraph' && lastLine(above).ends === 'final' && firstLine(rest).blanks > 0
    const sure = alone && lastLine(element).ends === 'inner'
    if (sure || goesOn(lastLine(element), firstLine(rest), bonds)) {
      rest.resumes = element
      return
    }
  }
}

/** Whether a word runs from one line into the other, or the lower line cannot be a beginning. */
function goesOn(upper: Line, lower: Line, bonds: Bonds): boolean {
  const first = lower.text.charCodeAt(0)
  const tie = upper.ends === 'word' ? bonds.tie(upper.text.charCodeAt(upper.text.length - 1), first) : 0
  return (
    tie === 2 || (tie > 0 && bonds.unlikelyStart(first) > 0) || bonds.unlikelyStart(first) === 2 || lower.closes > 0
  )
}
