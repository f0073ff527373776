import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { app, BrowserWindow, screen, type WebContents } from 'electron'
import type { ActionId } from '../bridge/actions'
import type { WordLanguage } from '../words/words'
import type { StartWishes } from './command-line'
import { DeskWindow } from './desk-window'
import { fitBounds } from './fit-bounds'
import { setSystemMenu } from './menu'
import type { PreferenceFile } from './preferences'

/** Time for fonts and the first page to settle before a picture is taken. */
const SETTLE_MS = 1500

/** All windows of the app, one desk each. */
export class DeskWindows {
  readonly #preferences: PreferenceFile
  readonly #windows = new Map<number, DeskWindow>()
  #screenshot: string | undefined

  constructor(preferences: PreferenceFile) {
    this.#preferences = preferences
  }

  /** The language of the interface: the chosen one, else the system's, else English. */
  get language(): WordLanguage {
    const { language } = this.#preferences.values
    return language === 'system' ? this.systemLanguage : language
  }

  get systemLanguage(): WordLanguage {
    const [first = 'en'] = app.getPreferredSystemLanguages().concat(app.getLocale())
    return (app.commandLine.getSwitchValue('lang') || first).toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
  }

  /** The window a message came from. */
  of(contents: WebContents): DeskWindow {
    const window = this.#windows.get(contents.id)
    if (!window) throw new Error('message from a window that is gone')
    return window
  }

  get all(): readonly DeskWindow[] {
    return [...this.#windows.values()]
  }

  /** Opens a window with the desk asked for, else the one that was open last, else an empty one. */
  async open(wishes: StartWishes): Promise<void> {
    this.#screenshot ??= wishes.screenshot
    const window = this.#create()
    window.filled = this.#fill(window, wishes)
    await window.filled
    const pages = [...wishes.pages]
    const loaded = await window.worker.call('desk.load', null)
    if (wishes.sample && loaded.pages.length === 0 && pages.length === 0) pages.push(wishes.sample)
    if (pages.length > 0) await window.worker.call('import.paths', { paths: pages })
    if (this.#screenshot) this.#takePicture(window, this.#screenshot)
  }

  /** Remembers the desk of a window, to be opened again next time. */
  remember(path: string, untitled: boolean): void {
    this.#preferences.setWindow({ last: { desk: path, untitled } })
  }

  refreshMenu(): void {
    setSystemMenu(this.language, this.#preferences.values.keys, (action) => this.#run(action))
  }

  #create(): DeskWindow {
    const others = BrowserWindow.getAllWindows().length
    const last = others > 0 ? undefined : this.#preferences.window.bounds
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
    const bounds = last ? fitBounds(last, screens) : {}
    const window = new DeskWindow(this.#preferences.values, this.language, bounds)
    const id = window.browser.webContents.id
    this.#windows.set(id, window)
    window.browser.on('close', () => {
      this.#preferences.setWindow({ bounds: { ...window.browser.getNormalBounds() } })
    })
    window.browser.on('closed', () => this.#windows.delete(id))
    return window
  }

  async #fill(window: DeskWindow, wishes: StartWishes): Promise<void> {
    if (wishes.desk) {
      const outcome = await window.openDesk(wishes.desk, 'plain')
      if (outcome.opened) return this.remember(wishes.desk, false)
      // The window asks what to do once it is there; until then it shows an empty desk.
      window.refused = outcome
    }
    const last = this.#preferences.window.last
    if (!wishes.desk && last?.desk && existsSync(last.desk) && this.#windows.size === 1) {
      const outcome = await (last.untitled ? window.reopenUntitled(last.desk) : window.openDesk(last.desk, 'plain'))
      if (outcome.opened) return
      window.refused = outcome
    }
    const desk = await window.createDesk()
    if (!wishes.desk) this.remember(desk.file, true)
  }

  #run(action: ActionId): void {
    const focused = BrowserWindow.getFocusedWindow()
    const window = focused && this.#windows.get(focused.webContents.id)
    window?.send('action.run', action)
  }

  #takePicture(window: DeskWindow, path: string): void {
    this.#screenshot = undefined
    const contents = window.browser.webContents
    const take = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      const picture = await contents.capturePage()
      await writeFile(path, picture.toPNG())
    }
    if (contents.isLoading()) contents.once('did-finish-load', () => void take())
    else void take()
  }
}
