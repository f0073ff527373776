import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Collection, ListLayout, type Selection, Tree, type Key as TreeKey, Virtualizer } from 'react-aria-components'
import type { MenuPoint } from '../controls/menus'
import { openPage, openStory, setActivePane, setStories, useFocusStore } from '../desk/focus-store'
import { useWords } from '../words/use-words'
import type { PageItem } from './list-model'
import { PageRow } from './page-row'
import { placeOfStory, scrollToShow } from './row-place'
import { type MenuTarget, StoryMenu } from './story-menu'
import { StoryRow } from './story-row'

/** Pages open to their stories. The open page shows its stories by itself; a filter opens all it leaves. */
export function StoryTree({
  items,
  isFiltered,
}: {
  readonly items: readonly PageItem[]
  readonly isFiltered: boolean
}) {
  const say = useWords()
  const page = useFocusStore((store) => store.page)
  const stories = useFocusStore((store) => store.stories)
  const [expanded, setExpanded] = useExpandedPages(page)
  const [menu, setMenu] = useState<{ target: MenuTarget; at: MenuPoint } | null>(null)
  const allPages = useMemo(() => items.map((item) => item.id), [items])
  const tree = useRef<HTMLDivElement>(null)
  useStoryInView(tree, items, isFiltered ? null : expanded)
  const selected = stories.length > 0 ? stories : page === null ? [] : [page]

  const onSelect = (keys: Selection) =>
    selectKeys(keys === 'all' ? items.flatMap(storyIds) : [...keys].map(String), items)

  // The actions of its menu mean the open story.
  const openStoryMenu = (story: string, at: MenuPoint) => {
    if (!stories.includes(story)) openStory(story)
    setActivePane('list')
    setMenu({ target: { story }, at })
  }

  return (
    <>
      <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
        <Tree
          ref={tree}
          className="story-tree"
          aria-label={say('list.title')}
          items={items}
          selectionMode="multiple"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={selected}
          onSelectionChange={onSelect}
          expandedKeys={isFiltered ? allPages : expanded}
          onExpandedChange={setExpanded}
          dependencies={[isFiltered, expanded]}
          renderEmptyState={() => <p className="list-empty empty">{say('list.nothingFound')}</p>}
        >
          {(item) => (
            <PageRow item={item} onMenu={(at) => setMenu({ target: { page: item.id }, at })}>
              <Collection items={isFiltered || expanded.has(item.id) ? item.stories : NO_STORIES}>
                {(story) => <StoryRow item={story} onMenu={(at) => openStoryMenu(story.id, at)} />}
              </Collection>
            </PageRow>
          )}
        </Tree>
      </Virtualizer>
      <StoryMenu target={menu?.target ?? null} at={menu?.at ?? null} onClose={() => setMenu(null)} />
    </>
  )
}

/** Pages are lower than stories; each row is measured when it comes into view. */
const ROWS = { estimatedRowSize: 44 }

/** A closed page keeps its stories to itself: hundreds of pages then cost no more than their rows. */
const NO_STORIES: PageItem['stories'] = []

const storyIds = (item: PageItem): string[] => item.stories.map((story) => story.id)

/** A story opened elsewhere, by a key or from the raw page, comes into view in the list too. */
function useStoryInView(
  tree: RefObject<HTMLDivElement | null>,
  items: readonly PageItem[],
  expanded: ReadonlySet<TreeKey> | null,
): void {
  const story = useFocusStore((store) => store.story)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const element = tree.current
    if (!element || story === null || shown.current === story) return
    const row = placeOfStory(items, (page) => expanded === null || expanded.has(page), story)
    if (!row) return
    shown.current = story
    const top = scrollToShow(row, element.scrollTop, element.clientHeight)
    if (top !== undefined) element.scrollTo({ top })
  }, [tree, items, expanded, story])
}

/** One story is opened; of several the one that was open stays open. */
function selectKeys(keys: readonly string[], items: readonly PageItem[]): void {
  const known = new Set(items.flatMap(storyIds))
  const stories = keys.filter((key) => known.has(key))
  const [only] = stories
  if (only === undefined) {
    const [page] = keys
    if (page !== undefined) openPage(page)
  } else if (stories.length === 1) {
    openStory(only)
    setStories([only])
  } else {
    const open = useFocusStore.getState().story
    if (open === null || !stories.includes(open)) openStory(only)
    setStories(stories)
  }
}

/** Expanded pages; opening a page expands it. */
function useExpandedPages(page: string | null): [ReadonlySet<TreeKey>, (keys: ReadonlySet<TreeKey>) => void] {
  const [expanded, setExpanded] = useState<ReadonlySet<TreeKey>>(new Set())
  const open = useCallback((key: TreeKey) => setExpanded((keys) => (keys.has(key) ? keys : new Set(keys).add(key))), [])
  useEffect(() => {
    if (page !== null) open(page)
  }, [page, open])
  return [expanded, setExpanded]
}
