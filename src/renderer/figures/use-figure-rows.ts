import { useMemo } from 'react'
import type { PageDerived } from '../../bridge/page-derived'
import type { Block, Decision, Desk, Page, PageId, Story } from '../../model/document'
import { editionKey, isSameEdition } from '../../model/edition'
import { type FigureRow, figureRows } from '../../model/figures/figure-rows'
import { figureNoteOf } from '../../model/figures/figure-status'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { useFigureStore } from './figure-store'

interface Read {
  readonly blocks: readonly Block[] | undefined
  readonly stories: readonly Story[] | undefined
  readonly decisions: readonly Decision[]
  readonly rows: readonly FigureRow[]
}

const reads = new WeakMap<PageDerived, Read>()
/** What decisions about a page's findings and tags go by. */
const subjects = new WeakMap<PageDerived, readonly string[]>()
const NO_ROWS: readonly FigureRow[] = []

/**
 * The rows of one page. While its text is ahead of what the machine has read, the rows stay as they were: a figure
 * just corrected must not flicker through states nobody gave it. A page no decision of which has changed keeps its
 * rows, so that a key pressed over a desk of a hundred pages costs one page.
 */
export function rowsOfPage(desk: Desk, page: PageId, derived: PageDerived | undefined): readonly FigureRow[] {
  if (!derived) return NO_ROWS
  const index = indexDesk(desk)
  const blocks = index.blocksByPage.get(page)
  const stories = index.storiesByPage.get(page)
  const old = reads.get(derived)
  if (old && old.blocks !== blocks) return old.rows
  const decisions = decisionsAbout(desk, page, derived)
  if (old && old.stories === stories && isSameList(old.decisions, decisions)) return old.rows
  const listed = (stories ?? []).map(({ id }) => ({ id, blocks: index.blocksByStory.get(id) ?? [] }))
  const { tags, findings } = derived
  const rows = keepSame(old?.rows, figureRows({ page, stories: listed, tags, findings }, decisions))
  reads.set(derived, { blocks, stories, decisions, rows })
  return rows
}

/** Rows of which a decision has left all as it was stay the very rows, and are not drawn again. */
function keepSame(before: readonly FigureRow[] | undefined, now: readonly FigureRow[]): readonly FigureRow[] {
  const old = new Map(before?.map((row) => [row.tag, row]))
  return now.map((row) => {
    const same = old.get(row.tag)
    return same && isSameRow(same, row) ? same : row
  })
}

function isSameRow(a: FigureRow, b: FigureRow): boolean {
  return (
    a.block === b.block &&
    a.story === b.story &&
    a.status === b.status &&
    a.decision === b.decision &&
    a.urgency === b.urgency &&
    isSameList(a.findings, b.findings)
  )
}

/** The decisions a page's rows depend on: about its figures, its findings and its tags. */
function decisionsAbout(desk: Desk, page: PageId, derived: PageDerived): readonly Decision[] {
  const { figures, answers } = sortDecisions(desk.decision)
  const about = answers.size === 0 ? [] : subjectsOf(derived).flatMap((subject) => answers.get(subject) ?? [])
  return [...(figures.get(page) ?? []), ...about]
}

function subjectsOf(derived: PageDerived): readonly string[] {
  const known = subjects.get(derived)
  if (known) return known
  const tags = Object.values(derived.tags).flatMap((list) => list.map(({ key }) => key))
  const found = [...derived.findings.map(({ key }) => key), ...tags]
  subjects.set(derived, found)
  return found
}

interface SortedDecisions {
  readonly figures: ReadonlyMap<PageId, readonly Decision[]>
  /** About findings and tags, by what they answer. */
  readonly answers: ReadonlyMap<string, readonly Decision[]>
}

const sorted = new WeakMap<Desk['decision'], SortedDecisions>()

function sortDecisions(decisions: Desk['decision']): SortedDecisions {
  const known = sorted.get(decisions)
  if (known) return known
  const figures = new Map<PageId, Decision[]>()
  const answers = new Map<string, Decision[]>()
  const add = (map: Map<string, Decision[]>, key: string, decision: Decision) => {
    const list = map.get(key)
    if (list) list.push(decision)
    else map.set(key, [decision])
  }
  for (const decision of decisions.values()) {
    const page = decision.kind === 'figure' ? figureNoteOf(decision)?.page : undefined
    if (page !== undefined) add(figures, page, decision)
    if (decision.kind === 'finding' || decision.kind === 'tag') add(answers, decision.subject, decision)
  }
  const found = { figures, answers }
  sorted.set(decisions, found)
  return found
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, k) => one === b[k])
}

interface Drawn {
  readonly desk: Desk
  readonly derived: ReadonlyMap<PageId, PageDerived>
  readonly pages: readonly (readonly FigureRow[])[]
  readonly rows: readonly FigureRow[]
}

let drawn: Drawn | undefined

/** The rows of the whole desk, worked out once for all views of it, and the same as long as those of every page are. */
function deskRows(desk: Desk, derived: Drawn['derived']): readonly FigureRow[] {
  if (drawn?.desk === desk && drawn.derived === derived) return drawn.rows
  const pages = indexDesk(desk).pages.map(({ id }) => rowsOfPage(desk, id, derived.get(id)))
  drawn = { desk, derived, pages, rows: drawn && isSameList(drawn.pages, pages) ? drawn.rows : pages.flat() }
  return drawn.rows
}

/** The rows of the whole desk as far as it has been read, in the order of its pages. */
export function useDeskRows(): readonly FigureRow[] {
  return useDeskStore(({ desk, derived }) => deskRows(desk, derived))
}

/** What the rows of a page and of others belong to together: the edition, or the page alone. */
export function unitNameOf(page: Page | undefined, scope: 'page' | 'edition'): string | null {
  if (!page) return null
  return (scope === 'edition' && editionKey(page)) || page.id
}

/** The rows of the story, page, edition or desk the view is set to. */
export function useScopeRows(rows: readonly FigureRow[]): readonly FigureRow[] {
  const scope = useFigureStore((store) => store.scope)
  const page = useFocusStore((store) => store.page)
  const story = useFocusStore((store) => store.story)
  const pages = useDeskStore((store) => store.desk.page)
  return useMemo(() => {
    if (scope === 'desk') return rows
    if (scope === 'story') return rows.filter((row) => row.story === story)
    const open = page === null ? undefined : pages.get(page)
    if (!open) return NO_ROWS
    const inScope = new Set(
      [...pages.values()]
        .filter((one) => (scope === 'page' ? one === open : isSameEdition(one, open)))
        .map(({ id }) => id),
    )
    return rows.filter((row) => inScope.has(row.page))
  }, [rows, scope, page, story, pages])
}

/** Findings of these rows, each once. */
export function countFindings(rows: readonly FigureRow[]): number {
  return new Set(rows.flatMap(({ findings }) => findings.map(({ key }) => key))).size
}
