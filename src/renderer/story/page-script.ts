import type { PageId } from '../../model/document'
import { isTraditional, type Script } from '../../model/script'
import { useDeskStore } from '../desk/desk-store'

const read = new Map<PageId, { readonly raw: string; readonly isHant: boolean }>()

/** Asked of the page, not of the story: a story of three lines is too short to tell. Read once for each text. */
export function isTraditionalPage(page: PageId, raw: string): boolean {
  const old = read.get(page)
  if (old?.raw === raw) return old.isHant
  const isHant = isTraditional(raw)
  read.set(page, { raw, isHant })
  return isHant
}

/** The `lang` of words of a page in traditional characters, so that they stand in the forms of their script. */
export function usePageLang(page: PageId): Script | undefined {
  return useDeskStore(({ desk }) => (isTraditionalPage(page, desk.page.get(page)?.raw ?? '') ? 'zh-Hant' : undefined))
}
