import { type KeyboardEvent, useMemo } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { ACTIONS, type ActionId } from '../../bridge/actions'
import { NEWSROOM_LISTS, type NewsroomList } from '../../bridge/newsroom-lists'
import { isActionEnabled, runAction } from '../actions/action-registry'
import { isComposing } from '../actions/key-map'
import { useKeyLabel } from '../actions/use-action-keys'
import { Key } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { openStory } from '../desk/focus-store'
import { namePage } from '../list/page-names'
import { headlineOf } from '../list/story-headline'
import { sayCode, useWords } from '../words/use-words'
import { closeDialog, openDialog } from './dialog-store'

/** Find or command: every action with its key, each of the newsroom's lists by its name, and every story of the desk. */
export function Palette() {
  const say = useWords()
  const { contains } = useFilter({ sensitivity: 'base' })
  // Words in any order: who types 重新 分稿 or leaves a space at the end means the same.
  const holdsWords = (text: string, typed: string) =>
    typed
      .trim()
      .split(/\s+/u)
      .every((word) => contains(text, word))
  const stories = useStoryChoices()
  const actions = useActionChoices()
  return (
    <ModalOverlay className="overlay top" isOpen isDismissable onOpenChange={(open) => !open && closeDialog()}>
      <Modal className="palette-modal">
        <Dialog className="palette" aria-label={say('action.command.open')} data-modal>
          <Autocomplete filter={holdsWords}>
            <SearchField className="field palette-field" aria-label={say('frame.ask')} autoFocus>
              <Icon name="search" look="small" />
              <Input placeholder={say('frame.ask')} onKeyDownCapture={closeAtOnce} />
            </SearchField>
            <ListBox
              className="palette-list"
              aria-label={say('palette.found')}
              selectionMode="none"
              renderEmptyState={() => <p className="empty palette-empty">{say('palette.nothing')}</p>}
              onAction={(key) => void choose(String(key))}
            >
              <ListBoxSection id="actions">
                <Header>{say('palette.actions')}</Header>
                <Collection items={actions}>
                  {(item) => (
                    <ListBoxItem
                      id={item.id}
                      className="option"
                      aria-label={item.text}
                      textValue={`${item.text} ${item.also}`}
                      isDisabled={!item.isEnabled}
                    >
                      <span className="grow cut">{item.text}</span>
                      {item.key && <Key bare>{item.key}</Key>}
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
              <ListBoxSection id="stories">
                <Header>{say('palette.stories')}</Header>
                <Collection items={stories}>
                  {(item) => (
                    <ListBoxItem id={item.id} className={`option b-${bandOf(item.number)}`} textValue={item.text}>
                      <span className="chip">{item.number}</span>
                      <span className="grow cut song">{item.headline}</span>
                      <span className="ink-3 small-text">{item.page}</span>
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The field would clear itself first, and the second Esc close it. */
function closeAtOnce(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
  event.stopPropagation()
  closeDialog()
}

const STORY = 'story:'
const ACTION = 'action:'
const LIST = 'list:'

async function choose(key: string): Promise<void> {
  closeDialog()
  if (key.startsWith(STORY)) openStory(key.slice(STORY.length))
  else if (key.startsWith(LIST)) openDialog({ kind: 'lexicon', list: key.slice(LIST.length) as NewsroomList })
  else await runAction(key.slice(ACTION.length) as ActionId)
}

function useActionChoices() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  return useMemo(() => {
    const actions = ACTIONS.filter(({ id }) => id !== 'command.open').map(({ id, group }) => ({
      id: `${ACTION}${id}`,
      text: `${say(`group.${group}`)} › ${say(`action.${id}`)}`,
      also: sayCode('also', id, ''),
      key: keyLabel(id),
      isEnabled: isActionEnabled(id),
    }))
    // Who looks for the house style does not know that it stands among the lists.
    const lists = NEWSROOM_LISTS.map((list) => ({
      id: `${LIST}${list}`,
      text: `${say('group.edit')} › ${say('lexicon.title')} › ${say(`lexicon.list.${list}`)}`,
      also: '',
      key: undefined,
      isEnabled: true,
    }))
    return [...actions, ...lists]
  }, [say, keyLabel])
}

function useStoryChoices() {
  const desk = useDeskStore((store) => store.desk)
  return useMemo(() => {
    const index = indexDesk(desk)
    return index.pages.flatMap((page, place) => {
      const name = namePage(page, place + 1).full
      return (index.storiesByPage.get(page.id) ?? []).map((story, k) => {
        const headline = headlineOf(index.blocksByStory.get(story.id) ?? [])
        return { id: `${STORY}${story.id}`, number: k + 1, headline, page: name, text: `${headline} ${name}` }
      })
    })
  }, [desk])
}
