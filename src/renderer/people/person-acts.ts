import { runCommand } from '../bridge-client'
import { showView } from '../frame/view-store'
import { quotePlace, showPlace } from '../inspector/places'
import type { Mention } from './people-mentions'
import { mentionSubject, nameOfHandle, numberedHandle, pairSubject, roleHandle } from './person-subject'
import type { PersonEntry, PersonQuestion } from './read-register'

export type PersonAnswer = 'same' | 'different'

/** Answers a question: the two are one person, or they are not. */
export function answerQuestion({ subject, sides }: PersonQuestion, answer: PersonAnswer): Promise<unknown> {
  return runCommand('decision.make', { kind: 'person', subject, answer, about: sides.join(' · ') })
}

/** Makes one entry of several: one step, taken back in one. */
export async function mergePeople(entries: readonly PersonEntry[]): Promise<void> {
  const [first, ...others] = entries
  if (!first || others.length === 0) return
  const asked = others.map(({ handle, name }) => ({
    subject: pairSubject(first.handle, handle),
    about: `${first.name} · ${name}`,
  }))
  await runCommand('decision.makeAll', { kind: 'person', asked, answer: 'same' })
}

/** Makes another person of those mentions that give this role. */
export function splitRole({ handle, roles }: PersonEntry, role: string): Promise<unknown> {
  const name = nameOfHandle(handle)
  const asked = roles
    .filter((other) => other.role !== role)
    .map((other) => ({
      subject: pairSubject(roleHandle(name, other.role), roleHandle(name, role)),
      about: `${name} · ${role}`,
    }))
  return runCommand('decision.makeAll', { kind: 'person', asked, answer: 'different' })
}

/** Makes another person of one mention; or gives it to one of that name who is there already. */
export function splitMention(mention: Mention, entries: readonly PersonEntry[], to?: PersonEntry): Promise<unknown> {
  const handles = new Set(entries.map(({ handle }) => handle))
  let number = 2
  while (handles.has(numberedHandle(mention.name, number))) number++
  const answer = to?.handle ?? numberedHandle(mention.name, number)
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
  showPlace({ block: block.id, start, end })
}
