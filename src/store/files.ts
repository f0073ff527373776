import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'

export interface FileStamp {
  readonly size: number
  readonly mtimeMs: number
}

/**
 * The few calls to the file system that the desk file is made of. They stand behind an interface so that tests can
 * let the Nth of them fail, and can tell what a power cut would leave from what was only in memory. All of them throw
 * as node:fs does.
 */
export interface Files {
  /** Undefined when nothing is there. */
  stamp(path: string): FileStamp | undefined
  read(path: string): Uint8Array
  /** Opens a new or emptied file for writing; with `exclusive` it throws EEXIST when there is one. */
  create(path: string, exclusive?: boolean): number
  /** Opens a file for writing at its end. */
  append(path: string): number
  /** Writes all of `bytes`. */
  write(handle: number, bytes: Uint8Array): void
  /** Returns once what was written is on the disk. */
  sync(handle: number): void
  close(handle: number): void
  rename(from: string, to: string): void
  remove(path: string): void
  /** Returns once names created, renamed and removed in the folder are on the disk. */
  syncFolder(folder: string): void
  list(folder: string): string[]
  /** The path with links followed, so that a save replaces the file and not the link to it. */
  resolve(path: string): string
}

export const nodeFiles: Files = {
  stamp(path) {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats && { size: stats.size, mtimeMs: stats.mtimeMs }
  },
  read: (path) => readFileSync(path),
  create: (path, exclusive) => openSync(path, exclusive ? 'wx' : 'w'),
  append: (path) => openSync(path, 'a'),
  write(handle, bytes) {
    let at = 0
    while (at < bytes.length) at += writeSync(handle, bytes, at)
  },
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  syncFolder(folder) {
    // Windows keeps no folder handles that could be synced; its renames are journalled by the file system.
    if (process.platform === 'win32') return
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  list: (folder) => readdirSync(folder),
  resolve: (path) => (existsSync(path) ? realpathSync(path) : path),
}
