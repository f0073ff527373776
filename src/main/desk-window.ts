import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import type { DeskSnapshot, OpenOutcome, Preferences, WindowEventName, WindowEvents } from '../bridge/bridge'
import { EVENT_CHANNEL } from '../bridge/channels'
import type { WordLanguage } from '../words/words'
import { APP_ORIGIN } from './app-protocol'
import { places } from './places'
import { WorkerClient } from './worker-client'

/** How long a window may take to hand over what is being typed before it is closed without it. */
const FLUSH_MS = 1500

/** A window and the desk it shows, which lives in a worker of its own. */
export class DeskWindow {
  readonly browser: BrowserWindow
  readonly worker: WorkerClient
  /** Resolves once a desk is in the window. */
  filled: Promise<void> = Promise.resolve()
  /** Why the desk this window was started for is not in it; told to the window once. */
  refused: OpenOutcome | undefined
  #path: string | undefined
  #flushed: (() => void) | undefined
  #closing = false

  constructor(preferences: Preferences, language: WordLanguage, bounds: Partial<Electron.Rectangle>) {
    this.worker = new WorkerClient(
      places.worker,
      {
        lexicons: places.lexicons,
        ownLexicons: places.ownLexicons,
        sqlWasm: places.sqlWasm,
        person: preferences.person,
        version: app.getVersion(),
      },
      (name, payload) => this.send(name, payload),
    )
    if (preferences.theme !== 'system') nativeTheme.themeSource = preferences.theme
    this.browser = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 960,
      minHeight: 600,
      ...bounds,
      show: false,
      title: 'Galley 校样',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#131210' : '#E2DFD6',
      icon: places.icon,
      titleBarStyle: 'hidden',
      trafficLightPosition: { x: 14, y: 12 },
      webPreferences: {
        preload: places.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    })
    this.browser.removeMenu()
    this.browser.once('ready-to-show', () => this.browser.show())
    this.browser.on('close', (event) => this.#onClose(event))
    const theme = preferences.theme === 'system' ? '' : preferences.theme
    void this.browser.loadURL(`${APP_ORIGIN}/index.html?theme=${theme}&language=${language}`)
  }

  /** The file of the desk in this window; undefined while it has no name. */
  get path(): string | undefined {
    return this.#path
  }

  send<N extends WindowEventName>(name: N, payload: WindowEvents[N]): void {
    if (!this.browser.isDestroyed()) this.browser.webContents.send(EVENT_CHANNEL, name, payload)
  }

  /** Puts another desk into this window. The one that was there is saved and closed first, but only once it can be. */
  async openDesk(path: string, how: 'plain' | 'copy' | 'force'): Promise<OpenOutcome> {
    const outcome = await this.worker.call('desk.open', { path, how, untitled: false })
    if (outcome.opened) this.#path = outcome.desk.state.path ?? undefined
    return outcome
  }

  /** A new desk without a name, kept in the app's own folder until it gets one. */
  async createDesk(): Promise<DeskSnapshot> {
    mkdirSync(places.untitled, { recursive: true })
    const outcome = await this.reopenUntitled(join(places.untitled, `${randomUUID()}.galley`))
    if (!outcome.opened) throw new Error('message' in outcome ? outcome.message : 'no desk was made')
    return outcome.desk
  }

  /** A desk without a name from an earlier day. */
  async reopenUntitled(path: string): Promise<OpenOutcome> {
    const outcome = await this.worker.call('desk.open', { path, how: 'plain', untitled: true })
    if (outcome.opened) this.#path = undefined
    return outcome
  }

  saved(path: string | null): void {
    this.#path = path ?? undefined
  }

  flushed(): void {
    this.#flushed?.()
  }

  /** Asks the window to commit what is being typed, and waits until it has (or for FLUSH_MS). */
  async flush(): Promise<void> {
    if (this.browser.isDestroyed() || this.browser.webContents.isLoading()) return
    const answered = new Promise<void>((resolve) => {
      this.#flushed = resolve
      setTimeout(resolve, FLUSH_MS)
    })
    this.send('window.flush', null)
    await answered
  }

  /**
   * Closing asks nothing: what is being typed is committed, the desk is written, and next time everything is as it
   * was. Should the writing fail, the journal still has it all.
   */
  #onClose(event: Electron.Event): void {
    if (this.#closing) return
    event.preventDefault()
    this.#closing = true
    void this.flush()
      .then(() => this.worker.call('desk.close', null))
      .catch(() => undefined)
      .then(() => this.worker.terminate())
      .then(() => this.browser.destroy())
  }
}
