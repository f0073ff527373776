import type { NewsroomList } from '../../bridge/newsroom-lists'
import { isRefusal } from '../../model/entry'
import { request } from '../bridge-client'
import { showNotice } from '../notice-store'
import { say } from '../words/use-words'
import { useLexiconStore, writeList } from './lexicon-store'
import { withRows } from './list-rows'

/** Adds the rows of a file to a list; of two about the same the file's stays. */
export async function importList(list: NewsroomList): Promise<void> {
  const read = await request('lexicon.import', { list })
  if ('cancelled' in read) return
  if ('problem' in read) {
    const { code, line } = read.problem
    showNotice({ kind: 'refusal', code: 'lexicon-not-imported', message: say(`lexicon.problem.${code}`, { line }) })
    return
  }
  const written = await writeList(list, withRows(list, useLexiconStore.getState().rows[list], read.rows))
  if (written) showNotice({ kind: 'done', code: 'lexicon-imported', message: String(read.rows.length) })
}

export async function exportList(list: NewsroomList): Promise<void> {
  const outcome = await request('lexicon.export', { list })
  if ('cancelled' in outcome) return
  if (isRefusal(outcome)) showNotice({ kind: 'refusal', code: outcome.refused, message: outcome.message })
  else showNotice({ kind: 'done', code: 'lexicon-exported', message: outcome.written, path: outcome.written })
}
