import type { PageId, StoryId, StoryStatus } from '../../model/document'
import { runCommand } from '../bridge-client'
import { Icon } from '../controls/icon'
import { ActionItem, ChoiceItem, ContextMenu, type MenuPoint, MenuRule, Submenu } from '../controls/menus'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { openDialog } from '../dialogs/dialog-store'
import { useWords } from '../words/use-words'

export type MenuTarget = { readonly page: PageId } | { readonly story: StoryId }

const STATUSES: readonly StoryStatus[] = ['new', 'working', 'checked', 'ready', 'exported']

/** What can be done with the story or page under the pointer. */
export function StoryMenu(props: {
  readonly target: MenuTarget | null
  readonly at: MenuPoint | null
  readonly onClose: () => void
}) {
  const say = useWords()
  const { target } = props
  return (
    <ContextMenu at={props.at} label={say('list.title')} onClose={props.onClose}>
      {target && 'story' in target ? storyItems(target.story, say) : pageItems(target, say)}
    </ContextMenu>
  )
}

type Say = ReturnType<typeof useWords>

function storyItems(story: StoryId, say: Say) {
  const { stories } = useFocusStore.getState()
  const meant = stories.includes(story) ? stories : [story]
  const status = useDeskStore.getState().desk.story.get(story)?.status
  return [
    <Submenu
      key="status"
      id="status"
      text={meant.length === 1 ? say('list.setStatus') : say('list.setStatusOf', { count: meant.length })}
    >
      {STATUSES.map((one) => (
        <ChoiceItem
          key={one}
          id={one}
          text={say(`status.${one}`)}
          lead={<Icon name={`status-${one}`} />}
          isChosen={one === status}
          onChoose={() => void runCommand('story.setStatus', { stories: [...meant], status: one })}
        />
      ))}
    </Submenu>,
    <MenuRule key="rule-1" />,
    <ActionItem key="up" action="story.moveUp" />,
    <ActionItem key="down" action="story.moveDown" />,
    <ActionItem key="merge" action="story.merge" />,
    <ActionItem key="dissolve" action="story.dissolve" />,
    <MenuRule key="rule-2" />,
    <ActionItem key="export" action="export.stories" />,
  ]
}

function pageItems(target: MenuTarget | null, say: Say) {
  if (!target || !('page' in target)) return []
  const { page } = target
  return [
    <ChoiceItem
      key="encoding"
      id="encoding"
      text={say('encoding.other')}
      onChoose={() => openDialog({ kind: 'encoding', page })}
    />,
    <ChoiceItem
      key="recut"
      id="recut"
      text={say('action.page.recut')}
      onChoose={() => openDialog({ kind: 'recut-page', page })}
    />,
    <MenuRule key="rule" />,
    <ChoiceItem
      key="remove"
      id="remove"
      text={say('action.page.remove')}
      onChoose={() => openDialog({ kind: 'remove-page', page })}
    />,
  ]
}
