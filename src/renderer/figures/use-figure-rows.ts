import { useMemo } from 'react'
import type { PageDerived } from '../../bridge/bridge'
import type { Block, Desk, PageId, Story } from '../../model/document'
import { type FigureRow, figureRows } from '../../model/figures/figure-rows'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { useFigureStore } from './figure-store'

interface Read {
  readonly blocks: readonly Block[] | undefined
  readonly stories: readonly Story[] | undefined
  readonly decisions: Desk['decision']
  readonly rows: readonly FigureRow[]
}

const reads = new WeakMap<PageDerived, Read>()
const NO_ROWS: readonly FigureRow[] = []

/**
 * The rows of one page. While its text is ahead of what the machine has read, the rows stay as they were: a figure
 * just corrected must not flicker through states nobody gave it.
 */
export function rowsOfPage(desk: Desk, page: PageId, derived: PageDerived | undefined): readonly FigureRow[] {
  if (!derived) return NO_ROWS
  const index = indexDesk(desk)
  const blocks = index.blocksByPage.get(page)
  const stories = index.storiesByPage.get(page)
  const old = reads.get(derived)
  if (old && (old.blocks !== blocks || (old.decisions === desk.decision && old.stories === stories))) return old.rows
  const listed = (stories ?? []).map(({ id }) => ({ id, blocks: index.blocksByStory.get(id) ?? [] }))
  const { tags, findings } = derived
  const rows = figureRows({ page, stories: listed, tags, findings }, desk.decision.values())
  reads.set(derived, { blocks, stories, decisions: desk.decision, rows })
  return rows
}

/** The rows of the whole desk as far as it has been read, in the order of its pages. */
export function useDeskRows(): readonly FigureRow[] {
  const desk = useDeskStore((store) => store.desk)
  const derived = useDeskStore((store) => store.derived)
  return useMemo(
    () => indexDesk(desk).pages.flatMap(({ id }) => rowsOfPage(desk, id, derived.get(id))),
    [desk, derived],
  )
}

/** The rows of the story, page or desk the view is set to. */
export function useScopeRows(rows: readonly FigureRow[]): readonly FigureRow[] {
  const scope = useFigureStore((store) => store.scope)
  const page = useFocusStore((store) => store.page)
  const story = useFocusStore((store) => store.story)
  return useMemo(() => {
    if (scope === 'desk') return rows
    return rows.filter((row) => (scope === 'page' ? row.page === page : row.story === story))
  }, [rows, scope, page, story])
}

/** Findings of these rows, each once. */
export function countFindings(rows: readonly FigureRow[]): number {
  return new Set(rows.flatMap(({ findings }) => findings.map(({ key }) => key))).size
}
