import { useWords } from '../words/use-words'
import { MentionList } from './mention-list'
import { OfficeFindings } from './office-findings'
import { AnswerList, QuestionList } from './person-questions'
import type { PersonEntry } from './read-register'
import { RoleList } from './role-list'
import { SeenSpan } from './seen-span'
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
        <SeenSpan entry={entry} />
        {entry.spellings.length > 1 && (
          <span className="ink-2 small-text spellings">
            {say('people.spellings')}{' '}
            {entry.spellings.map(({ name, mentions }) => `${name} ${mentions}`).join(say('frame.between'))}
          </span>
        )}
      </header>
      <QuestionList entry={entry} />
      <OfficeFindings entry={entry} />
      <RoleList entry={entry} />
      <AnswerList entry={entry} />
      <h3 className="person-section">
        <b>{say('people.places')}</b>
        <span className="end">{say('people.placesHint')}</span>
      </h3>
      <MentionList entry={entry} />
      {!entry.isPartial && <TeachButtons entry={entry} />}
    </section>
  )
}
