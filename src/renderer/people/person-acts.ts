import { runCommand } from '../bridge-client'
import { showView } from '../frame/view-store'
import { quotePlace, showPlace } from '../inspector/places'
import { choosePerson, clearMarks, usePeopleFocus } from './people-focus'
import type { Mention } from './people-mentions'
import { usePeopleStore } from './people-store'
import {
  mentionSubject,
  nameOfHandle,
  numberedHandle,
  pairSubject,
  readMentionSubject,
  roleHandle,
} from './person-subject'
import type { PersonEntry, PersonQuestion } from './read-register'

export type PersonAnswer = 'same' | 'different'

/** Answers a question: the two are one person, or they are not. */
export function answerQuestion({ subject, sides }: PersonQuestion, answer: PersonAnswer): Promise<unknown> {
  return runCommand('decision.make', { kind: 'person', subject, answer, about: sides.join(' · ') })
}

/** Makes one entry of those marked, and shows it: that is where one sees whether it was right. */
export async function mergeMarked(entries: readonly PersonEntry[]): Promise<void> {
  const [first] = entries
  if (first) choosePerson(first.handle, usePeopleFocus.getState().place)
  await mergePeople(entries)
  clearMarks()
}

/** Makes one entry of several: one step, taken back in one. */
async function mergePeople(entries: readonly PersonEntry[]): Promise<void> {
  const [first, ...others] = entries
  if (!first || others.length === 0) return
  const asked = others.map(({ handle, name }) => ({
    subject: pairSubject(first.handle, handle),
    about: `${first.name} · ${name}`,
  }))
  await runCommand('decision.makeAll', { kind: 'person', asked, answer: 'same' })
}

/**
 * Makes another person of those mentions that give this role. Where single mentions have been given to somebody before,
 * what is said of a whole role would not reach them, so each is given by itself.
 */
export function splitRole(entry: PersonEntry, role: string): Promise<unknown> {
  const { handle, roles, mentions, answers } = entry
  const name = nameOfHandle(handle)
  if (answers.some(({ subject }) => readMentionSubject(subject) !== undefined)) {
    const asked = mentions
      .filter((mention) => mention.role === role)
      .map(({ key }) => ({ subject: mentionSubject(key), about: `${name} · ${role}` }))
    const answer = freeHandle(name, usePeopleStore.getState().entries)
    return runCommand('decision.makeAll', { kind: 'person', asked, answer })
  }
  const asked = roles
    .filter((other) => other.role !== role)
    .map((other) => ({
      subject: pairSubject(roleHandle(name, other.role), roleHandle(name, role)),
      about: `${name} · ${role}`,
    }))
  return runCommand('decision.makeAll', { kind: 'person', asked, answer: 'different' })
}

/** The first number of the name that nobody has, in whatever entry it has been put since. */
function freeHandle(name: string, entries: readonly PersonEntry[]): string {
  const taken = new Set(entries.flatMap(({ handle, answers }) => [handle, ...answers.map(({ answer }) => answer)]))
  let number = 2
  while (taken.has(numberedHandle(name, number))) number++
  return numberedHandle(name, number)
}

/** Makes another person of one mention; or gives it to one of that name who is there already. */
export function splitMention(mention: Mention, entries: readonly PersonEntry[], to?: PersonEntry): Promise<unknown> {
  const answer = to?.handle ?? freeHandle(mention.name, entries)
  const [before, words, after] = quotePlace(mention.block, mention.start, mention.end)
  const args = { kind: 'person', subject: mentionSubject(mention.key), answer, about: `${before}${words}${after}` }
  return runCommand('decision.make', args)
}

/** Others of the same name, whom a mention could be given to. */
export function namesakes(entry: PersonEntry, mention: Mention, entries: readonly PersonEntry[]): PersonEntry[] {
  return entries.filter(
    (other) => other.handle !== entry.handle && other.spellings.some(({ name }) => name === mention.name),
  )
}

/** Takes back what was decided about a person. */
export function takeBackAnswer(id: string): Promise<unknown> {
  return runCommand('decision.withdraw', { id })
}

/** Goes to the place on the desk: the story, and the raw page beside it. */
export function showMention({ block, start, end }: Mention): void {
  showView('desk')
  showPlace({ block: block.id, start, end }, true)
}
