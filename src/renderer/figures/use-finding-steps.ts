import { useEffect, useRef } from 'react'
import type { FigureRow } from '../../model/figures/figure-rows'
import { registerActions } from '../actions/action-registry'
import { isDeskRead } from '../desk/derived-pages'
import { useDeskStore } from '../desk/desk-store'
import { openPage, openStory, useFocusStore } from '../desk/focus-store'
import { showNotice } from '../notice-store'
import { type FigureScope, useFigureStore } from './figure-store'
import { type FindingWalk, stepToFinding, type Way } from './finding-steps'
import { unitNameOf } from './use-figure-rows'

interface Walker extends Pick<FindingWalk, 'shown' | 'at' | 'all' | 'list'> {
  /** Brings a row that is shown, at its place, under the keyboard. */
  go(row: FigureRow, at: number): void
}

/** The keys that walk from finding to finding, in the sheet and in the pictures. */
export function useFindingSteps(walker: Walker): void {
  const latest = useRef(walker)
  useEffect(() => {
    latest.current = walker
  })
  useEffect(() => {
    const step = (way: Way) => () => {
      const { shown, at, all, list, go } = latest.current
      const { scope } = useFigureStore.getState()
      const found = stepToFinding({ shown, at, all, list, ...unitsOf(scope), isRead: isDeskRead() }, way)
      if (found.kind === 'here') go(found.row, found.at)
      else if (found.kind === 'there') {
        if (scope === 'story') openStory(found.row.story)
        else openPage(found.row.page)
        go(found.row, 0)
      } else showNotice({ kind: 'done', code: found.code, message: String(found.hidden) })
    }
    return registerActions({ 'joint.next': step(1), 'joint.previous': step(-1) })
  }, [])
}

/** What the view is set to, as the stories, pages or editions its rows are of. */
function unitsOf(scope: FigureScope): Pick<FindingWalk, 'unitOf' | 'unit'> {
  const { page, story } = useFocusStore.getState()
  if (scope === 'desk') return { unitOf: null, unit: null }
  if (scope === 'story') return { unitOf: (row) => row.story, unit: story }
  const { page: pages } = useDeskStore.getState().desk
  const unitOfPage = (id: string) => unitNameOf(pages.get(id), scope)
  return { unitOf: (row) => unitOfPage(row.page), unit: page === null ? null : unitOfPage(page) }
}
