import { type Element, firstLine, lastLine } from '../elements'
import type { Bonds } from '../lines/bonds'
import type { Line } from '../lines/line'
import { type SeamHabits, startWeight } from './habits'
import { isOpen } from './paragraphs'

/** Elements looked through for the rest of a paragraph that was cut off. */
const REACH = 40

/**
 * Finds the rest of paragraphs that break off in mid-sentence where another story begins: columns of two stories that
 * stand side by side are often read off in turn. The rest is a paragraph that begins in mid-phrase; it is marked with
 * the paragraph it resumes.
 */
export function resumeParagraphs(elements: readonly Element[], bonds: Bonds, habits: SeamHabits): void {
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element
    if (element.kind === 'paragraph' && isOpen(lastLine(element))) findRest(elements, i, bonds, habits)
  }
}

/** Log-odds from which the width of its first line says that a paragraph begins, or is only gone on with. */
const SURE = 1

/** Whether the first line of a paragraph, by its width or indent, is one that begins it (above 0) or goes on. */
function beginning(element: Element, habits: SeamHabits): number {
  const line = firstLine(element)
  if (line.measure === 0) return 0
  if (habits.indents) return line.indent >= 3 ? 2 * SURE : -2 * SURE
  const missing = line.measure - line.width
  // Wider than its column, or a short line: no line of that column.
  return missing < -2 || missing > 8 ? 0 : startWeight(missing, habits)
}

function findRest(elements: readonly Element[], i: number, bonds: Bonds, habits: SeamHabits): void {
  const element = elements[i] as Element
  let next = i + 1
  while (next < elements.length && elements[next]?.kind !== 'paragraph') next++
  const lower = elements[next]
  if (!lower) return
  // Where no dateline says that another story begins, its first line may.
  if (!lower.dateline && (firstLine(lower).blanks === 0 || beginning(lower, habits) < SURE)) return
  const limit = Math.min(elements.length, i + REACH)
  for (let k = next + 1; k < limit; k++) {
    const rest = elements[k] as Element
    if (rest.kind !== 'paragraph' || rest.dateline || rest.resumes) continue
    // What stands above it is complete and has no head of its own between: …，养老、 | (another story) | 托管合在一处.
    const above = elements[k - 1] as Element
    const alone = above.kind === 'paragraph' && lastLine(above).ends === 'final' && firstLine(rest).blanks > 0
    const open = lastLine(element)
    const told = lower.dateline && ((alone && open.ends === 'inner') || goesOn(open, firstLine(rest), bonds))
    if (told || (alone && beginning(rest, habits) < -SURE)) {
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
