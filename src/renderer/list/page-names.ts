import { useMemo } from 'react'
import type { Page, PageId } from '../../model/document'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'

export interface PageName {
  /** The page number as printed, or the page's place in the list, two digits. */
  readonly number: string
  /** The file's name without its ending. */
  readonly name: string
  readonly full: string
}

/** How a page is called in lists. `place` counts from 1. */
export function namePage(page: Pick<Page, 'name' | 'issue'>, place: number): PageName {
  const number = page.issue.page ?? String(place).padStart(2, '0')
  const name = page.name.replace(/\.(?:txt|text|md)$/i, '')
  return { number, name, full: name === number ? number : `${number} ${name}` }
}

/** The names of all pages of the desk. */
export function usePageNames(): ReadonlyMap<PageId, PageName> {
  const pages = useDeskStore((store) => store.desk.page)
  return useMemo(() => {
    const sorted = indexDesk(useDeskStore.getState().desk).pages
    const places = new Map([...pages.keys()].map((id) => [id, sorted.findIndex((page) => page.id === id) + 1]))
    return new Map([...pages.values()].map((page) => [page.id, namePage(page, places.get(page.id) ?? 0)]))
  }, [pages])
}
