import { dirname } from 'node:path'
import type { Files } from './files'

/**
 * Puts `bytes` at `path` so that a reader, or a power cut, finds either the old file or the new one, whole: written
 * beside it, forced to the disk, renamed over it, and the rename forced to the disk.
 */
export function writeAtomically(files: Files, path: string, bytes: Uint8Array): void {
  const fresh = `${path}.new`
  const handle = files.create(fresh)
  try {
    try {
      files.write(handle, bytes)
      files.sync(handle)
    } finally {
      files.close(handle)
    }
    files.rename(fresh, path)
  } catch (error) {
    removeQuietly(files, fresh)
    throw error
  }
  files.syncFolder(dirname(path))
}

/** Removes a file that is of no more use; that it stays behind harms nobody. */
export function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path)
  } catch {
    // The failure that led here is the one to report.
  }
}
