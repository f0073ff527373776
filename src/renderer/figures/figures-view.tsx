import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { FigureRow } from '../../model/figures/figure-rows'
import { useDeskStore } from '../desk/desk-store'
import { PaneGuard } from '../desk/pane-guard'
import { usePaneSteps } from '../frame/use-pane-steps'
import { PicturesView } from '../pictures/pictures-view'
import { useWords } from '../words/use-words'
import { FacetPane } from './facet-pane'
import { filterRows, findCursor, groupRows } from './figure-filter'
import { FigurePanel } from './figure-panel'
import { FigureSheet } from './figure-sheet'
import { setCursor, useFigureStore } from './figure-store'
import { FilterChips } from './filter-chips'
import { focusSheet } from './go-on'
import { SheetBar } from './sheet-bar'
import { useFigureKeys } from './use-figure-keys'
import { useDeskRows, useScopeRows } from './use-figure-rows'
import { useFindingSteps } from './use-finding-steps'
import './figures.css'

/** The figures desk: a sheet to work down, or pictures to look at. */
export function FiguresView() {
  const look = useFigureStore((store) => store.look)
  return look === 'pictures' ? <PicturesView /> : <SheetView />
}

/** Facets | every figure of a story, a page or the desk | the one chosen, with all that is known of it. */
function SheetView() {
  const say = useWords()
  const all = useDeskRows()
  const rows = useScopeRows(all)
  const { facets, find, sort, cursor } = useFigureStore()
  const hasPages = useDeskStore((store) => store.desk.page.size > 0)
  const group = useCallback(
    (list: readonly FigureRow[]) => groupRows(filterRows(list, facets, find), sort),
    [facets, find, sort],
  )
  const groups = useMemo(() => group(rows), [group, rows])
  const listed = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const at = findCursor(listed, cursor)
  useFigureKeys({ rows: listed, at })
  const list = (some: readonly FigureRow[]) => group(some).flatMap((one) => one.rows)
  useFindingSteps({ shown: listed, at, all, list, go: setCursor })
  const view = useRef<HTMLDivElement>(null)
  usePaneSteps(view)
  useEffect(() => {
    const sheet = view.current?.querySelector<HTMLElement>('.fig-scroller')
    ;(sheet ?? view.current)?.focus()
  }, [])
  return (
    <div ref={view} className="figures" tabIndex={-1} onClickCapture={keepOnSheet}>
      <PaneGuard>
        <FacetPane rows={rows} />
      </PaneGuard>
      <section className="pane fig-middle" aria-label={say('fig.title')}>
        <PaneGuard>
          <SheetBar rows={listed} />
          <FilterChips rows={listed} />
          <FigureSheet groups={groups} all={all} at={at} hasPages={hasPages} />
        </PaneGuard>
      </section>
      <PaneGuard>
        <FigurePanel row={listed[at]} rows={listed} all={all} />
      </PaneGuard>
    </div>
  )
}

/**
 * Who narrows the sheet with the pointer goes on with the keys of the sheet: left on the box or button, Space and Enter
 * would press that again. A press by keyboard comes without a pointer, and stays where it is.
 */
function keepOnSheet({ target, detail }: MouseEvent): void {
  const isNarrowing = target instanceof Element && target.closest('.fig-facets, .segments, .fig-chip') !== null
  if (detail > 0 && isNarrowing) requestAnimationFrame(focusSheet)
}
