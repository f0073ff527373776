import type { NewsroomList } from '../../bridge/newsroom-lists'
import { showNotice } from '../notice-store'
import { useLexiconStore, writeList } from './lexicon-store'
import { withoutRow, withRow } from './list-rows'

/** Longer selections are no name, however they are meant. */
export const LONGEST_NAME = 20

/** Puts a name into the newsroom's list of people: from then on it is a person's on every page. */
export async function teachName(name: string, role?: string): Promise<void> {
  await teach('people', name, [name, role ?? ''])
}

/** Puts a string into the newsroom's list of what is no name: from then on it is nobody on any page. */
export async function teachNotName(words: string): Promise<void> {
  await teach('not-names', words, [words])
}

/** The two lists contradict one another: what goes into one leaves the other. */
async function teach(list: 'people' | 'not-names', word: string, row: readonly string[]): Promise<void> {
  const name = word.replace(/\s/gu, '')
  if (name === '') return
  const other: NewsroomList = list === 'people' ? 'not-names' : 'people'
  const { rows } = useLexiconStore.getState()
  const without = withoutRow(other, rows[other], name)
  if (without.length < rows[other].length && !(await writeList(other, without))) return
  const written = await writeList(list, withRow(list, rows[list], [name, ...row.slice(1)]))
  if (written) showNotice({ kind: 'done', code: `taught-${list}`, message: name })
}
