import { create } from 'zustand'
import type { ListProblem, ListRow, NewsroomList } from '../../bridge/newsroom-lists'
import { isRefusal } from '../../model/entry'
import { request } from '../bridge-client'
import { showNotice } from '../notice-store'
import { say } from '../words/use-words'
import { useLexiconStore, writeList } from './lexicon-store'
import { withRows } from './list-rows'

/** A file some rows of which cannot be taken: what is wrong with each, and the others, which wait for an answer. */
export interface DoubtfulImport {
  readonly list: NewsroomList
  readonly rows: readonly ListRow[]
  readonly problems: readonly ListProblem[]
}

export const useDoubtfulImport = create<{ readonly doubtful: DoubtfulImport | null }>()(() => ({ doubtful: null }))

/** Adds the rows of a file to a list; of two about the same the file's stays. Bad rows are shown before any is taken. */
export async function importList(list: NewsroomList): Promise<void> {
  useDoubtfulImport.setState({ doubtful: null })
  const read = await request('lexicon.import', { list })
  if ('cancelled' in read) return
  const { rows, problems } = read
  const [problem] = problems
  if (!problem) return takeRows(list, rows)
  if (problem.row !== undefined) {
    useDoubtfulImport.setState({ doubtful: { list, rows, problems } })
    return
  }
  const message = sayProblem(list, problem)
  showNotice({ kind: 'refusal', code: 'lexicon-not-imported', message })
}

/** Takes the rows that can be taken of a file where some could not. */
export async function takeDoubtful(): Promise<void> {
  const { doubtful } = useDoubtfulImport.getState()
  useDoubtfulImport.setState({ doubtful: null })
  if (doubtful) await takeRows(doubtful.list, doubtful.rows)
}

async function takeRows(list: NewsroomList, rows: readonly ListRow[]): Promise<void> {
  const written = await writeList(list, withRows(list, useLexiconStore.getState().rows[list], rows))
  if (written) showNotice({ kind: 'done', code: 'lexicon-imported', message: String(rows.length) })
}

/** A row's fault and what to do about it; of a header, the one that is wanted. */
export function sayProblem(list: NewsroomList, { code, line }: ListProblem): string {
  if (code === 'header' && list === 'office-holders') return say('lexicon.problem.headerOffices', { line })
  if (code === 'empty' && list === 'office-holders') return say('lexicon.problem.emptyName', { line })
  return say(`lexicon.problem.${code}`, { line })
}

export async function exportList(list: NewsroomList): Promise<void> {
  const outcome = await request('lexicon.export', { list })
  if ('cancelled' in outcome) return
  if (isRefusal(outcome)) showNotice({ kind: 'refusal', code: outcome.refused, message: outcome.message })
  else showNotice({ kind: 'done', code: 'lexicon-exported', message: outcome.written, path: outcome.written })
}
