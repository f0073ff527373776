import type {
  GalleyBridge,
  RequestArgs,
  RequestName,
  RequestResults,
  WindowEventName,
  WindowEvents,
} from '../bridge/bridge'
import { type Entry, isRefusal } from '../model/entry'
import { applyWaiting } from './desk/entry-inbox'
import { showNotice } from './notice-store'
import { showFailure } from './show-failure'

declare global {
  interface Window {
    readonly galley: GalleyBridge
  }
}

/** Asks the main process; rejects only when something is broken, never for a refused command. */
export function request<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<RequestResults[N]> {
  return window.galley.request(name, args)
}

export function onEvent<N extends WindowEventName>(name: N, listener: (event: WindowEvents[N]) => void): () => void {
  return window.galley.on(name, listener)
}

/**
 * Carries out a command. The mirror changes when its entry comes back as an event, not here. A refusal or a failure
 * is shown to the editor and answered with undefined.
 */
export async function runCommand(
  command: string,
  args: RequestArgs<'command.run'>['args'],
): Promise<Entry | undefined> {
  return settle(request('command.run', { command, args }))
}

/** The story an entry brought into being, if it did. */
export function newStoryOf(entry: Entry | undefined): string | undefined {
  return entry?.changes.find((change) => change.table === 'story' && change.before === null)?.id
}

/** Waits for an entry; shows a refusal or a failure instead of throwing it. */
export async function settle(answer: Promise<RequestResults['command.run']>): Promise<Entry | undefined> {
  try {
    const result = await answer
    applyWaiting()
    if (!isRefusal(result)) return result
    showNotice({ kind: 'refusal', code: result.refused, message: result.message })
  } catch (error) {
    showFailure(error)
  }
  return undefined
}
