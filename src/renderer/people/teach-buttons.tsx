import { PlainButton } from '../controls/buttons'
import { useLexiconStore } from '../lexicon/lexicon-store'
import { teachName, teachNotName } from '../lexicon/teach'
import { useWords } from '../words/use-words'
import type { PersonEntry } from './read-register'

/** Teaches the newsroom's lists what the register shows: this is a person with that role, or no name at all. */
export function TeachButtons({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  const listed = useLexiconStore((store) => store.rows.people.find(([name]) => name === entry.name))
  const [role] = entry.roles
  return (
    <footer className="teach">
      <span className="grow ink-3 small-text">
        {listed && (listed[1] ? say('people.listedAs', { role: listed[1] }) : say('people.listed'))}
      </span>
      {!listed && (
        <PlainButton onPress={() => void teachName(entry.name, role?.role)}>{say('lexicon.teachName')}</PlainButton>
      )}
      <PlainButton look="plain" onPress={() => void teachNotName(entry.name)}>
        {say('lexicon.teachNotName')}
      </PlainButton>
    </footer>
  )
}
