import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { GalleyBridge, WindowEvents } from '../bridge/bridge'
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../bridge/channels'

/**
 * All a window can reach outside its page. Two channels carry everything; the main process checks sender and payload
 * of each message, so nothing is checked (or known) here.
 */
const bridge: GalleyBridge = {
  request: (name, args) => ipcRenderer.invoke(REQUEST_CHANNEL, name, args),
  on: (name, listener) => {
    const heard = (_: IpcRendererEvent, ...[event, payload]: unknown[]): void => {
      if (event === name) listener(payload as WindowEvents[typeof name])
    }
    ipcRenderer.on(EVENT_CHANNEL, heard)
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, heard)
  },
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file)),
}

contextBridge.exposeInMainWorld('galley', bridge)
