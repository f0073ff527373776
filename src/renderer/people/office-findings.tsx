import { Button } from 'react-aria-components'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { sayCode, useFindingWords, useWords } from '../words/use-words'
import type { PersonEntry } from './read-register'

/** What the checks have against a person's titles and nobody has answered, in red; a click goes there. */
export function OfficeFindings({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  const told = useFindingWords()
  const { findings: open } = entry
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
            if (first) showPlace(first, true)
          }}
        >
          <span className="asks">{sayCode('rule', finding.rule, finding.rule)}</span>
          <span>{told(finding)}</span>
        </Button>
      ))}
    </section>
  )
}
