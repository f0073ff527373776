import { memo } from 'react'
import type { PlacedFinding } from '../../model/figures/figure-rows'
import { Icon } from '../controls/icon'
import { usePageNames } from '../list/page-names'
import { usePageLang } from '../story/page-script'
import { type Say, useFindingWords, useWords } from '../words/use-words'
import { choosePerson, toggleMark, usePeopleFocus } from './people-focus'
import type { PersonEntry } from './read-register'

interface PersonRowProps {
  readonly entry: PersonEntry
  readonly at: number
  readonly isSelected: boolean
  readonly topPx: number
}

/** A person in the list: name, roles, how often and where, and what is asked. */
export const PersonRow = memo(function PersonRow({ entry, at, isSelected, topPx }: PersonRowProps) {
  const say = useWords()
  const told = useFindingWords()
  const lang = usePageLang(entry.firstPage)
  const pages = usePageNames()
  const isMarked = usePeopleFocus((store) => store.marked.has(entry.handle))
  const first = pages.get(entry.firstPage)?.number ?? ''
  const last = pages.get(entry.lastPage)?.number ?? ''
  const between = new Set(entry.mentions.map(({ page }) => page)).size > 2 ? ' – ' : ', '
  return (
    <div
      id={`person-${at}`}
      role="option"
      lang={lang}
      tabIndex={-1}
      aria-selected={isSelected}
      className={isSelected ? 'person-row selected' : 'person-row'}
      style={{ top: topPx }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        choosePerson(entry.handle, at)
        if (event.ctrlKey || event.metaKey) toggleMark(entry.handle)
      }}
    >
      <span className="person-name song cut">
        {isMarked && <Icon name="tick" look="small" label={say('people.marked')} />}
        {entry.name}
        {entry.spellings.slice(1).map(({ name }) => (
          <span key={name} className="also-named ink-3">
            {name}
          </span>
        ))}
      </span>
      <span className="cut ink-2">
        {entry.roles.length === 0
          ? ''
          : entry.roles
              .map(({ role, mentions }) => (mentions > 1 ? `${role} ${mentions}` : role))
              .join(say('frame.between'))}
      </span>
      <span className="amount">{entry.mentions.length}</span>
      <span className="amount">{entry.stories}</span>
      <span className="cut ink-3 small-text">{first === last ? first : `${first}${between}${last}`}</span>
      <span className="cut asks small-text">{sayQuestion(entry, say, told)}</span>
    </div>
  )
})

function sayQuestion({ questions, findings }: PersonEntry, say: Say, told: (finding: PlacedFinding) => string): string {
  const [first] = questions
  if (!first) return findings.slice(0, 1).map(told).join('')
  const words =
    first.kind === 'names'
      ? say('people.asks.names', { other: first.sides[1] })
      : say('people.asks.roles', { a: first.sides[0], b: first.sides[1] })
  return questions.length > 1 ? `${words} +${questions.length - 1}` : words
}
