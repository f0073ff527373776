import { createHash } from 'node:crypto'
import type { FileStamp, Files } from './files'

/**
 * What the desk file on the disk looked like when this session last read or wrote it, to notice that somebody else
 * (a synchronised folder, a restored backup) has put another one in its place.
 */
export class DiskState {
  private stamp: FileStamp | undefined
  /** Hashes of what this session has read from or tried to write to the file. */
  private readonly own = new Set<string>()

  private constructor(
    private readonly files: Files,
    readonly path: string,
  ) {}

  static of(files: Files, path: string, bytes: Uint8Array): DiskState {
    const state = new DiskState(files, path)
    state.expect(bytes)
    state.settle()
    return state
  }

  /** A file at `path` that this session is about to write for the first time. */
  static fresh(files: Files, path: string): DiskState {
    return new DiskState(files, path)
  }

  /** To be called before a write: should it fail half-way, the file may be the old or the new one. */
  expect(bytes: Uint8Array): void {
    this.own.add(hashOf(bytes))
  }

  /** To be called after a write: the file's time and size as they are now. */
  settle(): void {
    this.stamp = this.files.stamp(this.path)
  }

  /** Whether the file is another one than this session knows. A file that is gone has nothing that could be lost. */
  hasChanged(): boolean {
    const now = this.files.stamp(this.path)
    if (!now) return false
    if (this.stamp && now.size === this.stamp.size && now.mtimeMs === this.stamp.mtimeMs) return false
    return !this.own.has(hashOf(this.files.read(this.path)))
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
