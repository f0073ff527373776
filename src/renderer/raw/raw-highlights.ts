import { useMemo } from 'react'
import type { PageId } from '../../model/document'
import { rawSpans, rawSpansOf } from '../../model/piece'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import type { Highlights } from './line-parts'

const NOTHING: Highlights = { lit: [], exact: [] }

/** What the story pane points at, on the raw page; `flash` are spans just revealed. */
export function useRawHighlights(page: PageId, flash: Highlights['exact']): Highlights {
  const hovered = useFocusStore((store) => store.hovered)
  const block = useDeskStore((store) => (hovered ? store.desk.block.get(hovered.block) : undefined))
  return useMemo(() => {
    if (!block || !hovered || block.page !== page) return flash.length === 0 ? NOTHING : { lit: [], exact: flash }
    const { start, end } = hovered
    const exact = start !== undefined && end !== undefined ? rawSpansOf(block.pieces, start, end) : []
    return { lit: rawSpans(block.pieces), exact: [...exact, ...flash] }
  }, [block, hovered, page, flash])
}

/** The number of the story a raw line stands in, for the band of a highlight. */
export function useStoryNumbers(): ReadonlyMap<string, number> {
  return useDeskStore((store) => indexDesk(store.desk).numberByStory)
}
