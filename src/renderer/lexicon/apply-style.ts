import { isRefusal } from '../../model/entry'
import { request } from '../bridge-client'
import { useDeskStore } from '../desk/desk-store'
import { showNotice } from '../notice-store'
import { showFailure } from '../show-failure'

/** Sets all pages of the desk to the house style as it is now: one entry, and one step to undo. */
export async function restyleDesk(): Promise<void> {
  const pages = [...useDeskStore.getState().desk.page.keys()]
  try {
    const result = await request('command.run', { command: 'page.restyle', args: { pages } })
    if (!isRefusal(result)) showNotice({ kind: 'done', code: 'restyled', message: String(result.changes.length) })
    else if (result.refused === 'nothing-to-do') showNotice({ kind: 'done', code: 'restyled-none', message: '' })
    else showNotice({ kind: 'refusal', code: result.refused, message: result.message })
  } catch (error) {
    showFailure(error)
  }
}
