import { useMemo, useRef } from 'react'
import { PaneGuard } from '../desk/pane-guard'
import { usePaneSteps } from '../frame/use-pane-steps'
import { PeopleBar } from './people-bar'
import { placeIn, shownPeople, usePeopleFocus } from './people-focus'
import { PeopleList } from './people-list'
import { usePeopleStore } from './people-store'
import { PersonPane } from './person-pane'
import { usePeopleKeys } from './use-people-keys'
import './people.css'

/** The desk's people | the one chosen: roles, what is asked, every mention. */
export function PeopleView() {
  const entries = usePeopleStore((store) => store.entries)
  const { sieve, sort, filter, person, place } = usePeopleFocus()
  const rows = useMemo(() => shownPeople(entries, { sieve, sort, filter }), [entries, sieve, sort, filter])
  const at = placeIn(rows, person, place)
  usePeopleKeys({ rows, at })
  const view = useRef<HTMLDivElement>(null)
  usePaneSteps(view)
  return (
    <div ref={view} className="people">
      <section className="people-main">
        <PeopleBar entries={entries} />
        <PaneGuard>
          <PeopleList rows={rows} at={at} />
        </PaneGuard>
      </section>
      <PaneGuard>
        <PersonPane key={rows[at]?.handle} entry={rows[at]} />
      </PaneGuard>
    </div>
  )
}
