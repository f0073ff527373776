import type { RequestArgs } from '../../bridge/bridge'
import { request } from '../bridge-client'
import { loadSnapshot } from '../desk/start-window'
import { showNotice } from '../notice-store'
import { closeDialog, openDialog } from './dialog-store'

export async function createDesk(): Promise<void> {
  loadSnapshot(await request('desk.create', {}))
}

/** Opens a desk file; what stands in the way becomes a question with its choices. */
export async function chooseDesk(args: RequestArgs<'desk.open'> = { how: 'plain' }): Promise<void> {
  closeDialog()
  const outcome = await request('desk.open', args)
  if (outcome.opened) loadSnapshot(outcome.desk)
  else if ('code' in outcome) openDialog({ kind: 'open-problem', problem: outcome })
}

/** Saves under the desk's name, or asks for one. */
export async function saveDesk(as: boolean, force?: boolean): Promise<void> {
  closeDialog()
  const outcome = as ? await request('desk.saveAs', {}) : await request('desk.save', force ? { force } : {})
  if (outcome.saved || outcome.code === 'cancelled') return
  if (outcome.code === 'changed-on-disk') openDialog({ kind: 'save-problem', problem: outcome })
  else showNotice({ kind: 'failure', code: outcome.code, message: outcome.message })
}
