import { app, BrowserWindow } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol'
import { readStartWishes } from './command-line'
import { DeskWindows } from './desk-windows'
import { answerRequests } from './guard'
import { lockDown, lockDownSession } from './lock-down'
import { places } from './places'
import { PreferenceFile } from './preferences'
import { requestHandlers } from './request-handlers'

/**
 * Start here. The main process owns windows, dialogs and menus and nothing else: each window's desk and the engine run
 * in a worker (desk-worker.ts), each window's page in a sandbox (preload.ts).
 */
registerAppScheme()
lockDown()

if (app.requestSingleInstanceLock()) {
  // Not awaited at the top level: Electron becomes ready only after this module has been run.
  void app.whenReady().then(start)
} else {
  // The app that is running already opens what this call was given.
  app.quit()
}

async function start(): Promise<void> {
  lockDownSession()
  serveApp(places.window)
  const preferences = new PreferenceFile(places.preferences)
  const windows = new DeskWindows(preferences)
  answerRequests(requestHandlers(windows, preferences))
  windows.refreshMenu()

  const open = (words: readonly string[], folder: string): Promise<void> => windows.open(readStartWishes(words, folder))
  app.on('second-instance', (_, words, folder) => void open(ownWords(words), folder))
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void open([], process.cwd())
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (!preferences.isWriting) return
    event.preventDefault()
    void preferences.written().then(() => app.quit())
  })
  await open(ownWords(process.argv), process.cwd())
}

/** The words behind the executable and, in a checkout, behind the folder it was told to run. */
function ownWords(words: readonly string[]): string[] {
  const rest = words.slice(1)
  if (app.isPackaged) return rest
  const folder = rest.findIndex((word) => !word.startsWith('-'))
  return rest.filter((_, k) => k !== folder)
}
