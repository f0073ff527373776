import { blocksOf, type Desk, type Page, type PageId, pagesOf, type Story, type StoryId, storiesOf } from './document'
import { isSameEdition } from './edition'
import { cleanText } from './piece'

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

/** A scope in words: a story's headline, a page's paper, day and number, an edition's paper and day. */
export function scopeTitle(desk: Desk, scope: DeskScope, deskTitle: string): string {
  if (scope.kind === 'desk') return deskTitle
  if (scope.kind === 'story') return storyTitle(desk, scope.id)
  const page = desk.page.get(scope.id)
  return page ? pageTitle(page, scope.kind === 'edition') : ''
}

/** Characters of a headline that name its story well enough. */
const LONGEST_TITLE = 60

/** A story's headline; its first words where it has none. */
export function storyTitle(desk: Desk, story: StoryId): string {
  const blocks = blocksOf(desk, story)
  const head = blocks.find(({ role }) => role === 'headline') ?? blocks[0]
  return head ? cleanText(head.pieces).slice(0, LONGEST_TITLE) : ''
}

export function pageTitle({ issue, name }: Page, isWholeEdition = false): string {
  const page = isWholeEdition ? null : issue.page
  return [issue.publication, issue.date, page].filter(Boolean).join(' ') || name
}
