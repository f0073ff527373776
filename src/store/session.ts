import { randomUUID } from 'node:crypto'
import type { SqlJsStatic } from 'sql.js'
import type { CommandContext } from '../commands/command'
import { type ArgsOf, type CommandName, runCommand } from '../commands/command-table'
import type { PageLayout } from '../model/analysis'
import { applyChanges, type Change, ChangeConflict, invertChanges } from '../model/change'
import { checkPage } from '../model/check-desk'
import type { Desk } from '../model/document'
import { type Entry, isRefusal, type Refusal, refuse } from '../model/entry'
import type { Piece } from '../model/piece'
import type { Derive } from './derived'
import { type Files, nodeFiles } from './files'
import type { HistoryItem } from './history'
import { shortId } from './new-id'
import { type OpenDesk, openDesk } from './open-desk'
import { CannotOpen, type OpenHow, type OpenRefusal, reasonOf, type Saved, type SaveRefusal } from './outcome'
import type { SetAside } from './recovery'
import type { EntryHead } from './rows'
import { type SaveOptions, saveDesk, saveDeskAs } from './saving'
import { scopeOf } from './scope'

export interface SessionOptions {
  /** Where the desk file is, or is to be. */
  readonly path: string
  /** Make a new desk where there is no file; without it that is refused as `missing`. */
  readonly create?: boolean
  readonly how?: OpenHow
  readonly sql: SqlJsStatic
  readonly appVersion: string
  readonly engineVersion: string
  /** The engine's cut of a page. */
  layout(raw: string): PageLayout
  /** Pieces of a paragraph cleaned up after the house style as it is now. */
  restyle?(raw: string, pieces: readonly Piece[]): readonly Piece[]
  /** The name that goes with what is done now. */
  person(): string
  /** Fills the derived tables of the file at a save. */
  readonly derive?: Derive
  /**
   * Milliseconds a save may spend on that, for a host with an editor waiting; what is left over is done at later
   * saves. As long as it takes when absent.
   */
  readonly deriveForMs?: number
  readonly files?: Files
  /** ISO time. */
  now?(): string
  newId?(): string
}

/**
 * An open desk, and the only way to write to it: a command is checked, worked out, journalled on the disk, applied,
 * and told to the listeners, in this order; so whatever was acknowledged outlives a crash.
 */
export class Session {
  private current: Desk
  private readonly listeners = new Set<(entry: Entry) => void>()
  private isClosed = false

  private constructor(
    private readonly options: SessionOptions,
    private readonly saving: SaveOptions,
    private open: OpenDesk,
  ) {
    this.current = open.desk
  }

  /** Opens or makes a desk. A desk that cannot be opened just so is a refusal with the choices there are. */
  static async open(options: SessionOptions): Promise<Session | OpenRefusal> {
    const files = options.files ?? nodeFiles
    const newUuid = (): string => randomUUID()
    const saving: SaveOptions = {
      files,
      sql: options.sql,
      appVersion: options.appVersion,
      engineVersion: options.engineVersion,
      derive: options.derive,
      deriveForMs: options.deriveForMs ?? Number.POSITIVE_INFINITY,
      now: options.now ?? isoNow,
      newUuid,
    }
    try {
      const { sql, appVersion, how = 'plain', create = false } = options
      const path = files.resolve(options.path)
      return new Session(options, saving, openDesk({ sql, files, path, how, create, newUuid, appVersion }))
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error
      return { refused: error.problem, message: error.message, choices: error.choices }
    }
  }

  get desk(): Desk {
    return this.current
  }

  get path(): string {
    return this.open.disk.path
  }

  /** A copy takes no commands until it is saved under another name. */
  get isCopy(): boolean {
    return this.open.writing === undefined
  }

  /** Entries brought back from the journal on opening; 0 after an orderly end. */
  get recovered(): number {
    return this.open.recovered.length
  }

  /** What of the journal could not be used on opening, and where it is kept. */
  get setAside(): SetAside | undefined {
    return this.open.setAside
  }

  /** Number of the last entry. */
  get seq(): number {
    return this.open.history.seq
  }

  /** Entries that are safe in the journal but not yet in the desk file. */
  get unsaved(): number {
    return this.open.writing?.journal.pending.length ?? 0
  }

  /** ISO time of the last save, null before the first. */
  get savedAt(): string | null {
    return this.open.file.meta('saved-at') ?? null
  }

  /** Pages whose derived tables wait for a later save. */
  get underived(): number {
    return this.options.derive
      ? this.current.page.size - this.open.file.derivedPages(this.options.engineVersion).size
      : 0
  }

  /** The entry the next undo takes back. */
  get undoable(): EntryHead | undefined {
    return this.open.history.undoable
  }

  /** The command the next redo brings back. */
  get redoable(): EntryHead | undefined {
    const { history } = this.open
    return history.findHead(history.redoable?.reverts)
  }

  /** The last `last` entries, oldest first. */
  history(last?: number): HistoryItem[] {
    return this.open.history.items(last)
  }

  /** One entry whole, with its changes. @throws when there is none of this number */
  entry(seq: number): Entry {
    const pending = this.open.writing?.journal.pending ?? []
    const entry =
      pending[seq - (pending[0]?.seq ?? 0)] ??
      this.open.file.findEntry(seq) ??
      this.open.recovered.find((one) => one.seq === seq)
    if (!entry) throw new Error(`entry ${seq} is missing from the desk file`)
    return entry
  }

  /** Calls `listener` with every entry once it is safe. Returns a function that ends it. */
  onEntry(listener: (entry: Entry) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  run<N extends CommandName>(command: N, args: ArgsOf<N>): Entry | Refusal {
    return this.runRequest(command, args)
  }

  /** As `run`, for a command and arguments from outside that nobody has checked yet. */
  runRequest(command: string, args: unknown): Entry | Refusal {
    const outcome = runCommand(this.current, command, args, this.context())
    if (isRefusal(outcome)) return outcome
    return this.commit({ command, ...outcome })
  }

  /** Takes the last entry in effect back. */
  undo(): Entry | Refusal {
    const { undoable } = this
    return undoable ? this.revert('undo', undoable, undoable.seq) : refuse('nothing-to-undo', 'nothing to undo')
  }

  /** Brings back what the last undo took. */
  redo(): Entry | Refusal {
    const undo = this.open.history.redoable
    return undo ? this.revert('redo', undo, undo.seq) : refuse('nothing-to-redo', 'nothing to redo')
  }

  /** Takes one entry back and leaves those after it, if it still fits. */
  undoEntry(seq: number): Entry | Refusal {
    const { history } = this.open
    const head = history.findHead(seq)
    if (!head || !history.isInEffect(seq)) return refuse('not-in-effect', `entry ${seq} is not in effect`)
    return this.revert(head === history.undoable ? 'undo' : 'entry.undo', head, seq)
  }

  /** @param force also when the file on the disk is not the one this session knows */
  save(force = false): Saved | SaveRefusal {
    return saveDesk(this.open, this.current, this.saving, force)
  }

  /** Writes the desk to another file and goes on there. */
  saveAs(path: string): Saved | SaveRefusal {
    const target = this.saving.files.resolve(path)
    if (target === this.path && !this.isCopy) return this.save(true)
    const outcome = saveDeskAs(this.open, this.current, this.saving, target)
    if (isRefusal(outcome)) return outcome
    this.open = outcome.open
    return outcome.saved
  }

  /** Lets the desk go. Nothing need be saved for it: what is not in the desk file is in its journal. */
  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.listeners.clear()
    this.open.writing?.journal.close()
    this.open.writing?.lock.release()
    this.open.file.close()
  }

  private revert(command: string, head: EntryHead, seq: number): Entry | Refusal {
    const entry = this.entry(seq)
    const changes = invertChanges(entry.changes)
    const refusal = this.misfit(changes, head)
    return refusal ?? this.commit({ command, args: { seq }, about: head.about, changes, reverts: seq })
  }

  /** Why changes made against another state of the desk cannot be made now. */
  private misfit(changes: readonly Change[], head: EntryHead): Refusal | undefined {
    try {
      const next = applyChanges(this.current, changes)
      const { pages } = scopeOf(this.current, next, changes)
      const [problem] = pages.flatMap((page) => checkPage(next, page))
      if (!problem) return undefined
      return refuse('does-not-fit', `entry ${head.seq} cannot be taken back by itself any more: ${problem.message}`)
    } catch (error) {
      if (!(error instanceof ChangeConflict)) throw error
      return refuse('does-not-fit', `entry ${head.seq} cannot be taken back by itself any more: ${error.message}`)
    }
  }

  private commit(made: Pick<Entry, 'command' | 'args' | 'about' | 'changes' | 'reverts'>): Entry | Refusal {
    const { writing, history } = this.open
    if (this.isClosed) return refuse('closed', 'the desk is closed')
    if (!writing) return refuse('read-only', 'the desk was opened as a copy; save it under another name to work on it')
    if (!writing.lock.isHeld()) return refuse('taken-over', 'the desk was opened by force in another window')
    const next = applyChanges(this.current, made.changes)
    const entry: Entry = {
      seq: history.seq + 1,
      at: this.saving.now(),
      by: this.options.person(),
      ...scopeOf(this.current, next, made.changes),
      ...made,
    }
    try {
      writing.journal.append(entry)
    } catch (error) {
      return refuse('not-journalled', `the journal beside ${this.path} could not be written: ${reasonOf(error)}`)
    }
    this.current = next
    history.push(entry)
    for (const listener of this.listeners) listener(entry)
    return entry
  }

  private context(): CommandContext {
    const { layout, restyle, engineVersion, person, newId = shortId } = this.options
    return { now: this.saving.now(), by: person(), newId, layout, restyle, engineVersion }
  }
}

function isoNow(): string {
  return new Date().toISOString()
}
