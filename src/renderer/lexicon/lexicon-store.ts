import { create } from 'zustand'
import type { ListRow, NewsroomList, NewsroomLists } from '../../bridge/newsroom-lists'
import { isRefusal } from '../../model/entry'
import { onEvent, request } from '../bridge-client'
import { refreshDerived } from '../desk/derived-pages'
import { useDeskStore } from '../desk/desk-store'
import { showNotice } from '../notice-store'
import { showFailure } from '../show-failure'

/** The newsroom's own lists as they are on disk: the same in all windows. */
export const useLexiconStore = create<NewsroomLists>()(() => ({
  rows: { people: [], 'office-holders': [], 'not-names': [], titles: [], units: [], 'house-style': [] },
  shippedStyle: [],
  problems: [],
}))

/** Keeps the lists, and has every page read again once one has changed. Returns a function that ends it. */
export function followLexicon(): () => void {
  const end = onEvent('lexicon.changed', (lists) => {
    useLexiconStore.setState(lists)
    refreshDerived(useDeskStore.getState().desk.page.keys())
  })
  void request('lexicon.read', {}).then((lists) => {
    useLexiconStore.setState(lists)
    const [problem] = lists.problems
    if (problem) showNotice({ kind: 'failure', code: 'lexicon-left-out', message: `${problem.list}.tsv` })
  })
  return end
}

/**
 * Writes a list whole; whether it was written. It stands here at once, so that the next row is put to it and not to
 * the list before; should it not be written, what is on disk is read again.
 */
export async function writeList(list: NewsroomList, rows: readonly ListRow[]): Promise<boolean> {
  useLexiconStore.setState(({ rows: all }) => ({ rows: { ...all, [list]: rows } }))
  try {
    const result = await request('lexicon.write', { list, rows: rows.map((row) => [...row]) })
    if (!isRefusal(result)) return true
    showNotice({ kind: 'refusal', code: result.refused, message: result.message })
  } catch (error) {
    showFailure(error)
  }
  useLexiconStore.setState(await request('lexicon.read', {}))
  return false
}
