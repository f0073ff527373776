import type { IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { ipcMain } from 'electron'
import { type RequestArgs, type RequestName, type RequestResults, requestSchemas } from '../bridge/bridge'
import { REQUEST_CHANNEL } from '../bridge/channels'
import { APP_ORIGIN } from './app-protocol'

export type RequestHandlers = {
  [N in RequestName]: (args: RequestArgs<N>, event: IpcMainInvokeEvent) => Promise<RequestResults[N]>
}

/**
 * Answers the windows' requests. Each message is checked twice before anything is done with it: it must come from the
 * top frame of a page of our own, and its payload must be what the contract says. A message that is neither is a bug
 * or an attack, and is thrown back without a detail that could help.
 */
export function answerRequests(handlers: RequestHandlers): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, args: unknown) => {
    if (!isOwnFrame(event.senderFrame)) throw new Error('request from a foreign frame')
    if (typeof name !== 'string' || !Object.hasOwn(requestSchemas, name)) throw new Error('unknown request')
    const request = name as RequestName
    const parsed = requestSchemas[request].safeParse(args)
    if (!parsed.success) throw new Error(`malformed request ${request}: ${parsed.error.message}`)
    const handler = handlers[request] as (args: unknown, event: IpcMainInvokeEvent) => Promise<unknown>
    return handler(parsed.data, event)
  })
}

function isOwnFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN
}
