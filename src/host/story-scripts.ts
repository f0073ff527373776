import type { Block, Page, StoryId } from '../model/document'
import { cleanText } from '../model/piece'
import { type Script, scriptOf } from '../model/script'

/** The script each story of a page is printed in. */
export function storyScripts(
  page: Page,
  stories: readonly { readonly id: StoryId; readonly blocks: readonly Block[] }[],
): ReadonlyMap<StoryId, Script> {
  return new Map(
    stories.map(({ id, blocks }) => [id, scriptOf(blocks.map(({ pieces }) => cleanText(pieces)).join('\n'), page.raw)]),
  )
}
