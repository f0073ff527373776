import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useDeskStore } from '../desk/desk-store'
import { useWords } from '../words/use-words'
import { usePeopleStore } from './people-store'
import { PersonRow } from './person-row'
import type { PersonEntry } from './read-register'

const ROW_PX = 28

/** The people, a row each; only the rows in view are drawn. Keys are read by the whole view (use-people-keys). */
export function PeopleList({ rows, at }: { readonly rows: readonly PersonEntry[]; readonly at: number }) {
  const say = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at)
  }, [at, virtual])
  useEffect(() => scroller.current?.focus(), [])

  return (
    <>
      <div className="person-row person-heads" aria-hidden="true">
        <span>{say('people.column.name')}</span>
        <span>{say('people.column.roles')}</span>
        <span className="amount">{say('people.column.mentions')}</span>
        <span className="amount">{say('people.column.stories')}</span>
        <span>{say('people.column.pages')}</span>
        <span>{say('people.column.asks')}</span>
      </div>
      <div
        ref={scroller}
        className="people-list"
        role="listbox"
        tabIndex={0}
        aria-label={say('people.list')}
        aria-activedescendant={at >= 0 ? `person-${at}` : undefined}
      >
        {rows.length === 0 && <NobodyListed />}
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = rows[index]
            return (
              entry && <PersonRow key={entry.handle} entry={entry} at={index} isSelected={index === at} topPx={start} />
            )
          })}
        </div>
      </div>
    </>
  )
}

function NobodyListed() {
  const say = useWords()
  const hasPages = useDeskStore((store) => store.desk.page.size > 0)
  const hasPeople = usePeopleStore((store) => store.entries.length > 0)
  return (
    <p className="empty people-empty">
      {say(!hasPages ? 'people.noPages' : hasPeople ? 'people.noneFound' : 'people.none')}
    </p>
  )
}
