import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Button, type ButtonProps, Menu, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../controls/icon'
import { ChoiceItem } from '../controls/menus'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { quotePlace, rawLineOf } from '../inspector/places'
import { usePageNames } from '../list/page-names'
import { useWords } from '../words/use-words'
import type { Mention } from './people-mentions'
import { usePeopleStore } from './people-store'
import { namesakes, showMention, splitMention } from './person-acts'
import type { PersonEntry } from './read-register'

const ROW_PX = 44

/**
 * Every mention in reading order; a click shows it on the desk, in the story and on the raw page. The arrows walk,
 * O makes the mention another person's.
 */
export function MentionList({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  const { mentions } = entry
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: mentions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  })
  return (
    <div ref={scroller} className="mention-list">
      <ul aria-label={say('people.places')} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const mention = mentions[index]
          return (
            mention && (
              <li key={`${mention.block.id} ${mention.start}`} style={{ top: start, height: ROW_PX }}>
                <MentionRow mention={mention} entry={entry} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function MentionRow({ mention, entry }: { readonly mention: Mention; readonly entry: PersonEntry }) {
  const say = useWords()
  const pages = usePageNames()
  const number = useDeskStore((store) =>
    mention.story === null ? 0 : (indexDesk(store.desk).numberByStory.get(mention.story) ?? 0),
  )
  const [before, words, after] = quotePlace(mention.block, mention.start, mention.end)
  const line = rawLineOf(mention.block, mention.start, mention.end)
  const canSplit = entry.mentions.length > 1
  // What is not let on stays here: the list of people walks with the same keys.
  const onKeyDown: ButtonProps['onKeyDown'] = (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const row = event.target as HTMLElement
    if (isPlain && canSplit && event.key.toLowerCase() === 'o')
      void splitMention(mention, usePeopleStore.getState().entries)
    else if (isPlain && event.key === 'ArrowDown') step(row, 'nextElementSibling')
    else if (isPlain && event.key === 'ArrowUp') step(row, 'previousElementSibling')
    else return event.continuePropagation()
    event.preventDefault()
  }
  return (
    <div className="mention">
      <Button className="mention-row" onPress={() => showMention(mention)} onKeyDown={onKeyDown}>
        <span className="mention-words song cut">
          {before}
          <b>{words}</b>
          {after}
        </span>
        <span className="small-text ink-3 cut">
          {number > 0 && <span className={`chip b-${bandOf(number)}`}>{number}</span>}{' '}
          {say('people.page', { page: pages.get(mention.page)?.number ?? '' })}
          {line !== undefined && ` · ${say('place.line', { line })}`}
          {mention.role && ` · ${mention.role}`}
        </span>
      </Button>
      <MoveMenu mention={mention} entry={entry} canSplit={canSplit} />
    </div>
  )
}

/** Whose the mention is, if not this person's. */
function MoveMenu(props: { readonly mention: Mention; readonly entry: PersonEntry; readonly canSplit: boolean }) {
  const { mention, entry, canSplit } = props
  const say = useWords()
  const entries = usePeopleStore((store) => store.entries)
  const others = namesakes(entry, mention, entries)
  if (!canSplit && others.length === 0) return null
  return (
    <MenuTrigger>
      <Button className="button icon-only" aria-label={say('people.whose')}>
        <Icon name="down" look="small" />
      </Button>
      <Popover className="slip-popover" placement="bottom end">
        <Menu className="menu" aria-label={say('people.whose')}>
          {canSplit && (
            <ChoiceItem
              id="split"
              text={say('people.splitMention')}
              note="O"
              onChoose={() => void splitMention(mention, entries)}
            />
          )}
          {others.map((other) => (
            <ChoiceItem
              key={other.handle}
              id={other.handle}
              text={say('people.giveMention', { name: other.name, role: other.roles[0]?.role ?? '—' })}
              onChoose={() => void splitMention(mention, entries, other)}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function step(row: HTMLElement, way: 'nextElementSibling' | 'previousElementSibling'): void {
  row.closest('li')?.[way]?.querySelector<HTMLElement>('.mention-row')?.focus()
}
