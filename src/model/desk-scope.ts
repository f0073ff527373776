import { type Desk, type Page, type PageId, pagesOf, type Story, type StoryId, storiesOf } from './document'
import { isSameEdition } from './edition'

/** What somebody works on, reports of or signs: a story, a page, an edition or all there is. */
export type DeskScope =
  | { readonly kind: 'story'; readonly id: StoryId }
  | { readonly kind: 'page'; readonly id: PageId }
  /** The edition that page `id` belongs to. */
  | { readonly kind: 'edition'; readonly id: PageId }
  | { readonly kind: 'desk'; readonly id?: undefined }

/** The pages of a scope in their order: for a story the one it stands on. None where story or page is gone. */
export function pagesInScope(desk: Desk, scope: DeskScope): Page[] {
  if (scope.kind === 'desk') return pagesOf(desk)
  const id = scope.kind === 'story' ? desk.story.get(scope.id)?.page : scope.id
  const page = id === undefined ? undefined : desk.page.get(id)
  if (!page) return []
  return scope.kind === 'edition' ? pagesOf(desk).filter((one) => isSameEdition(one, page)) : [page]
}

/** The stories of a scope in the order of the pages. */
export function storiesInScope(desk: Desk, scope: DeskScope): Story[] {
  if (scope.kind === 'story') {
    const story = desk.story.get(scope.id)
    return story ? [story] : []
  }
  return pagesInScope(desk, scope).flatMap(({ id }) => storiesOf(desk, id))
}
