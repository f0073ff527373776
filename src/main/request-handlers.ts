import { app, dialog, shell } from 'electron'
import type { OpenOutcome, SaveOutcome, WindowState } from '../bridge/bridge'
import { EXPORT_FORMATS } from '../formats/export/export-formats'
import { ENCODINGS } from '../formats/import/decode-page'
import type { DeskWindow } from './desk-window'
import type { DeskWindows } from './desk-windows'
import type { RequestHandlers } from './guard'
import { lexiconHandlers } from './lexicon-handlers'
import type { PreferenceFile } from './preferences'
import { reportHandlers } from './report-handlers'
import { ruleHandlers } from './rule-handlers'
import { controlWindow } from './window-control'

/** What each request does: dialogs and windows here, everything about the desk passed on to its worker. */
export function requestHandlers(windows: DeskWindows, preferences: PreferenceFile): RequestHandlers {
  /** Folders exported to: the only places a window may have shown. */
  const exported = new Set<string>()
  const windowOf = (event: { sender: Electron.WebContents }): DeskWindow => windows.of(event.sender)

  const openPath = async (window: DeskWindow, path: string, how: 'plain' | 'copy' | 'force'): Promise<OpenOutcome> => {
    await window.flush()
    const outcome = await window.openDesk(path, how)
    if (outcome.opened) {
      windows.remember(outcome.desk.file, outcome.desk.state.path === null)
      app.addRecentDocument(path)
    }
    return outcome
  }

  return {
    'window.load': async (_, event): Promise<WindowState> => {
      const window = windowOf(event)
      await window.filled
      const refused = window.refused ?? null
      window.refused = undefined
      return {
        refused,
        platform: process.platform as WindowState['platform'],
        version: app.getVersion(),
        systemLanguage: windows.systemLanguage,
        preferences: preferences.values,
        desk: await window.worker.call('desk.load', null),
        exportFormats: EXPORT_FORMATS.map(({ id, extension }) => ({ id, extension })),
        encodings: ENCODINGS,
      }
    },
    'preference.set': async ({ key, value }, event) => {
      const values = preferences.set(key, value)
      if (key === 'language' || key === 'keys') windows.refreshMenu()
      if (key === 'person') await windowOf(event).worker.call('person.set', { name: values.person })
      return values
    },

    'desk.create': async (_, event) => {
      const window = windowOf(event)
      await window.flush()
      const desk = await window.createDesk()
      windows.remember(desk.file, true)
      return desk
    },
    'desk.open': async ({ path, how }, event) => {
      const window = windowOf(event)
      if (path) return openPath(window, path, how)
      const { filePaths } = await dialog.showOpenDialog(window.browser, {
        properties: ['openFile'],
        filters: DESK_FILTER,
      })
      const [chosen] = filePaths
      return chosen ? openPath(window, chosen, how) : { opened: false, cancelled: true }
    },
    'desk.save': async (args, event) => {
      const window = windowOf(event)
      const loaded = await window.worker.call('desk.load', null)
      if (loaded.state.path === null) return saveAs(windows, window)
      return window.worker.call('desk.save', args)
    },
    'desk.saveAs': async (_, event) => saveAs(windows, windowOf(event)),

    'command.run': (args, event) => windowOf(event).worker.call('command.run', args),
    'history.undo': (_, event) => windowOf(event).worker.call('history.undo', null),
    'history.redo': (_, event) => windowOf(event).worker.call('history.redo', null),
    'history.undoEntry': (args, event) => windowOf(event).worker.call('history.undoEntry', args),
    'history.list': (args, event) => windowOf(event).worker.call('history.list', args),
    'page.derive': (args, event) => windowOf(event).worker.call('page.derive', args),
    'figure.trail': (args, event) => windowOf(event).worker.call('figure.trail', args),
    'duplicates.list': (_, event) => windowOf(event).worker.call('duplicates.list', null),
    'duplicates.explain': (args, event) => windowOf(event).worker.call('duplicates.explain', args),
    'page.preview': (args, event) => windowOf(event).worker.call('page.preview', args),
    'page.reread': (args, event) => windowOf(event).worker.call('page.reread', args),

    'import.choose': async ({ kind }, event) => {
      const window = windowOf(event)
      const properties: Electron.OpenDialogOptions['properties'] =
        kind === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections']
      const { filePaths } = await dialog.showOpenDialog(window.browser, { properties })
      if (filePaths.length === 0) return { started: false }
      return window.worker.call('import.paths', { paths: filePaths })
    },
    'import.paths': (args, event) => windowOf(event).worker.call('import.paths', args),
    'import.text': (args, event) => windowOf(event).worker.call('import.text', args),
    'import.cancel': (_, event) => windowOf(event).worker.call('import.cancel', null),

    ...lexiconHandlers(windows, exported),
    ...ruleHandlers(windows, exported),
    ...reportHandlers(windows, preferences, exported),

    'export.preview': (args, event) => windowOf(event).worker.call('export.preview', args),
    'export.write': async (args, event) => {
      const window = windowOf(event)
      const { filePaths } = await dialog.showOpenDialog(window.browser, {
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (!folder) return { cancelled: true }
      exported.add(folder)
      return window.worker.call('export.write', { ...args, folder })
    },

    'window.control': async ({ what }, event) => {
      controlWindow(windowOf(event).browser, what)
      return null
    },
    'window.flushed': async (_, event) => {
      windowOf(event).flushed()
      return null
    },
    'path.show': async ({ path }) => {
      if (exported.has(path)) await shell.openPath(path)
      return null
    },
  }
}

const DESK_FILTER = [{ name: 'Galley 校样', extensions: ['galley'] }]

async function saveAs(windows: DeskWindows, window: DeskWindow): Promise<SaveOutcome> {
  const { filePath } = await dialog.showSaveDialog(window.browser, {
    filters: DESK_FILTER,
    defaultPath: window.path ?? 'desk.galley',
  })
  if (!filePath) return { saved: false, code: 'cancelled', message: 'nothing was saved' }
  const path = filePath.toLowerCase().endsWith('.galley') ? filePath : `${filePath}.galley`
  const outcome = await window.worker.call('desk.saveAs', { path })
  if (outcome.saved) {
    window.saved(path)
    windows.remember(path, false)
  }
  return outcome
}
