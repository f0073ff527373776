import type { PageLayout } from '../../../model/analysis'
import { cleanText } from '../../../model/piece'

/** A layout as `role: clean text` lines, one list a story; furniture last, its list beginning with `-`. For tests. */
export function spellLayout(layout: PageLayout): string[][] {
  const stories = layout.stories.map((story) => story.units.map((unit) => `${unit.role}: ${cleanText(unit.pieces)}`))
  const furniture = layout.furniture.map((unit) => `${unit.role}: ${cleanText(unit.pieces)}`)
  return furniture.length > 0 ? [...stories, ['-', ...furniture]] : stories
}
