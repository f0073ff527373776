import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { FigureRow } from '../../model/figures/figure-rows'
import { rawLineOf } from '../inspector/places'
import { usePageNames } from '../list/page-names'
import { useWords } from '../words/use-words'
import { openAtDesk } from './figure-acts'
import { type PersonEntry, peopleRegister } from './people-register'
import './people-sheet.css'

const ROW_PX = 44

/** The register: person, roles, how often and where, and what looks like two titles or two spellings. */
export function PeopleSheet({ rows }: { readonly rows: readonly FigureRow[] }) {
  const say = useWords()
  const people = useMemo(() => peopleRegister(rows), [rows])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })
  return (
    <div className="fig-table people">
      <div className="fig-head" aria-hidden="true">
        <span>{say('fig.person')}</span>
        <span>{say('fig.roles')}</span>
        <span className="right">{say('fig.mentions')}</span>
        <span>{say('fig.seen')}</span>
        <span>{say('fig.column.finding')}</span>
      </div>
      <section ref={scroller} className="fig-scroller" aria-label={say('fig.people')}>
        {people.length === 0 && <p className="empty fig-empty">{say('fig.peopleNone')}</p>}
        <ul className="fig-lines" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const person = people[index]
            return (
              person && (
                <li key={person.name} className="fig-slot" style={{ transform: `translateY(${start}px)` }}>
                  <PersonRow person={person} />
                </li>
              )
            )
          })}
        </ul>
      </section>
    </div>
  )
}

function PersonRow({ person }: { readonly person: PersonEntry }) {
  const say = useWords()
  const pages = usePageNames()
  const { name, roles, mentions, hasTwoTitles, alike } = person
  const first = mentions[0]
  const last = mentions.at(-1)
  const where = (row: FigureRow | undefined) => {
    if (!row) return ''
    const line = rawLineOf(row.block, row.tag.start, row.tag.end)
    const page = say('fig.pageMark', { page: pages.get(row.page)?.number ?? '' })
    return line === undefined ? page : `${page} ${say('fig.lineMark', { line })}`
  }
  return (
    <div className="fig-person">
      <span className="pr cut">
        <Button className="fig-link name" onPress={() => first && openAtDesk(first)}>
          {name}
        </Button>
      </span>
      <span className="roles">
        {roles.map(({ role, row, count }) => (
          <Button key={role} className="fig-link" onPress={() => openAtDesk(row)}>
            {role}
            {count > 1 && <small> ×{count}</small>}
          </Button>
        ))}
      </span>
      <span className="at">{mentions.length}</span>
      <span className="seen">
        {first && (
          <Button className="fig-link" onPress={() => openAtDesk(first)}>
            {where(first)}
          </Button>
        )}
        {last && last !== first && (
          <Button className="fig-link" onPress={() => openAtDesk(last)}>
            {where(last)}
          </Button>
        )}
      </span>
      <span className="fn asks">
        {[hasTwoTitles && say('fig.twoTitles'), ...alike.map((other) => say('fig.alike', { name: other }))]
          .filter(Boolean)
          .join('；')}
      </span>
    </div>
  )
}
