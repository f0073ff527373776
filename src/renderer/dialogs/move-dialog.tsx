import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components'
import type { BlockId } from '../../model/document'
import { runCommand } from '../bridge-client'
import { Icon } from '../controls/icon'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { headlineOf } from '../list/story-headline'
import { gatherLines } from '../raw/line-actions'
import { useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { Sheet } from './sheet'

const NEW = 'new'
const FURNITURE = 'furniture'

/** Chooses the story that the blocks, or else the selected raw lines, go to. */
export function MoveDialog({ blocks }: { readonly blocks: readonly BlockId[] }) {
  const say = useWords()
  const { contains } = useFilter({ sensitivity: 'base' })
  const desk = useDeskStore((store) => store.desk)
  const page = useFocusStore((store) => store.page)
  const index = indexDesk(desk)
  const stories = (page === null ? [] : (index.storiesByPage.get(page) ?? [])).map((story, k) => ({
    id: story.id,
    number: k + 1,
    headline: headlineOf(index.blocksByStory.get(story.id) ?? []) || say('list.noHeadline'),
  }))
  return (
    <Sheet kind="sheet" title={say('move.title')}>
      <Autocomplete filter={contains}>
        <SearchField className="field" aria-label={say('move.find')} autoFocus>
          <Icon name="search" look="small" />
          <Input placeholder={say('move.find')} />
        </SearchField>
        <ListBox
          className="move-list"
          aria-label={say('move.title')}
          selectionMode="none"
          onAction={(key) => moveTo(String(key), blocks)}
        >
          {stories.map((story) => (
            <ListBoxItem
              key={story.id}
              id={story.id}
              className={`option b-${bandOf(story.number)}`}
              textValue={`${story.number} ${story.headline}`}
            >
              <span className="chip">{story.number}</span>
              <span className="grow cut song">{story.headline}</span>
            </ListBoxItem>
          ))}
          <ListBoxItem id={NEW} className="option" textValue={say('move.new')}>
            {say('move.new')}
          </ListBoxItem>
          <ListBoxItem id={FURNITURE} className="option" textValue={say('move.furniture')}>
            {say('move.furniture')}
          </ListBoxItem>
        </ListBox>
      </Autocomplete>
    </Sheet>
  )
}

function moveTo(target: string, blocks: readonly BlockId[]): void {
  closeDialog()
  const story = target === FURNITURE ? null : target
  if (blocks.length > 0) {
    void (target === NEW
      ? runCommand('story.gather', { blocks: [...blocks] })
      : runCommand('block.move', { blocks: [...blocks], story, before: null }))
    return
  }
  const lines = useFocusStore.getState().rawSelection
  if (!lines) return
  const { page, start, end } = lines
  void (target === NEW ? gatherLines(lines) : runCommand('lines.move', { page, start, end, story }))
}
