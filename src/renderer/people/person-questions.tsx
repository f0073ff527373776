import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { answerAndGoOn } from './answer-question'
import { choosePerson } from './people-focus'
import { usePeopleStore } from './people-store'
import { takeBackAnswer } from './person-acts'
import { nameOfHandle, readMentionSubject, readPair } from './person-subject'
import type { PersonEntry, PersonQuestion } from './read-register'

/** What is asked about a person, in red, with its two answers; the keys are the first one's. */
export function QuestionList({ entry }: { readonly entry: PersonEntry }) {
  return entry.questions.map((question, k) => <Question key={question.subject} question={question} hasKeys={k === 0} />)
}

function Question({ question, hasKeys }: { readonly question: PersonQuestion; readonly hasKeys: boolean }) {
  const say = useWords()
  const [a, b] = question.sides
  return (
    <section className="person-question" aria-label={say(`people.ask.${question.kind}`)}>
      <p className="asks">{say(`people.ask.${question.kind}`)}</p>
      <p className="sides song">
        <b>{a}</b>
        <span className="ink-3">↔</span>
        {question.kind === 'names' ? <OtherName name={b} /> : <b>{b}</b>}
      </p>
      <div className="slip-actions">
        <PlainButton keyLabel={hasKeys ? 'S' : undefined} onPress={() => answerAndGoOn(question, 'same')}>
          {say('people.same')}
        </PlainButton>
        <PlainButton keyLabel={hasKeys ? 'D' : undefined} onPress={() => answerAndGoOn(question, 'different')}>
          {say('people.different')}
        </PlainButton>
      </div>
    </section>
  )
}

/** The other person's name leads to their entry. */
function OtherName({ name }: { readonly name: string }) {
  const say = useWords()
  const entry = usePeopleStore((store) =>
    store.entries.find(({ spellings }) => spellings.some((one) => one.name === name)),
  )
  return (
    <>
      <b>{name}</b>
      {entry && (
        <PlainButton look="plain" onPress={() => choosePerson(entry.handle, 0)}>
          {say('people.lookAt')}
        </PlainButton>
      )}
    </>
  )
}

/** What was decided, in ink; each can be taken back. */
export function AnswerList({ entry }: { readonly entry: PersonEntry }) {
  const say = useWords()
  if (entry.answers.length === 0) return null
  return (
    <section aria-label={say('people.decided')}>
      <h3 className="person-section">
        <b>{say('people.decided')}</b>
      </h3>
      {entry.answers.map(({ id, subject, answer, about, by }) => (
        <div key={id} className="person-role">
          <span className="grow">
            {readMentionSubject(subject) === undefined ? (
              <>
                {saySides(subject)} <b>{say(answer === 'same' ? 'people.same' : 'people.different')}</b>
              </>
            ) : (
              <>
                <span className="song">{about}</span> <b>{say('people.movedMention')}</b>
              </>
            )}
            <span className="ink-3 small-text"> {by}</span>
          </span>
          <PlainButton look="plain" onPress={() => void takeBackAnswer(id)}>
            {say('decision.withdraw')}
          </PlainButton>
        </div>
      ))}
    </section>
  )
}

/** Two names, or the two roles of one. */
function saySides(subject: string): string {
  const [a = '', b = ''] = readPair(subject) ?? []
  const name = nameOfHandle(a)
  if (name !== nameOfHandle(b) || name === a) return `${a} ↔ ${b}`
  return `${a.slice(name.length + 1)} ↔ ${b.slice(name.length + 1)}`
}
