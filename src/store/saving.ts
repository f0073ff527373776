import type { SqlJsStatic } from 'sql.js'
import type { Desk } from '../model/document'
import { isRefusal } from '../model/entry'
import { writeAtomically } from './atomic-write'
import type { Derive } from './derived'
import { DiskState } from './disk-state'
import type { Files } from './files'
import { Journal } from './journal'
import { DeskLock } from './lock'
import type { OpenDesk } from './open-desk'
import { CannotOpen, reasonOf, type Saved, type SaveRefusal } from './outcome'
import { saveRows } from './save-rows'
import { asidePath, journalPath } from './side-files'

export interface SaveOptions {
  readonly files: Files
  readonly sql: SqlJsStatic
  readonly appVersion: string
  readonly engineVersion: string
  readonly derive?: Derive
  readonly deriveForMs: number
  now(): string
  newUuid(): string
}

/**
 * Writes the desk file. Rows go into the database in memory first, the database to the disk as one new file, and
 * only then does the journal start over; a failure anywhere leaves the old file and the whole journal.
 * @param force also when the file is not the one this session knows
 */
export function saveDesk(open: OpenDesk, desk: Desk, options: SaveOptions, force: boolean): Saved | SaveRefusal {
  const { writing, disk } = open
  if (!writing) return refuseSave('read-only', 'the desk was opened as a copy; save it under another name')
  if (!writing.lock.isHeld()) return refuseSave('taken-over', 'the desk was opened by force in another window')
  try {
    if (!force && disk.hasChanged()) {
      return refuseSave('changed-on-disk', `${disk.path} has been changed by another program since it was opened`)
    }
    const at = writeRows(open, desk, options)
    const bytes = open.file.export()
    disk.expect(bytes)
    writeAtomically(options.files, disk.path, bytes)
    disk.settle()
    writing.journal.rotate(open.file.seq)
    return { saved: true, at }
  } catch (error) {
    return refuseSave('not-written', `${disk.path} could not be written: ${reasonOf(error)}`)
  }
}

/**
 * Writes the desk to another file and goes on there, under an identity of its own, so that the journals of the two
 * are never mixed up. The old file stays as last saved, with its journal beside it.
 */
export function saveDeskAs(
  open: OpenDesk,
  desk: Desk,
  options: SaveOptions,
  path: string,
): { readonly open: OpenDesk; readonly saved: Saved } | SaveRefusal {
  const { files } = options
  const lock = takeLock(files, path)
  if (isRefusal(lock)) return lock
  const oldUuid = open.file.uuid
  const uuid = options.newUuid()
  try {
    const at = writeRows(open, desk, options)
    open.file.setMeta({ uuid })
    const bytes = open.file.export()
    writeAtomically(files, path, bytes)
    const disk = DiskState.of(files, path, bytes)
    setJournalAside(files, journalPath(path))
    const journal = Journal.start(files, journalPath(path), { desk: uuid, after: open.file.seq }, [])
    open.writing?.journal.close()
    open.writing?.lock.release()
    return { open: { ...open, disk, desk, writing: { lock, journal } }, saved: { saved: true, at } }
  } catch (error) {
    open.file.setMeta({ uuid: oldUuid })
    lock.release()
    return refuseSave('not-written', `${path} could not be written: ${reasonOf(error)}`)
  }
}

function writeRows(open: OpenDesk, desk: Desk, options: SaveOptions): string {
  const at = options.now()
  const { file, writing, recovered } = open
  // A save that failed after this point has put some entries into the database in memory already.
  const entries = (writing?.journal.pending ?? recovered).filter((entry) => entry.seq > file.seq)
  saveRows(file, desk, entries, {
    at,
    application: `Galley ${options.appVersion}`,
    engine: options.engineVersion,
    derive: options.derive,
    deriveForMs: options.deriveForMs,
  })
  return at
}

function takeLock(files: Files, path: string): DeskLock | SaveRefusal {
  try {
    return DeskLock.take(files, path, false)
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error
    return refuseSave(error.problem === 'locked' ? 'locked' : 'not-written', error.message)
  }
}

/** The file about to be replaced may have had a journal; what it holds is kept. */
function setJournalAside(files: Files, path: string): void {
  if (files.stamp(path)) files.rename(path, asidePath(files, path))
}

function refuseSave(refused: SaveRefusal['refused'], message: string): SaveRefusal {
  return { refused, message }
}
