import { useEffect, useMemo, useRef, useState } from 'react'
import { Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { registerAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { Key } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { type DeskIndex, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useQuestionCount, useQuestions } from '../desk/open-questions'
import { Pane } from '../desk/pane'
import { useWords } from '../words/use-words'
import { EmptyDesk } from './empty-desk'
import { ImportSlip } from './import-slip'
import { buildList, keepItems, type PageItem, type Sieve } from './list-model'
import { StoryTree } from './story-tree'
import './list.css'

/** Pages and stories: filter at the top, import at the foot. */
export function ListPane() {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const [filter, setFilter] = useState('')
  const [sieve, setSieve] = useState<Sieve>('all')
  const index = indexDesk(desk)
  const items = useItems(index, filter, sieve)

  return (
    <Pane name="list" label={say('list.title')}>
      <FilterField value={filter} onChange={setFilter} count={desk.story.size} />
      <SieveRow sieve={sieve} onChoose={setSieve} />
      {desk.page.size === 0 ? (
        <EmptyDesk />
      ) : (
        <StoryTree items={items} isFiltered={filter.trim() !== '' || sieve !== 'all'} />
      )}
      <ImportSlip />
    </Pane>
  )
}

function useItems(index: DeskIndex, filter: string, sieve: Sieve): readonly PageItem[] {
  const questions = useQuestions(sieve === 'open')
  const shown = useRef<readonly PageItem[]>([])
  return useMemo(() => {
    shown.current = keepItems(shown.current, buildList(index, { filter, sieve, questions }))
    return shown.current
  }, [index, questions, filter, sieve])
}

function FilterField(props: {
  readonly value: string
  readonly count: number
  readonly onChange: (value: string) => void
}) {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => registerAction('find.open', () => input.current?.select()), [])
  const key = keyLabel('find.open')
  return (
    <div className="list-filter">
      <SearchField className="field" aria-label={say('action.find.open')} value={props.value} onChange={props.onChange}>
        <Icon name="search" look="small" />
        <Input ref={input} placeholder={say('list.filter', { count: props.count })} />
        {props.value === '' && key && <Key bare>{key}</Key>}
      </SearchField>
    </div>
  )
}

function SieveRow({ sieve, onChoose }: { readonly sieve: Sieve; readonly onChoose: (sieve: Sieve) => void }) {
  const say = useWords()
  const stories = useDeskStore((store) => store.desk.story)
  const open = useQuestionCount()
  const counts: Record<Sieve, number> = {
    all: stories.size,
    working: [...stories.values()].filter((story) => story.status === 'working').length,
    open,
  }
  return (
    <ToggleButtonGroup
      className="list-sieve"
      aria-label={say('list.sieve')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[sieve]}
      onSelectionChange={(keys) => onChoose([...keys][0] as Sieve)}
    >
      {(['all', 'working', 'open'] as const).map((one) => (
        <ToggleButton key={one} id={one} className="underlined sieve">
          {say(`list.sieve.${one}`)} {counts[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
