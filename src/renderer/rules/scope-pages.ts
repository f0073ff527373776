import { useMemo } from 'react'
import type { PageId } from '../../model/document'
import { isSameEdition } from '../../model/edition'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { useFigureStore } from '../figures/figure-store'

/** The open page, where there is one. */
export function useOpenPages(): readonly PageId[] {
  const page = useFocusStore((store) => store.page)
  return useMemo(() => (page === null ? [] : [page]), [page])
}

/** The pages of what the figures desk is set to; for a story, its page. */
export function useScopePages(): readonly PageId[] {
  const scope = useFigureStore((store) => store.scope)
  const open = useOpenPages()
  const pages = useDeskStore((store) => store.desk.page)
  return useMemo(() => {
    if (scope === 'desk') return [...pages.keys()]
    const page = pages.get(open[0] ?? '')
    if (scope !== 'edition' || !page) return open
    return [...pages.values()].filter((one) => isSameEdition(one, page)).map(({ id }) => id)
  }, [scope, open, pages])
}
