import type { Mention } from './people-mentions'
import { pairSubject, roleHandle } from './person-subject'

/** Mentions of one name that are one person's. */
export interface NameGroup {
  /** What decisions call it: the name, or the name with a role where the name is several people's. */
  readonly handle: string
  readonly name: string
  readonly mentions: readonly Mention[]
  /** The commonest first. */
  readonly roles: readonly string[]
}

/**
 * Mentions by person, as far as names tell: one group a name, unless somebody has said that two of its roles are two
 * people's. A mention without a role then goes with the one whose role its story gives, else with the first.
 * Half names (李女士) are one group a story.
 * @param answers subject of a pair → `same` or `different`.
 */
export function groupByName(mentions: readonly Mention[], answers: ReadonlyMap<string, string>): NameGroup[] {
  const byName = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = mention.isPartial ? `${mention.name}@${mention.story ?? mention.page}` : mention.name
    const list = byName.get(key)
    if (list) list.push(mention)
    else byName.set(key, [mention])
  }
  const divided = new Set<string>()
  for (const [subject, answer] of answers) {
    if (answer === 'different' && subject.includes('/')) divided.add(subject.slice(0, subject.indexOf('/')))
  }
  return [...byName].flatMap(([handle, list]): NameGroup[] => {
    const [first] = list
    if (!first) return []
    const whole = { handle, name: first.name, mentions: list, roles: rolesByCount(list) }
    return divided.has(handle) ? divideByRole(whole, answers) : [whole]
  })
}

function divideByRole(whole: NameGroup, answers: ReadonlyMap<string, string>): NameGroup[] {
  const { name, mentions } = whole
  const answerOf = (a: string, b: string) => answers.get(pairSubject(roleHandle(name, a), roleHandle(name, b)))
  const people: { roles: string[]; mentions: Mention[] }[] = []
  for (const role of whole.roles) {
    const mayBe = people.filter(({ roles }) => roles.every((other) => answerOf(role, other) !== 'different'))
    const isSaid = mayBe.find(({ roles }) => roles.some((other) => answerOf(role, other) === 'same'))
    const person = isSaid ?? mayBe[0]
    if (person) person.roles.push(role)
    else people.push({ roles: [role], mentions: [] })
  }
  const [first] = people
  if (!first || people.length === 1) return [whole]
  const byStory = new Map<string | null, (typeof people)[number]>()
  const ownerOf = ({ role }: Mention) => people.find(({ roles }) => role !== undefined && roles.includes(role))
  for (const mention of mentions) {
    const owner = ownerOf(mention)
    if (owner && !byStory.has(mention.story)) byStory.set(mention.story, owner)
  }
  for (const mention of mentions) {
    const owner = ownerOf(mention) ?? byStory.get(mention.story) ?? first
    owner.mentions.push(mention)
  }
  return people.map(({ roles, mentions: own }) => ({
    handle: roleHandle(name, roles[0] ?? ''),
    name,
    mentions: own,
    roles: rolesByCount(own),
  }))
}

/** The roles of these mentions, the commonest first, then as they come. */
export function rolesByCount(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>()
  for (const { role } of mentions) if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([role]) => role)
}
