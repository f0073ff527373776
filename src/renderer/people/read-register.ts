import type { PageDerived } from '../../bridge/page-derived'
import type { Decision, Desk, PageId } from '../../model/document'
import type { PlacedFinding } from '../../model/figures/figure-rows'
import { alikeNames } from './alike-names'
import { moveMentions } from './moved-mentions'
import { groupByName, type NameGroup, rolesByCount } from './name-groups'
import { type Mention, peopleMentions } from './people-mentions'
import { isNumbered, nameOfHandle, pairSubject, readMentionSubject, readPair, roleHandle } from './person-subject'
import { areNewsroomHands, isSameOffice } from './same-office'

export interface PersonRole {
  readonly role: string
  readonly mentions: number
  readonly stories: number
}

/** Something about a person that only a person can answer. */
export interface PersonQuestion {
  readonly kind: 'roles' | 'names'
  /** What the decision will be about. */
  readonly subject: string
  /** Two roles of one name, or this person's name and the other's. */
  readonly sides: readonly [string, string]
}

/** One person of the desk. */
export interface PersonEntry {
  /** What decisions call the person; stays the same as long as the name does. */
  readonly handle: string
  readonly name: string
  /** All names with how often each is printed; more than one where somebody has said that they are one person's. */
  readonly spellings: readonly { readonly name: string; readonly mentions: number }[]
  readonly roles: readonly PersonRole[]
  readonly mentions: readonly Mention[]
  readonly stories: number
  readonly firstPage: PageId
  readonly lastPage: PageId
  readonly isPartial: boolean
  readonly questions: readonly PersonQuestion[]
  /** What the checks have against the person's titles or name and nobody has answered (see `withFindings`). */
  readonly findings: readonly PlacedFinding[]
  /** What has been decided about the person. */
  readonly answers: readonly Decision[]
}

/**
 * Everybody the desk names, one entry a person across pages and stories, in order of first mention; with what may be
 * one person under two names, or two under one, as questions that nobody has answered yet.
 */
export function readRegister(
  desk: Desk,
  derived: ReadonlyMap<PageId, Pick<PageDerived, 'tags'>>,
  decisions: ReadonlyMap<string, Decision>,
): PersonEntry[] {
  const made = [...decisions.values()].filter(({ kind }) => kind === 'person')
  const answers = new Map(made.map(({ subject, answer }) => [subject, answer]))
  const mentions = peopleMentions(desk, derived, decisions.values())
  const order = new Map(mentions.map((mention, k) => [mention, k]))
  const named = groupByName(mentions, answers)
  const groups = joinGroups(moveMentions(named, made), answers)
  const alike = alikeOf(groups, answers)
  const decided = decisionsByHandle(made)
  const days = new Map([...desk.page.values()].map(({ id, issue: { date } }) => [id, date]))
  return groups.map((members) => buildEntry(members, order, days, alike, answers, decided))
}

/** The questions and findings of a register, each once. */
export function openQuestions(entries: readonly PersonEntry[]): number {
  const subjects = entries.flatMap(({ questions, findings }) => [
    ...questions.map(({ subject }) => subject),
    ...findings.filter(asksItself).map(({ key }) => key),
  ])
  return new Set(subjects).size
}

/** Whether somebody has to answer about the person. */
export function isAsked({ questions, findings }: PersonEntry): boolean {
  return questions.length > 0 || findings.some(asksItself)
}

/** Two titles of one name and two spellings are questions already; the list of office-holders has no other voice. */
function asksItself({ rule }: PlacedFinding): boolean {
  return rule === 'office-holder'
}

/** Groups that somebody has said are one person; the one mentioned first leads. */
function joinGroups(groups: readonly NameGroup[], answers: ReadonlyMap<string, string>): NameGroup[][] {
  const leader = new Map<NameGroup, NameGroup>()
  const lead = (group: NameGroup): NameGroup => {
    let at = group
    for (let next = leader.get(at); next; next = leader.get(at)) at = next
    return at
  }
  const place = new Map(groups.map((group, k) => [group, k]))
  const byHandle = new Map<string, NameGroup>()
  for (const group of groups) {
    // A name alone means the first person of that name.
    const { handle: own, name, roles } = group
    for (const handle of isNumbered(own) ? [own] : [own, name, ...roles.map((role) => roleHandle(name, role))]) {
      if (!byHandle.has(handle) && !(group.handle.includes('@') && handle === group.name)) byHandle.set(handle, group)
    }
  }
  for (const [subject, answer] of answers) {
    const [a, b] = (readPair(subject) ?? []).map((handle) => byHandle.get(handle))
    if (answer !== 'same' || !a || !b) continue
    const [one, two] = [lead(a), lead(b)].sort((x, y) => (place.get(x) ?? 0) - (place.get(y) ?? 0))
    if (one && two && one !== two) leader.set(two, one)
  }
  const joined = new Map<NameGroup, NameGroup[]>()
  for (const group of groups) {
    const head = lead(group)
    joined.set(head, [...(joined.get(head) ?? []), group])
  }
  return [...joined.values()]
}

/** Unanswered pairs of names of different people, by both names. */
function alikeOf(people: readonly NameGroup[][], answers: ReadonlyMap<string, string>): Map<string, string[]> {
  const named = people.flatMap((members, at) =>
    members.filter(({ mentions }) => !mentions[0]?.isPartial).map(({ name, roles }) => ({ name, roles, at })),
  )
  const owner = new Map(named.map(({ name, at }) => [name, at]))
  const alike = new Map<string, string[]>()
  for (const [a, b] of alikeNames(named)) {
    if (owner.get(a) === owner.get(b) || answers.has(pairSubject(a, b))) continue
    gather(alike, a, b)
    gather(alike, b, a)
  }
  return alike
}

function decisionsByHandle(made: readonly Decision[]): Map<string, Decision[]> {
  const byHandle = new Map<string, Decision[]>()
  for (const decision of made) {
    for (const handle of readPair(decision.subject) ?? []) gather(byHandle, handle, decision)
    // A mention taken from one to another stands among the answers of both.
    if (readMentionSubject(decision.subject) !== undefined) {
      gather(byHandle, decision.answer, decision)
      if (nameOfHandle(decision.answer) !== decision.answer) gather(byHandle, nameOfHandle(decision.answer), decision)
    }
  }
  return byHandle
}

function buildEntry(
  members: readonly NameGroup[],
  order: ReadonlyMap<Mention, number>,
  days: ReadonlyMap<PageId, string | null>,
  alike: ReadonlyMap<string, readonly string[]>,
  answers: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, readonly Decision[]>,
): PersonEntry {
  const mentions = members.flatMap((group) => group.mentions).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const [first] = mentions
  const seen = inTime(mentions, days)
  const [head] = members
  const [earliest, latest] = [seen[0], seen.at(-1)]
  if (!head || !first || !earliest || !latest) throw new Error('a person nobody names')
  const names = [...new Set(members.map(({ name }) => name))]
  const roles = members.length === 1 ? head.roles : rolesByCount(mentions)
  const handles = members.flatMap(({ handle, name }) =>
    isNumbered(handle)
      ? [handle, ...roles.map((role) => roleHandle(handle, role))]
      : [handle, name, ...roles.map((role) => roleHandle(name, role))],
  )
  const questions: PersonQuestion[] = [
    ...members.flatMap((group) => roleQuestions(group, answers)),
    ...names.flatMap((name) =>
      (alike.get(name) ?? []).map((other) => ({
        kind: 'names' as const,
        subject: pairSubject(name, other),
        sides: [name, other] as const,
      })),
    ),
  ]
  return {
    handle: head.handle,
    findings: [],
    name: head.name,
    spellings: names.map((name) => ({ name, mentions: mentions.filter((one) => one.name === name).length })),
    roles: roles.map((role) => {
      const own = mentions.filter((one) => one.role === role)
      return { role, mentions: own.length, stories: countStories(own) }
    }),
    mentions,
    stories: countStories(mentions),
    firstPage: earliest.page,
    lastPage: latest.page,
    isPartial: first.isPartial,
    questions,
    answers: [...new Set(handles.flatMap((handle) => decided.get(handle) ?? []))],
  }
}

/** The commonest office against each other one of the same name. */
function roleQuestions(
  { handle, name: printed, roles }: NameGroup,
  answers: ReadonlyMap<string, string>,
): PersonQuestion[] {
  const name = isNumbered(handle) ? handle : printed
  const offices: string[][] = []
  for (const role of roles) {
    const office = offices.find((known) =>
      known.some((other) => isSameOffice(role, other) || areNewsroomHands(role, other)),
    )
    if (office) office.push(role)
    else offices.push([role])
  }
  const [first = [], ...others] = offices
  const [main = ''] = first
  const subjectOf = (a: string, b: string) => pairSubject(roleHandle(name, a), roleHandle(name, b))
  return others.flatMap((office): PersonQuestion[] => {
    const [role = ''] = office
    const isAnswered = office.some((one) => first.some((other) => answers.has(subjectOf(one, other))))
    return isAnswered ? [] : [{ kind: 'roles', subject: subjectOf(main, role), sides: [main, role] }]
  })
}

/** Mentions by the day of their issue, whatever order the pages came in; those of undated pages only where all are. */
function inTime(mentions: readonly Mention[], days: ReadonlyMap<PageId, string | null>): readonly Mention[] {
  const dayOf = ({ page }: Mention): string => days.get(page) ?? ''
  const dated = mentions.filter((one) => dayOf(one) !== '')
  if (dated.length === 0) return mentions
  return dated.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

function gather<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function countStories(mentions: readonly Mention[]): number {
  return new Set(mentions.map(({ story, page }) => story ?? page)).size
}
