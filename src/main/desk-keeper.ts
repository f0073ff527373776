import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { DeskSnapshot, DeskState, OpenOutcome, SaveOutcome, WindowEventName, WindowEvents } from '../bridge/bridge'
import { DeskComparison } from '../host/desk-comparison'
import { DeskDuplicates } from '../host/desk-duplicates'
import { openSession, type SessionHost } from '../host/open-session'
import { pagesOf } from '../model/document'
import { isRefusal } from '../model/entry'
import type { Session } from '../store/session'
import { journalPath, lockPath } from '../store/side-files'

/** The desk file is written this long after the last edit: the journal has had the edit all along. */
const AUTOSAVE_MS = 3000

export type Send = <N extends WindowEventName>(name: N, payload: WindowEvents[N]) => void

/** The one desk a worker has open: opening, saving by itself and on request, and telling the window how it stands. */
export class DeskKeeper {
  readonly duplicates: DeskDuplicates
  readonly comparison = new DeskComparison()
  readonly #host: SessionHost
  readonly #send: Send
  #session: Session | undefined
  #untitled = false
  #timer: NodeJS.Timeout | undefined

  constructor(host: SessionHost, send: Send) {
    this.#host = host
    this.duplicates = new DeskDuplicates(host.engine.lexicon)
    this.#send = send
  }

  /** @throws when no desk is open: a request came before the window had one. */
  get session(): Session {
    if (!this.#session) throw new Error('no desk is open')
    return this.#session
  }

  /** Opens a desk; the one open before is let go only once the new one is there. */
  async open(path: string, how: 'plain' | 'copy' | 'force', untitled: boolean): Promise<OpenOutcome> {
    const opened = await openSession(path, this.#host, { create: untitled, how })
    if (isRefusal(opened)) {
      const { refused, message, choices } = opened
      return { opened: false, code: refused, message, path, choices }
    }
    this.close()
    this.#session = opened
    this.#untitled = untitled
    this.duplicates.reset(opened.desk)
    this.comparison.clear()
    opened.onEntry((entry) => {
      this.duplicates.follow(entry.changes)
      this.comparison.follow(opened.desk, entry.changes)
      this.#send('desk.entry', entry)
      this.tellStale()
      this.#send('desk.state', this.state)
      this.#saveSoon()
    })
    if (opened.setAside) {
      const { code, message } = opened.setAside
      this.#send('notice.show', { code, message })
    }
    const desk = this.snapshot
    this.#send('desk.opened', desk)
    return { opened: true, desk }
  }

  get state(): DeskState {
    const { session } = this
    return {
      path: this.#untitled ? null : session.path,
      name: this.#untitled ? null : basename(session.path),
      unsaved: session.unsaved,
      savedAt: session.savedAt,
      undo: session.undoable?.command ?? null,
      redo: session.redoable?.command ?? null,
      isCopy: session.isCopy,
    }
  }

  get snapshot(): DeskSnapshot {
    const { desk, path, recovered } = this.session
    return {
      state: this.state,
      file: path,
      pages: pagesOf(desk),
      stories: [...desk.story.values()],
      blocks: [...desk.block.values()],
      decisions: [...desk.decision.values()],
      settings: [...desk.setting.values()],
      recovered,
    }
  }

  /** Tells the window which pages' findings another page's text has changed. */
  tellStale(): void {
    const pages = this.comparison.takeStale()
    if (pages.length > 0) this.#send('findings.changed', { pages })
  }

  save(force: boolean): SaveOutcome {
    clearTimeout(this.#timer)
    return this.#told(this.session.save(force))
  }

  saveAs(path: string): SaveOutcome {
    clearTimeout(this.#timer)
    const left = this.#untitled ? this.session.path : undefined
    const outcome = this.session.saveAs(path)
    if (!isRefusal(outcome)) {
      this.#untitled = false
      if (left) removeDesk(left)
    }
    return this.#told(outcome)
  }

  /** Writes the desk and lets it go. Should the writing fail, the journal still has everything. */
  close(): void {
    clearTimeout(this.#timer)
    const session = this.#session
    if (!session) return
    this.#session = undefined
    const unused = this.#untitled && session.seq === 0
    if (!session.isCopy && session.unsaved > 0) session.save()
    session.close()
    if (unused) removeDesk(session.path)
  }

  #told(outcome: ReturnType<Session['save']>): SaveOutcome {
    const { state } = this
    this.#send('desk.state', state)
    if (!isRefusal(outcome)) return { saved: true, state }
    return { saved: false, code: outcome.refused, message: outcome.message }
  }

  #saveSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const outcome = this.save(false)
      if (outcome.saved && this.session.underived > 0) this.#saveSoon()
      // Said once: the editor chooses what to do when saving by hand.
      if (!outcome.saved) this.#send('notice.show', { code: outcome.code, message: outcome.message })
    }, AUTOSAVE_MS)
  }
}

function removeDesk(path: string): void {
  for (const file of [path, journalPath(path), lockPath(path)]) rmSync(file, { force: true })
}
