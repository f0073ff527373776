import type { DerivedTag, PageDerived } from '../../../bridge/page-derived'
import type { PageId } from '../../../model/document'

/** How far an answer about a tag goes. */
export type TagScope = 'one' | 'page' | 'desk'

/** The tags an answer about `tag` is given for: itself, or all of its type with the same words; each key once. */
export function tagsInScope(
  tag: DerivedTag,
  scope: TagScope,
  page: PageId | null,
  derived: ReadonlyMap<PageId, Pick<PageDerived, 'tags'>>,
): readonly DerivedTag[] {
  if (scope === 'one') return [tag]
  const found = new Map([[tag.key, tag]])
  for (const [id, { tags }] of derived) {
    if (scope === 'page' && id !== page) continue
    for (const other of Object.values(tags).flat()) {
      if (other.type === tag.type && other.text === tag.text) found.set(other.key, other)
    }
  }
  return [...found.values()]
}
