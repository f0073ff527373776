import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { MentionList } from './mention-list'
import { splitRole } from './person-acts'
import { AnswerList, QuestionList } from './person-questions'
import type { PersonEntry } from './read-register'
import { TeachButtons } from './teach-buttons'

/** The chosen person at the right: names, roles, questions, what was decided, and every mention. */
export function PersonPane({ entry }: { readonly entry: PersonEntry | undefined }) {
  const say = useWords()
  if (!entry) {
    return (
      <section className="pane person-pane" aria-label={say('people.person')}>
        <p className="empty people-empty">{say('people.choose')}</p>
      </section>
    )
  }
  return (
    <section className="pane person-pane" aria-label={say('people.person')}>
      <header className="person-head">
        <h2 className="song">{entry.name}</h2>
        <span className="ink-3 small-text">
          {say('people.mentions', { count: entry.mentions.length })} · {say('people.stories', { count: entry.stories })}
        </span>
        <span className="grow" />
        {entry.spellings.length > 1 && (
          <span className="ink-2 small-text spellings">
            {say('people.spellings')} {entry.spellings.map(({ name, mentions }) => `${name} ${mentions}`).join('；')}
          </span>
        )}
      </header>
      <QuestionList entry={entry} />
      <RoleList entry={entry} />
      <AnswerList entry={entry} />
      <h3 className="person-section">
        <b>{say('people.places')}</b>
        <span className="end">{say('people.placesHint')}</span>
      </h3>
      <MentionList mentions={entry.mentions} />
      {!entry.isPartial && <TeachButtons entry={entry} />}
    </section>
  )
}

function RoleList({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  if (entry.roles.length === 0) return null
  return (
    <section aria-label={say('people.column.roles')}>
      <h3 className="person-section">
        <b>{say('people.column.roles')}</b>
      </h3>
      {entry.roles.map((one) => (
        <div key={one.role} className="person-role">
          <span className="grow">{one.role}</span>
          <span className="ink-3 small-text">
            {say('people.roleCount', { mentions: one.mentions, stories: one.stories })}
          </span>
          {entry.roles.length > 1 && (
            <PlainButton
              look="plain"
              aria-label={say('people.splitRole', { role: one.role })}
              onPress={() => void splitRole(entry, one.role)}
            >
              {say('people.split')}
            </PlainButton>
          )}
        </div>
      ))}
    </section>
  )
}
