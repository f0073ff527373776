import type { PageId, StoryId } from '../../model/document'
import { FIGURE_KINDS, type FigureRow, figureId } from '../../model/figures/figure-rows'
import { STATUS_ORDER } from '../../model/figures/figure-status'
import type { Facet, FacetChoice, FigureCursor, FigureSort } from './figure-store'

/** Families of units gathered to what a newsroom would sort by. */
const FAMILY_GROUPS: Readonly<Record<string, string>> = {
  money: 'money',
  share: 'share',
  rate: 'share',
  ratio: 'share',
  tenth: 'share',
  point: 'share',
  discount: 'share',
  people: 'people',
  household: 'people',
  visit: 'people',
  count: 'count',
  noun: 'count',
  medal: 'count',
  admin: 'count',
  length: 'length',
  area: 'area',
  mass: 'weight',
  volume: 'volume',
  time: 'time',
  age: 'age',
}

/** What a figure is filed under in each facet. */
export function facetValues(row: FigureRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'type':
      // A title that is contradicted is to be seen without people being asked for: it is an assertion, as claims are.
      return row.kind === 'person' && row.findings.length > 0 ? ['person', 'claim'] : [row.kind]
    case 'status':
      return [row.status]
    case 'rule':
      return row.findings.map(({ rule }) => rule)
    case 'severity':
      return row.findings.map(({ severity }) => severity)
    case 'story':
      return [row.story]
    case 'family':
      return row.kind === 'number' ? [familyOf(row)] : []
  }
}

function familyOf({ tag }: FigureRow): string {
  if (tag.type !== 'number' || !tag.value.unit) return 'none'
  return FAMILY_GROUPS[tag.value.family ?? ''] ?? 'other'
}

/** Rows that every facet with a choice lets through, and that hold the words looked for. */
export function filterRows(rows: readonly FigureRow[], facets: FacetChoice, find = ''): FigureRow[] {
  const words = find.trim()
  const chosen = (Object.entries(facets) as [Facet, ReadonlySet<string>][]).filter(([, values]) => values.size > 0)
  return rows.filter(
    (row) =>
      chosen.every(([facet, values]) => facetValues(row, facet).some((value) => values.has(value))) &&
      (words === '' || holdsWords(row, words)),
  )
}

function holdsWords({ tag, sentence, note }: FigureRow, words: string): boolean {
  const about = tag.type === 'number' ? tag.value.label : tag.type === 'person' ? tag.value.role : undefined
  return [tag.text, sentence.text, about, note?.printed, note?.source?.text].some((text) => text?.includes(words))
}

/** The first row that is itself of the words looked for, not only near them; -1 where none is. */
export function placeOfWords(rows: readonly FigureRow[], find: string): number {
  const words = find.trim()
  const at = rows.findIndex(({ tag }) => tag.text.startsWith(words))
  return at >= 0 ? at : rows.findIndex(({ tag, note }) => `${tag.text} ${note?.printed ?? ''}`.includes(words))
}

/** How many rows each value of a facet has, among those the type lets through; of rules and severities, how many findings. */
export function countFacet(rows: readonly FigureRow[], facet: Facet, facets: FacetChoice): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)
  const counted = new Set<string>()
  const isNew = (key: string) => !counted.has(key) && counted.add(key).has(key)
  for (const row of rows) {
    const isOfType =
      facet === 'type' || facets.type.size === 0 || facetValues(row, 'type').some((kind) => facets.type.has(kind))
    if (!isOfType) continue
    if (facet === 'rule' || facet === 'severity') {
      for (const finding of row.findings) if (isNew(finding.key)) add(finding[facet])
    } else for (const value of facetValues(row, facet)) add(value)
  }
  return counts
}

export interface FigureGroup {
  readonly story: StoryId
  readonly page: PageId
  readonly rows: readonly FigureRow[]
}

/**
 * Rows under their stories, given in reading order. By urgency or findings the story with the most urgent figure comes
 * first; by place all stays as it is; by value, type, unit or status the figures are sorted in each story.
 */
export function groupRows(rows: readonly FigureRow[], sort: FigureSort): FigureGroup[] {
  const groups = new Map<StoryId, FigureRow[]>()
  for (const row of rows) {
    const group = groups.get(row.story)
    if (group) group.push(row)
    else groups.set(row.story, [row])
  }
  const listed = [...groups].map(([story, list]) => ({ story, page: list[0]?.page ?? '', rows: sortRows(list, sort) }))
  if (sort !== 'urgency' && sort !== 'finding') return listed
  const weigh = sort === 'urgency' ? urgencyOf : doubtOf
  return listed.sort((a, b) => compare(b.rows[0], a.rows[0], weigh))
}

function compare(a: FigureRow | undefined, b: FigureRow | undefined, weigh: (row: FigureRow) => number): number {
  return (a ? weigh(a) : 0) - (b ? weigh(b) : 0)
}

/** Equals stay in reading order. */
function sortRows(rows: readonly FigureRow[], sort: FigureSort): readonly FigureRow[] {
  switch (sort) {
    case 'place':
      return rows
    case 'urgency':
      return rows.toSorted((a, b) => b.urgency - a.urgency)
    case 'finding':
      return rows.toSorted((a, b) => doubtOf(b) - doubtOf(a))
    case 'value':
      return rows.toSorted((a, b) => amountOf(b) - amountOf(a))
    case 'type':
      return rows.toSorted((a, b) => FIGURE_KINDS.indexOf(a.kind) - FIGURE_KINDS.indexOf(b.kind))
    case 'status':
      return rows.toSorted((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status))
    case 'unit':
      return rows.toSorted((a, b) => (unitOf(a) < unitOf(b) ? -1 : unitOf(a) > unitOf(b) ? 1 : 0))
  }
}

const urgencyOf = ({ urgency }: FigureRow): number => urgency

/** The gravest of what contradicts it. */
function doubtOf({ findings }: FigureRow): number {
  return findings.reduce((most, { severity }) => Math.max(most, GRAVITY[severity]), 0)
}

const GRAVITY = { error: 3, query: 2, note: 1 } as const

/** Kinds of units together, in them the units; what has none comes last. */
function unitOf(row: FigureRow): string {
  const unit = row.tag.type === 'number' ? row.tag.value.unit : null
  return unit ? `${familyOf(row)} ${unit}` : '\uffff'
}

function amountOf({ tag }: FigureRow): number {
  if (tag.type !== 'number') return Number.NEGATIVE_INFINITY
  return tag.value.number ?? tag.value.min ?? tag.value.max ?? Number.NEGATIVE_INFINITY
}

/** Where the cursor is: on the figure itself, else on the same place, else on the figure of the block nearest to it, else as far down as before. */
export function findCursor(rows: readonly FigureRow[], cursor: FigureCursor | null): number {
  if (!cursor) return rows.length > 0 ? 0 : -1
  const same = rows.findIndex((row) => figureId(row) === cursor.id)
  if (same >= 0) return same
  let best = -1
  for (const [k, row] of rows.entries()) {
    if (row.block.id !== cursor.block) continue
    const way = Math.abs(row.tag.start - cursor.start)
    if (best < 0 || way < Math.abs((rows[best]?.tag.start ?? 0) - cursor.start)) best = k
  }
  return best >= 0 && rows[best]?.tag.start === cursor.start ? best : nearBy(rows, cursor, best)
}

function nearBy(rows: readonly FigureRow[], cursor: FigureCursor, best: number): number {
  const before = rows[Math.min(cursor.at, rows.length - 1)]
  if (best >= 0 && Math.abs((rows[best]?.tag.start ?? 0) - cursor.start) < 8) return best
  return before ? Math.min(cursor.at, rows.length - 1) : -1
}
