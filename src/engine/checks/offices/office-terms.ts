import { officeHolderProblem } from '../../../model/office-holder'
import { parsePartialDate } from '../../../model/partial-date'
import { type Sentence, says } from '../../../words/sentence'
import type { Lexicon } from '../../lexicon'
import type { Fold } from '../../page/fold'
import { type Office, plainBody, readOffice } from './read-offices'

/** Days, ISO, both ends inclusive; null on an open side. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** A row of the newsroom's list: who holds which office from when to when. */
export interface OfficeTerm {
  /** Folded to simplified script. */
  readonly name: string
  readonly offices: readonly Office[]
  /** The first and the last day it may have lasted; null where the list says none. */
  readonly may: Days
  /** The days it surely lasted, the ends of partial dates taken narrowly. */
  readonly sure: Days
  /** As a finding shows it: 澜溪县县长，2021-03至2024-05. */
  readonly shown: Sentence
  /** Organisation and office in one: 澜溪县县长. */
  readonly title: string
}

/** The list, looked up by whatever a text gives. */
export interface OfficeList {
  readonly isEmpty: boolean
  /** The rows about people of a name, folded to simplified script. */
  of(name: string): readonly OfficeTerm[]
  /** The rows of an office's title (局长), whatever body it is of. */
  titled(title: string): readonly OfficeTerm[]
  /** Whether the words begin with a body of the list. */
  startsAsBody(words: string): boolean
  /** Counties, cities and the like that bodies of the list begin with, each once. */
  readonly places: readonly string[]
}

const PLACE = /^.{2,4}?[省市县区旗州盟镇乡]/u

/** Reads the newsroom's list `office-holders`; rows that cannot be used are left out. */
export function createOfficeList(lexicon: Lexicon, fold: Fold): OfficeList {
  const terms = readOfficeTerms(lexicon, fold)
  const byName = new Map<string, OfficeTerm[]>()
  const byTitle = new Map<string, OfficeTerm[]>()
  const bodies = new Set<string>()
  for (const term of terms) {
    put(byName, term.name, term)
    for (const title of new Set(term.offices.map((office) => office.title))) put(byTitle, title, term)
    for (const { body } of term.offices) if (body !== '') bodies.add(body)
  }
  return {
    isEmpty: terms.length === 0,
    of: (name) => byName.get(name) ?? [],
    titled: (title) => byTitle.get(title) ?? [],
    startsAsBody: (words) => [...words].some((_, k) => bodies.has(words.slice(0, k + 1))),
    places: [...new Set([...bodies].flatMap((body) => PLACE.exec(body)?.[0] ?? []))],
  }
}

function put(lists: Map<string, OfficeTerm[]>, key: string, term: OfficeTerm): void {
  const list = lists.get(key)
  if (list) list.push(term)
  else lists.set(key, [term])
}

function readOfficeTerms(lexicon: Lexicon, fold: Fold): OfficeTerm[] {
  return lexicon.rows('office-holders').flatMap((row) => {
    const { name = '', office = '', organisation = '', from = '', to = '' } = row
    if (officeHolderProblem([name, office, organisation, from, to])) return []
    const body = plainBody(fold(organisation).replace(/\s/gu, ''))
    const offices = fold(office)
      .split(/[、，,；;]|兼/u)
      .flatMap((part) => placed(readOffice(part.trim()), body) ?? [])
    if (offices.length === 0) return []
    const begun = parsePartialDate(from)
    const ended = parsePartialDate(to)
    const title = `${organisation}${office}`
    return [
      {
        name: fold(name).replace(/\s/gu, ''),
        offices,
        may: { from: begun?.first ?? null, to: ended?.last ?? null },
        sure: { from: begun?.last ?? null, to: ended?.first ?? null },
        shown: sayTerm(title, begun?.iso, ended?.iso),
        title,
      },
    ]
  })
}

/** The list's office in the body it stands beside: 县委书记 of 澜溪县 is 书记 of 澜溪县委. */
function placed(office: Office | undefined, organisation: string): Office | undefined {
  if (!office) return undefined
  const { body } = office
  if (body === '' || organisation.endsWith(body)) return { ...office, body: organisation }
  if (body.startsWith(organisation)) return office
  return { ...office, body: plainBody(`${organisation}${body}`) }
}

function sayTerm(title: string, begun: string | undefined, ended: string | undefined): Sentence {
  const [from, to] = [
    begun === undefined ? undefined : { iso: begun },
    ended === undefined ? undefined : { iso: ended },
  ]
  if (!from) return to ? says('says.term.until', { title, to }) : says('says.term', { title })
  return to ? says('says.term.between', { title, from, to }) : says('says.term.since', { title, from })
}

/** Whether some day lies in both. */
export function meet(a: Days, b: Days): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)
}

/** Whether all of `inner` lies in `outer`. */
export function holds(outer: Days, inner: Days): boolean {
  const begins = outer.from === null || (inner.from !== null && outer.from <= inner.from)
  return begins && (outer.to === null || (inner.to !== null && inner.to <= outer.to))
}

/** Whether the term may have run on one of these days; on no day in particular, any term will do. */
export function isIn(term: OfficeTerm, days: readonly Days[]): boolean {
  return days.length === 0 || days.some((one) => meet(term.may, one))
}
