import { applyChanges, ChangeConflict } from '../model/change'
import type { Desk } from '../model/document'
import type { Entry } from '../model/entry'
import { writeAtomically } from './atomic-write'
import type { Files } from './files'
import { readJournal } from './journal'
import { asidePath } from './side-files'

/** Something of the journal that could not be used. It is kept in the file named. */
export interface SetAside {
  readonly code: 'journal-damaged' | 'journal-of-another-desk' | 'journal-does-not-fit'
  /** Undefined where nothing may be written (a desk opened as a copy). */
  readonly path: string | undefined
  readonly message: string
}

export interface Recovered {
  readonly desk: Desk
  /** Entries that were journalled but not yet in the desk file. */
  readonly entries: readonly Entry[]
  readonly setAside: SetAside | undefined
}

/**
 * Replays what the journal has beyond the desk file. Entries up to the first one that is damaged or does not fit are
 * taken; the rest of the journal is copied to a file of its own before anything is written in its place.
 */
export function recover(
  files: Files,
  path: string,
  from: { readonly desk: Desk; readonly uuid: string; readonly seq: number },
  mayWrite: boolean,
): Recovered {
  if (!files.stamp(path)) return { desk: from.desk, entries: [], setAside: undefined }
  const bytes = files.read(path)
  const { header, entries, damagedFrom } = readJournal(bytes)
  const aside = (code: SetAside['code'], message: string, rest: Uint8Array): SetAside => {
    const kept = mayWrite ? asidePath(files, path) : undefined
    if (kept !== undefined) writeAtomically(files, kept, rest)
    return { code, path: kept, message }
  }
  if (header && header.desk !== from.uuid) {
    const setAside = aside('journal-of-another-desk', 'the journal beside the desk belongs to another desk', bytes)
    return { desk: from.desk, entries: [], setAside }
  }
  const fresh = entries.filter((entry) => entry.seq > from.seq)
  const { desk, fitting } = replay(from.desk, fresh, from.seq)
  if (fitting < fresh.length) {
    const setAside = aside('journal-does-not-fit', 'the journal goes on from another state of the desk', bytes)
    return { desk, entries: fresh.slice(0, fitting), setAside }
  }
  if (damagedFrom === undefined) return { desk, entries: fresh, setAside: undefined }
  const message = `the journal is damaged from byte ${damagedFrom}; ${fresh.length} entries before it were brought back`
  return { desk, entries: fresh, setAside: aside('journal-damaged', message, bytes.subarray(damagedFrom)) }
}

/** Applies entries as far as they follow one another and fit. */
function replay(start: Desk, entries: readonly Entry[], after: number): { desk: Desk; fitting: number } {
  let desk = start
  let fitting = 0
  for (const entry of entries) {
    if (entry.seq !== after + fitting + 1) break
    try {
      desk = applyChanges(desk, entry.changes)
    } catch (error) {
      if (error instanceof ChangeConflict) break
      throw error
    }
    fitting++
  }
  return { desk, fitting }
}
