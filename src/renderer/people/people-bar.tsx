import { useEffect, useRef } from 'react'
import {
  Button,
  Input,
  Menu,
  MenuTrigger,
  Popover,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import { registerAction, runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { Key, PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { ChoiceItem } from '../controls/menus'
import { useWords } from '../words/use-words'
import { clearMarks, isSieved, PEOPLE_SIEVES, PEOPLE_SORTS, type PeopleSieve, usePeopleFocus } from './people-focus'
import { mergeMarked } from './person-acts'
import type { PersonEntry } from './read-register'

/** Over the list: which people, a field to find one, their order; and what to do with those marked. */
export function PeopleBar({ entries }: { readonly entries: readonly PersonEntry[] }) {
  const say = useWords()
  const sieve = usePeopleFocus((store) => store.sieve)
  // A narrow window has no room for both: while people are marked, the bar is about them.
  const hasMarked = usePeopleFocus(({ marked }) => entries.some(({ handle }) => marked.has(handle)))
  return (
    <div className="pane-head people-bar">
      <ToggleButtonGroup
        className="people-sieves"
        aria-label={say('people.sieve')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[sieve]}
        onSelectionChange={(keys) => usePeopleFocus.setState({ sieve: [...keys][0] as PeopleSieve })}
      >
        {PEOPLE_SIEVES.map((one) => (
          <ToggleButton key={one} id={one} className="underlined people-sieve">
            {say(`people.sieve.${one}`)} {entries.filter((entry) => isSieved(entry, one)).length}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FilterField />
      <span className="grow" />
      {hasMarked ? (
        <MarkedActions entries={entries} />
      ) : (
        <>
          <SortMenu />
          <PlainButton onPress={() => void runAction('lexicon.open')}>{say('people.lexicon')}</PlainButton>
        </>
      )}
    </div>
  )
}

function FilterField() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const filter = usePeopleFocus((store) => store.filter)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => registerAction('find.open', () => input.current?.select()), [])
  const key = keyLabel('find.open')
  return (
    <SearchField
      className="field people-filter"
      aria-label={say('people.find')}
      value={filter}
      onChange={(value) => usePeopleFocus.setState({ filter: value })}
    >
      <Icon name="search" look="small" />
      <Input ref={input} placeholder={say('people.find')} />
      {filter === '' && key && <Key bare>{key}</Key>}
    </SearchField>
  )
}

/** Shown while people are marked: make one entry of them. */
function MarkedActions({ entries }: { readonly entries: readonly PersonEntry[] }) {
  const say = useWords()
  const marked = usePeopleFocus((store) => store.marked)
  const chosen = entries.filter(({ handle }) => marked.has(handle))
  if (chosen.length === 0) return null
  return (
    <>
      <PlainButton look="plain" onPress={clearMarks}>
        {say('people.unmark')}
      </PlainButton>
      <PlainButton keyLabel="M" isDisabled={chosen.length < 2} onPress={() => void mergeMarked(chosen)}>
        {say('people.merge', { count: chosen.length })}
      </PlainButton>
    </>
  )
}

function SortMenu() {
  const say = useWords()
  const sort = usePeopleFocus((store) => store.sort)
  return (
    <MenuTrigger>
      <Button className="button">
        {say('people.sort', { by: say(`people.sort.${sort}`) })}
        <Icon name="down" look="small" />
      </Button>
      <Popover className="slip-popover" placement="bottom end" offset={2}>
        <Menu className="menu" aria-label={say('people.sortBy')}>
          {PEOPLE_SORTS.map((one) => (
            <ChoiceItem
              key={one}
              id={one}
              text={say(`people.sort.${one}`)}
              isChosen={one === sort}
              onChoose={() => usePeopleFocus.setState({ sort: one })}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
