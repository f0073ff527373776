import type { SqlJsStatic } from 'sql.js'
import type { Desk } from '../model/document'
import type { Entry } from '../model/entry'
import { writeAtomically } from './atomic-write'
import { DeskFile } from './desk-file'
import { DiskState } from './disk-state'
import type { Files } from './files'
import { History } from './history'
import { Journal } from './journal'
import { DeskLock } from './lock'
import { CannotOpen, errorCode, type OpenHow, reasonOf } from './outcome'
import { recover, type SetAside } from './recovery'
import { journalPath } from './side-files'

/** The parts of an open desk. */
export interface OpenDesk {
  readonly file: DeskFile
  readonly disk: DiskState
  readonly desk: Desk
  readonly history: History
  /** Entries the journal had beyond the desk file. */
  readonly recovered: readonly Entry[]
  readonly setAside: SetAside | undefined
  /** Undefined for a copy, which writes nothing. */
  readonly writing: { readonly lock: DeskLock; readonly journal: Journal } | undefined
}

export interface OpenDeskOptions {
  readonly sql: SqlJsStatic
  readonly files: Files
  readonly path: string
  readonly how: OpenHow
  /** Make a new desk where there is no file. */
  readonly create: boolean
  readonly newUuid: () => string
  readonly appVersion: string
}

/**
 * Opens a desk: takes its lock, reads the file, brings back what the journal has beyond it.
 * Whatever fails, the desk file and its journal stay as they are.
 * @throws {CannotOpen}
 */
export function openDesk(options: OpenDeskOptions): OpenDesk {
  const { files, path, how } = options
  const exists = stampOf(files, path) !== undefined
  if (!exists && !options.create) throw new CannotOpen('missing', `there is no file ${path}`)
  // A file that is no desk is told so before anything is put beside it.
  if (exists) DeskFile.checkHeader(bytesOf(files, path))
  const lock = how === 'copy' ? undefined : DeskLock.take(files, path, how === 'force')
  try {
    if (!exists) createDesk(options)
    return readDesk(options, lock)
  } catch (error) {
    lock?.release()
    if (error instanceof CannotOpen) throw error
    if (errorCode(error)) throw new CannotOpen('unreadable', reasonOf(error), lock ? ['copy'] : [])
    throw error
  }
}

function readDesk({ sql, files, path, how }: OpenDeskOptions, lock: DeskLock | undefined): OpenDesk {
  const bytes = bytesOf(files, path)
  const disk = DiskState.of(files, path, bytes)
  const file = DeskFile.read(sql, bytes, how === 'copy')
  const { uuid, seq } = file
  const { desk, entries, setAside } = recover(files, journalPath(path), { desk: file.readDesk(), uuid, seq }, !!lock)
  const history = new History()
  for (const head of file.readHeads()) history.push(head)
  for (const entry of entries) history.push(entry)
  const journal = lock && Journal.start(files, journalPath(path), { desk: uuid, after: seq }, entries)
  return {
    file,
    disk,
    desk,
    history,
    recovered: entries,
    setAside,
    writing: lock && journal && { lock, journal },
  }
}

function createDesk({ sql, files, path, newUuid, appVersion }: OpenDeskOptions): void {
  const file = DeskFile.create(sql, newUuid(), appVersion)
  try {
    writeAtomically(files, path, file.export())
  } finally {
    file.close()
  }
}

function stampOf(files: Files, path: string) {
  try {
    return files.stamp(path)
  } catch (error) {
    throw new CannotOpen('unreadable', `${path} cannot be read (${errorCode(error) ?? reasonOf(error)})`)
  }
}

function bytesOf(files: Files, path: string): Uint8Array {
  try {
    return files.read(path)
  } catch (error) {
    throw new CannotOpen('unreadable', `${path} cannot be read (${errorCode(error) ?? reasonOf(error)})`)
  }
}
