import { Button } from 'react-aria-components'
import { openFindingsOf, touches } from '../../model/figures/figure-rows'
import { useDeskStore } from '../desk/desk-store'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { sayCode, useFindingWords, useWords } from '../words/use-words'
import type { PersonEntry } from './read-register'

/** Checks that are about who somebody is. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['office-holder', 'person-two-titles', 'person-two-spellings'])

/** What the checks have against a person's titles and nobody has answered, in red; a click goes there. */
export function OfficeFindings({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  const told = useFindingWords()
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
      {open.map((finding) => (
        <Button
          key={finding.key}
          className="office-finding"
          onPress={() => {
            showView('desk')
            const [first] = finding.places
            if (first) showPlace(first)
          }}
        >
          <span className="asks">{sayCode('rule', finding.rule, finding.rule)}</span>
          <span>{told(finding)}</span>
        </Button>
      ))}
    </section>
  )
}
