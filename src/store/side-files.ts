import { basename, dirname, join } from 'node:path'
import type { Files } from './files'

/**
 * Names of the files beside a desk file. Not `-journal`, `-wal` or `-shm`: SQLite takes files of these names for its
 * own, and would delete the first on opening the desk with any SQLite tool.
 */
export function journalPath(desk: string): string {
  return `${desk}.journal`
}

export function lockPath(desk: string): string {
  return `${desk}.lock`
}

/** A name for what is to be kept but cannot be used, one that no file has yet. */
export function asidePath(files: Files, path: string): string {
  const taken = new Set(files.list(dirname(path)))
  for (let k = 1; ; k++) {
    const name = `${basename(path)}-set-aside-${k}`
    if (!taken.has(name)) return join(dirname(path), name)
  }
}
