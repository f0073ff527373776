import { readFailure } from '../bridge/failure'
import { showNotice } from './notice-store'

/** Tells the editor that something is broken: in words where there are some, else with the error's own. */
export function showFailure(error: unknown): void {
  const { code, detail } = readFailure(error instanceof Error ? error.message : String(error))
  showNotice({ kind: 'failure', code, message: detail })
}
