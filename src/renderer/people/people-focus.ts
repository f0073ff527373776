import { create } from 'zustand'
import { isAsked, type PersonEntry } from './read-register'

/** Which people are listed: all that have a name, those asked about, those named by half. */
export const PEOPLE_SIEVES = ['named', 'open', 'partial'] as const
export type PeopleSieve = (typeof PEOPLE_SIEVES)[number]

export const PEOPLE_SORTS = ['asked', 'place', 'mentions', 'name'] as const
export type PeopleSort = (typeof PEOPLE_SORTS)[number]

interface PeopleFocus {
  readonly sieve: PeopleSieve
  readonly sort: PeopleSort
  readonly filter: string
  /** Handle of the person shown. */
  readonly person: string | null
  /** Where in the list the person stood, so that the next one takes the place of one that is gone. */
  readonly place: number
  /** Handles chosen to be made one entry. */
  readonly marked: ReadonlySet<string>
}

export const usePeopleFocus = create<PeopleFocus>()(() => ({
  sieve: 'named',
  sort: 'asked',
  filter: '',
  person: null,
  place: 0,
  marked: new Set(),
}))

export function choosePerson(person: string | null, place: number): void {
  usePeopleFocus.setState({ person, place })
}

export function toggleMark(handle: string): void {
  usePeopleFocus.setState(({ marked }) => {
    const next = new Set(marked)
    if (!next.delete(handle)) next.add(handle)
    return { marked: next }
  })
}

export function clearMarks(): void {
  usePeopleFocus.setState({ marked: new Set() })
}

/** The people a sieve lets through. */
export function isSieved(entry: PersonEntry, sieve: PeopleSieve): boolean {
  if (sieve === 'open') return isAsked(entry)
  return entry.isPartial === (sieve === 'partial')
}

/** The rows listed: sieved, found by name or role, in order. */
export function shownPeople(
  entries: readonly PersonEntry[],
  { sieve, sort, filter }: Pick<PeopleFocus, 'sieve' | 'sort' | 'filter'>,
): PersonEntry[] {
  const wanted = filter.trim()
  const rows = entries.filter((entry) => isSieved(entry, sieve) && (wanted === '' || isFound(entry, wanted)))
  // The register comes in order of first mention, and sorting keeps that order among equals.
  if (sort === 'asked') rows.sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)))
  if (sort === 'mentions') rows.sort((a, b) => b.mentions.length - a.mentions.length)
  if (sort === 'name') {
    const { compare } = new Intl.Collator('zh-Hans-CN')
    rows.sort((a, b) => compare(a.name, b.name))
  }
  return rows
}

function isFound({ spellings, roles }: PersonEntry, wanted: string): boolean {
  return spellings.some(({ name }) => name.includes(wanted)) || roles.some(({ role }) => role.includes(wanted))
}

/** Where the person stands in the list; the row in their place when they are gone, -1 in an empty list. */
export function placeIn(rows: readonly PersonEntry[], person: string | null, place: number): number {
  const at = rows.findIndex(({ handle }) => handle === person)
  return at >= 0 ? at : Math.min(place, rows.length - 1)
}

/**
 * The next person somebody has to answer about, round the end, once `answered` is answered: the two a question is about
 * both have it. Undefined where more is asked of the same person, or nothing of anybody.
 */
export function askedAfter(rows: readonly PersonEntry[], at: number, answered: string): number | undefined {
  const hasMore = (entry: PersonEntry | undefined): boolean =>
    entry?.questions.some(({ subject }) => subject !== answered) === true
  if (hasMore(rows[at])) return undefined
  for (let k = 1; k < rows.length; k++) {
    const to = (at + k) % rows.length
    if (hasMore(rows[to])) return to
  }
  return undefined
}
