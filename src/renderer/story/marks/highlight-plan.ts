import type { TagType } from '../../../model/analysis'
import type { PaintedTag } from './painted-tags'

/** A stretch of a block's text, offsets into it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Names of the highlights; story.css says how each looks. */
export type HighlightName =
  | `tag-${TagType}`
  | `tag-${TagType}-sure`
  | `tag-${TagType}-hover`
  | 'finding'
  | 'finding-now'
  | 'duplicate'
  | 'passage'

export interface PlannedHighlight extends Stretch {
  readonly name: HighlightName
}

/** What there is to see in one block. */
export interface BlockMarks {
  readonly tags: readonly PaintedTag[]
  readonly hidden: ReadonlySet<TagType>
  /** Key of the tag whose slip is open or coming. */
  readonly hoveredTag: string | null
  readonly findings: readonly (Stretch & { readonly isNow: boolean })[]
  readonly duplicates: readonly Stretch[]
  readonly passages: readonly Stretch[]
}

/**
 * The highlights of one block's text. Inside a finding the tag's line gives way to the wave: two lines in one place
 * could not be told apart.
 */
export function planHighlights(marks: BlockMarks, length: number): PlannedHighlight[] {
  const plan: PlannedHighlight[] = []
  const add = (name: HighlightName, { start, end }: Stretch) => {
    const from = Math.max(0, start)
    const to = Math.min(length, end)
    if (from < to) plan.push({ name, start: from, end: to })
  }
  for (const passage of marks.passages) add('passage', passage)
  for (const duplicate of marks.duplicates) add('duplicate', duplicate)
  const holesIn = overlapFinder(marks.findings)
  for (const { type, tag, start, end, isSure } of marks.tags) {
    if (marks.hidden.has(type)) continue
    const isHovered = tag.key === marks.hoveredTag
    if (isHovered) add(`tag-${type}-hover`, { start, end })
    const name: HighlightName = isSure || isHovered ? `tag-${type}-sure` : `tag-${type}`
    for (const part of cutOut({ start, end }, holesIn({ start, end }))) add(name, part)
  }
  for (const finding of marks.findings) {
    if (finding.isNow) add('finding-now', finding)
    add('finding', finding)
  }
  return plan
}

/** Finds which of `stretches` may overlap a given one, without looking at all of them each time. */
function overlapFinder(stretches: readonly Stretch[]): (stretch: Stretch) => readonly Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.start - b.start)
  // The farthest end so far: from where it lies behind, nothing earlier can reach in.
  let farthest = Number.NEGATIVE_INFINITY
  const reach = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end)
    return farthest
  })
  return ({ start, end }) => {
    const first = firstAt(reach.length, (k) => (reach[k] ?? 0) > start)
    const last = firstAt(sorted.length, (k) => (sorted[k]?.start ?? 0) >= end)
    return sorted.slice(first, last)
  }
}

/** The first index for which `holds`, `count` when there is none; `holds` stays true once it is. */
function firstAt(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** What is left of `stretch` outside `holes`. */
export function cutOut(stretch: Stretch, holes: readonly Stretch[]): Stretch[] {
  let left: Stretch[] = [stretch]
  for (const hole of holes) {
    left = left.flatMap((part) => {
      if (hole.end <= part.start || part.end <= hole.start) return [part]
      const parts: Stretch[] = []
      if (part.start < hole.start) parts.push({ start: part.start, end: hole.start })
      if (hole.end < part.end) parts.push({ start: hole.end, end: part.end })
      return parts
    })
  }
  return left
}
