import type { PageItem } from './list-model'

/** Heights of the list's rows, `--row` and `--row-two-line`. */
const PAGE_PX = 28
const STORY_PX = 44

export interface RowPlace {
  readonly top: number
  readonly bottom: number
}

/** Where a story's row stands in the list, drawn or not; undefined while its page is closed or it is filtered out. */
export function placeOfStory(
  items: readonly PageItem[],
  isOpen: (page: string) => boolean,
  story: string,
): RowPlace | undefined {
  let top = 0
  for (const item of items) {
    top += PAGE_PX
    if (!isOpen(item.id)) continue
    const at = item.stories.findIndex(({ id }) => id === story)
    if (at >= 0) return { top: top + at * STORY_PX, bottom: top + (at + 1) * STORY_PX }
    top += item.stories.length * STORY_PX
  }
  return undefined
}

/** How far to scroll so that `row` is in view with a row to spare; undefined when it is already. */
export function scrollToShow(row: RowPlace, scrolled: number, height: number): number | undefined {
  if (row.top < scrolled) return Math.max(0, row.top - PAGE_PX)
  if (row.bottom > scrolled + height) return row.bottom - height + STORY_PX
  return undefined
}
