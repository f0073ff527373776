import { useMemo } from 'react'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { useLexiconStore } from '../lexicon/lexicon-store'
import { useWords } from '../words/use-words'
import { splitRole } from './person-acts'
import type { PersonEntry, PersonRole } from './read-register'
import { type PersonTimes, personTimes, type RoleTime, type TermTime } from './role-times'

/** A person's roles over time and stories, each on one axis, and below them what the newsroom's list says. */
export function RoleList({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  const pages = useDeskStore((store) => store.desk.page)
  const holders = useLexiconStore((store) => store.rows['office-holders'])
  const times = useMemo(() => personTimes(entry, pages, holders), [entry, pages, holders])
  return (
    <>
      {entry.roles.length > 0 && (
        <section aria-label={say('people.column.roles')}>
          <h3 className="person-section">
            <b>{say('people.column.roles')}</b>
            <Axis times={times} />
          </h3>
          {entry.roles.map((role, k) => (
            <RoleRow key={role.role} entry={entry} role={role} time={times.roles[k]} hasAxis={times.axis !== null} />
          ))}
        </section>
      )}
      {times.terms.length > 0 && (
        <section aria-label={say('people.terms')}>
          <h3 className="person-section">
            <b>{say('people.terms')}</b>
            {entry.roles.length === 0 && <Axis times={times} />}
          </h3>
          {times.terms.map((term) => (
            <TermRow key={`${term.title} ${term.from}`} term={term} hasAxis={times.axis !== null} />
          ))}
        </section>
      )}
    </>
  )
}

function Axis({ times: { axis } }: { readonly times: PersonTimes }) {
  if (!axis) return null
  return (
    <span className="end">
      {axis.from} – {axis.to}
    </span>
  )
}

interface RoleRowProps {
  readonly entry: PersonEntry
  readonly role: PersonRole
  readonly time: RoleTime | undefined
  readonly hasAxis: boolean
}

function RoleRow({ entry, role: { role, mentions, stories }, time, hasAxis }: RoleRowProps) {
  const say = useWords()
  const days = time?.first === time?.last ? time?.first : `${time?.first} – ${time?.last}`
  return (
    <div className="role-line">
      <div className="person-role">
        <span className="grow">{role}</span>
        <span className="ink-3 small-text">{say('people.roleCount', { mentions, stories })}</span>
        {entry.roles.length > 1 && (
          <PlainButton
            look="plain"
            aria-label={say('people.splitRole', { role })}
            onPress={() => void splitRole(entry, role)}
          >
            {say('people.split')}
          </PlainButton>
        )}
      </div>
      {time && hasAxis && (
        <div className="role-track" role="img" aria-label={days ?? say('people.noDay')}>
          {time.marks.map((at) => (
            <i key={at} style={{ left: `${at * 100}%` }} />
          ))}
        </div>
      )}
    </div>
  )
}

function TermRow({ term, hasAxis }: { readonly term: TermTime; readonly hasAxis: boolean }) {
  const say = useWords()
  const { title, from, to, note, start, end } = term
  return (
    <div className="role-line">
      <div className="person-role">
        <span className="grow">
          {title}
          {note && <span className="ink-3 small-text term-note">{note}</span>}
        </span>
        <span className="ink-3 small-text">
          {from || to ? say('people.term', { from: from || '—', to: to || say('people.stillThere') }) : ''}
        </span>
      </div>
      {hasAxis && (
        <div className="role-track" aria-hidden="true">
          <u style={{ left: `${start * 100}%`, width: `${Math.max(1, (end - start) * 100)}%` }} />
        </div>
      )}
    </div>
  )
}
