import { useEffect } from 'react'
import { registerAction, registerActions } from '../actions/action-registry'
import { runCommand } from '../bridge-client'
import { openDialog } from '../dialogs/dialog-store'
import { indexDesk } from './desk-index'
import { useDeskStore } from './desk-store'
import { openStory, useFocusStore } from './focus-store'

/** What can be done with the open story and page from any pane. */
export function useStoryActions(): void {
  useEffect(() => {
    const ends = [
      registerAction('story.previous', () => stepStory(-1), hasDesk),
      registerAction('story.next', () => stepStory(1), hasDesk),
      registerActions(
        {
          'story.merge': () => withStory((story) => runCommand('story.merge', { story })),
          'story.moveUp': () => moveStory(-1),
          'story.moveDown': () => moveStory(1),
          'story.dissolve': () => withStory((story) => runCommand('story.dissolve', { story })),
          'story.checked': () => checkStories(),
        },
        () => useFocusStore.getState().story !== null,
      ),
      registerActions(
        {
          'page.recut': () => withPage((page) => openDialog({ kind: 'recut-page', page })),
          'page.remove': () => withPage((page) => openDialog({ kind: 'remove-page', page })),
        },
        () => useFocusStore.getState().page !== null,
      ),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [])
}

const hasDesk = () => useDeskStore.getState().desk.story.size > 0

function withStory(run: (story: string) => unknown): unknown {
  const { story } = useFocusStore.getState()
  return story === null ? undefined : run(story)
}

function withPage(run: (page: string) => unknown): unknown {
  const { page } = useFocusStore.getState()
  return page === null ? undefined : run(page)
}

/** Through all stories of the desk in order, over the ends of pages. */
function stepStory(step: 1 | -1): void {
  const index = indexDesk(useDeskStore.getState().desk)
  const all = index.pages.flatMap((page) => index.storiesByPage.get(page.id) ?? [])
  const { story, page } = useFocusStore.getState()
  const at = story === null ? all.findIndex((one) => one.page === page) : all.findIndex((one) => one.id === story)
  const next = all[story === null ? at : at + step]
  if (next) openStory(next.id)
}

/** One place up or down among the stories of its page. */
function moveStory(step: 1 | -1): unknown {
  return withStory((story) => {
    const { desk } = useDeskStore.getState()
    const page = desk.story.get(story)?.page
    const stories = (page && indexDesk(desk).storiesByPage.get(page)) || []
    const at = stories.findIndex((one) => one.id === story)
    if (at + step < 0 || at + step >= stories.length) return undefined
    const before = step < 0 ? stories[at - 1]?.id : stories[at + 2]?.id
    return runCommand('story.move', { story, before: before ?? null })
  })
}

/** One key decides and moves on: the selected stories are checked, the next unchecked one opens. */
async function checkStories(): Promise<void> {
  const { stories, story } = useFocusStore.getState()
  const entry = await runCommand('story.setStatus', { stories: [...stories], status: 'checked' })
  if (!entry || stories.length !== 1 || story === null) return
  const { desk } = useDeskStore.getState()
  const index = indexDesk(desk)
  const all = index.pages.flatMap((page) => index.storiesByPage.get(page.id) ?? [])
  const at = all.findIndex((one) => one.id === story)
  const next = all.slice(at + 1).find((one) => one.status === 'new' || one.status === 'working')
  if (next) openStory(next.id)
}
