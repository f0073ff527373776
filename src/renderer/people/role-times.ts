import type { ListRow } from '../../bridge/newsroom-lists'
import type { Page, PageId } from '../../model/document'
import { parsePartialDate } from '../../model/partial-date'
import type { PersonEntry } from './read-register'

/** A role on the axis: where it was printed, from 0 to 1, and the days. */
export interface RoleTime {
  readonly role: string
  readonly marks: readonly number[]
  /** ISO days; null where no page with the role prints its date. */
  readonly first: string | null
  readonly last: string | null
}

/** A row of the newsroom's list about the person, laid on the same axis. */
export interface TermTime {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly note: string
  readonly start: number
  readonly end: number
}

/** When a person is named as what, beside what the newsroom's list says of them. */
export interface PersonTimes {
  /** ISO days of the axis' ends; null where fewer than two days are known, and nothing can be laid out. */
  readonly axis: { readonly from: string; readonly to: string } | null
  readonly first: string | null
  readonly last: string | null
  readonly roles: readonly RoleTime[]
  readonly terms: readonly TermTime[]
}

/**
 * A person's roles in time: every mention stands on its page's issue day. The axis reaches from the first to the last
 * day told of, by a page or by the list; a term without an end runs to the axis' end.
 */
export function personTimes(
  entry: PersonEntry,
  pages: ReadonlyMap<PageId, Page>,
  holders: readonly ListRow[],
): PersonTimes {
  const dayOf = (page: PageId) => pages.get(page)?.issue.date ?? undefined
  const days = entry.mentions.flatMap(({ page }) => dayOf(page) ?? []).sort()
  const names = new Set(entry.spellings.map(({ name }) => name))
  const rows = holders.filter(([name = '']) => names.has(name))
  const ends = rows.flatMap(([, , , from = '', to = '']) => [
    parsePartialDate(from)?.first ?? [],
    parsePartialDate(to)?.last ?? [],
  ])
  const all = [...days, ...ends.flat()].sort()
  const [from, to] = [all[0], all.at(-1)]
  const axis = from !== undefined && to !== undefined && from < to ? { from, to } : null
  const at = (day: string) =>
    axis ? (dayNumber(day) - dayNumber(axis.from)) / (dayNumber(axis.to) - dayNumber(axis.from)) : 0
  return {
    axis,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    roles: entry.roles.map(({ role }) => {
      const own = entry.mentions.flatMap((one) => (one.role === role ? (dayOf(one.page) ?? []) : [])).sort()
      return { role, marks: [...new Set(own)].map(at), first: own[0] ?? null, last: own.at(-1) ?? null }
    }),
    terms: rows.map(([, office = '', organisation = '', begun = '', ended = '', note = '']) => {
      const [first, last] = [parsePartialDate(begun)?.first, parsePartialDate(ended)?.last]
      const start = first === undefined ? 0 : at(first)
      return {
        title: `${organisation}${office}`,
        from: begun,
        to: ended,
        note,
        start,
        end: last === undefined ? 1 : at(last),
      }
    }),
  }
}

const DAY_MS = 86_400_000

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS
}
