import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components'
import type { Story, StoryStatus } from '../../model/document'
import { rawSpans } from '../../model/piece'
import type { Span } from '../../model/span'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { ActionIconButton, IconButton, PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { ActionItem, ChoiceItem } from '../controls/menus'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { revealInRaw } from '../desk/focus-store'
import { useWords } from '../words/use-words'
import { TagFilter } from './marks/tag-filter'
import { ROLE_ACTIONS } from './role-actions'
import { setStoryStatus } from './story-commands'

const STATUSES: readonly StoryStatus[] = ['new', 'working', 'checked', 'ready', 'exported']

/** The bar over the sheet: which story, how far it is, and what can be done with it. */
export function StoryHead({ story, number }: { readonly story: Story; readonly number: number }) {
  const say = useWords()
  const key = useKeyLabel()('story.checked')
  return (
    <div className="pane-head story-head">
      <span className="chip">{number}</span>
      <StatusMenu story={story} />
      <span className="grow" />
      <TagFilter />
      <ActionIconButton action="story.split" icon="split" />
      <ActionIconButton action="story.merge" icon="merge" />
      <ActionIconButton action="block.moveTo" icon="move" />
      <RoleMenu />
      <IconButton icon="compare" label={say('story.compare')} onPress={() => compare(story)} />
      <PlainButton look="primary" keyLabel={key} onPress={() => void runAction('story.checked')}>
        {say('story.markChecked')}
      </PlainButton>
    </div>
  )
}

function StatusMenu({ story }: { readonly story: Story }) {
  const say = useWords()
  const status = say(`status.${story.status}`)
  return (
    <MenuTrigger>
      <Button className="button plain story-status" aria-label={say('story.status', { status })}>
        <Icon name={`status-${story.status}`} />
        <span className="status-words">{status}</span>
        <Icon name="down" look="small" />
      </Button>
      <Popover className="slip-popover" placement="bottom start" offset={2}>
        <Menu className="menu narrow" aria-label={say('story.status', { status })}>
          {STATUSES.map((choice) => (
            <ChoiceItem
              key={choice}
              id={choice}
              text={say(`status.${choice}`)}
              lead={<Icon name={`status-${choice}`} />}
              isChosen={choice === story.status}
              onChoose={() => void setStoryStatus(story.id, choice)}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function RoleMenu() {
  const say = useWords()
  return (
    <MenuTrigger>
      <IconButton icon="role" label={say('story.changeRole')} />
      <Popover className="slip-popover" placement="bottom end" offset={2}>
        <Menu className="menu" aria-label={say('story.changeRole')}>
          {ROLE_ACTIONS.map(([role, action]) => (
            <ActionItem key={action} action={action} label={say(`role.${role}`)} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Shows all of the story's raw lines. */
function compare(story: Story): void {
  const blocks = indexDesk(useDeskStore.getState().desk).blocksByStory.get(story.id) ?? []
  const spans: Span[] = blocks.flatMap((block) => rawSpans(block.pieces))
  revealInRaw(
    story.page,
    spans.toSorted((a, b) => a[0] - b[0]),
  )
}
