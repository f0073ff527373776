import type { PageDerived } from '../bridge/page-derived'
import { type DeskScope, pagesInScope, storyTitle } from '../model/desk-scope'
import { blocksOf, type Desk, pagesOf, storiesOf } from '../model/document'
import { figureRows } from '../model/figures/figure-rows'
import type { PictureSource } from '../model/pictures/picture-source'

/** What the report's pictures are drawn of: the figures of the scope with their pages and stories. */
export function collectPictures(desk: Desk, scope: DeskScope, derive: (page: string) => PageDerived): PictureSource {
  const decisions = [...desk.decision.values()]
  const places = pagesOf(desk).map(({ id }) => id)
  const parts = pagesInScope(desk, scope).map(({ id: page, issue }) => {
    const { tags, findings, inferred } = derive(page)
    const stories = storiesOf(desk, page)
      .map(({ id }, at) => ({ id, page, number: at + 1, headline: storyTitle(desk, id) }))
      .filter(({ id }) => scope.kind !== 'story' || id === scope.id)
    const listed = stories.map(({ id }) => ({ id, blocks: blocksOf(desk, id) }))
    const name = issue.page ?? String(places.indexOf(page) + 1).padStart(2, '0')
    return {
      page: { id: page, name, date: issue.date ?? inferred?.date ?? null },
      stories,
      rows: figureRows({ page, stories: listed, tags, findings }, decisions),
    }
  })
  return {
    pages: parts.map(({ page }) => page),
    stories: parts.flatMap(({ stories }) => stories),
    rows: parts.flatMap(({ rows }) => rows),
  }
}
