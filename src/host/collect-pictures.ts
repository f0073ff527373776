import type { PageDerived } from '../bridge/page-derived'
import { type DeskScope, pagesInScope, storyTitle } from '../model/desk-scope'
import { blocksOf, type Desk, pagesOf, storiesOf } from '../model/document'
import { figureRows } from '../model/figures/figure-rows'
import type { PictureSource, PictureStory } from '../model/pictures/picture-source'
import { storyScripts } from './story-scripts'

/** What the report's pictures are drawn of: the figures of the scope with their pages and stories. */
export function collectPictures(desk: Desk, scope: DeskScope, derive: (page: string) => PageDerived): PictureSource {
  const decisions = [...desk.decision.values()]
  const places = pagesOf(desk).map(({ id }) => id)
  const parts = pagesInScope(desk, scope).map((record) => {
    const { id: page, issue } = record
    const { tags, findings, inferred } = derive(page)
    const all = storiesOf(desk, page).map(({ id }) => ({ id, blocks: blocksOf(desk, id) }))
    const scripts = storyScripts(record, all)
    const listed = all.filter(({ id }) => scope.kind !== 'story' || id === scope.id)
    const stories = listed.map((one): PictureStory => {
      const { id } = one
      const lang = scripts.get(id) ?? 'zh-Hans'
      return { id, page, number: all.indexOf(one) + 1, headline: storyTitle(desk, id), lang }
    })
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
