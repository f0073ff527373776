import { askedAfter, choosePerson, placeIn, shownPeople, usePeopleFocus } from './people-focus'
import { usePeopleStore } from './people-store'
import { answerQuestion, type PersonAnswer } from './person-acts'
import type { PersonQuestion } from './read-register'

/**
 * Answers a question and goes on to the next person somebody has to answer about. The one answered sinks to its place
 * among those nothing is asked of: to follow it there would take the checker away from the questions.
 */
export function answerAndGoOn(question: PersonQuestion, answer: PersonAnswer): void {
  const focus = usePeopleFocus.getState()
  const rows = shownPeople(usePeopleStore.getState().entries, focus)
  const to = askedAfter(rows, placeIn(rows, focus.person, focus.place), question.subject)
  const next = to === undefined ? undefined : rows[to]
  if (to !== undefined && next) choosePerson(next.handle, to)
  void answerQuestion(question, answer)
}
