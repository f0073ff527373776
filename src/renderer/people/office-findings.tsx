import { Button } from 'react-aria-components'
import { openFindingsOf, touches } from '../../model/figures/figure-rows'
import { useDeskStore } from '../desk/desk-store'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { sayCode, useWords } from '../words/use-words'
import type { PersonEntry } from './read-register'

/** Checks that are about who somebody is. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['office-holder', 'person-two-titles', 'person-two-spellings'])

/** What the checks have against a person's titles and nobody has answered, in red; a click goes there. */
export function OfficeFindings({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  const derived = useDeskStore((store) => store.derived)
  const decisions = useDeskStore((store) => store.desk.decision)
  const pages = [...new Set(entry.mentions.map(({ page }) => page))]
  const about = pages.flatMap((page) =>
    (derived.get(page)?.findings ?? []).filter(
      ({ rule, places }) =>
        ABOUT_PEOPLE.has(rule) &&
        places.some((place) => entry.mentions.some((mention) => touches(place, mention.block.id, mention))),
    ),
  )
  const open = openFindingsOf(about, decisions.values())
  if (open.length === 0) return null
  return (
    <section className="person-question" aria-label={say('people.findings')}>
      {open.map(({ key, rule, message, places: [first] }) => (
        <Button
          key={key}
          className="office-finding"
          onPress={() => {
            showView('desk')
            if (first) showPlace(first)
          }}
        >
          <span className="asks">{sayCode('rule', rule, rule)}</span>
          <span>{message}</span>
        </Button>
      ))}
    </section>
  )
}
