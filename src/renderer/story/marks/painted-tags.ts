import type { DerivedTag } from '../../../bridge/page-derived'
import type { TagType } from '../../../model/analysis'
import type { Decision } from '../../../model/document'
import { findSplice, mapOffset } from '../editor/splice'

/** A tag as the text shows it, at its place in the text as it stands in the editor. */
export interface PaintedTag {
  readonly tag: DerivedTag
  readonly type: TagType
  readonly start: number
  readonly end: number
  /** A person has said so. */
  readonly isSure: boolean
}

export const TAG_TYPES: readonly TagType[] = ['person', 'date', 'number', 'contact']

export function isTagType(value: string): value is TagType {
  return (TAG_TYPES as readonly string[]).includes(value)
}

/**
 * The tags of a block that leave a mark. Tags were read from `readText`; in `text`, which may be some keystrokes ahead,
 * they stand shifted, and one whose words were changed is gone until the text is read again. Rejected tags leave no trace.
 */
export function paintTags(
  tags: readonly DerivedTag[],
  decisions: ReadonlyMap<string, Decision>,
  readText: string,
  text: string,
): PaintedTag[] {
  const splice = findSplice(readText, text)
  const painted: PaintedTag[] = []
  for (const tag of tags) {
    const answer = decisions.get(tag.key)?.answer
    if (answer === 'rejected') continue
    const start = mapOffset(tag.start, splice)
    const end = start + (tag.end - tag.start)
    if (text.slice(start, end) !== readText.slice(tag.start, tag.end)) continue
    const type = answer !== undefined && isTagType(answer) ? answer : tag.type
    painted.push({ tag, type, start, end, isSure: answer !== undefined })
  }
  return painted
}

/** The tags over `offset`, the smallest first: it is the one a click means. */
export function tagsAt(tags: readonly PaintedTag[], offset: number): PaintedTag[] {
  return tags
    .filter((tag) => tag.start <= offset && offset <= tag.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}
