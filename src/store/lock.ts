import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { removeQuietly } from './atomic-write'
import type { Files } from './files'
import { CannotOpen, errorCode } from './outcome'
import { lockPath } from './side-files'

/** What a lock file says about the process that has the desk open. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** When that process began, in milliseconds since 1970: tells it from a later one with the same pid. */
  readonly startedMs: number
  readonly token: string
}

/** Two readings of one process's start differ by rounding and clock slewing, two processes of one pid by far more. */
const SAME_START_MS = 2_000

/** A desk's lock file: one window edits a desk at a time. */
export class DeskLock {
  private constructor(
    private readonly files: Files,
    private readonly path: string,
    private readonly holder: LockHolder,
  ) {}

  /**
   * Takes the lock of the desk at `desk`. A lock left by a process that is gone is taken over silently, any other
   * only with `force`.
   * @throws {CannotOpen} `locked`, or `unreadable` when the folder cannot be written to
   */
  static take(files: Files, desk: string, force: boolean): DeskLock {
    const path = lockPath(desk)
    const holder = thisProcess()
    try {
      const other = readHolder(files, path)
      if (other && !force && isAlive(other)) throw lockedBy(desk, other)
      if (files.stamp(path)) files.remove(path)
      writeHolder(files, path, holder)
    } catch (error) {
      if (error instanceof CannotOpen) throw error
      if (errorCode(error) === 'EEXIST') throw lockedBy(desk, readHolder(files, path))
      throw new CannotOpen('unreadable', `${dirname(desk)} cannot be written to (${errorCode(error)})`, ['copy'])
    }
    return new DeskLock(files, path, holder)
  }

  /** False once somebody has taken the desk over. */
  isHeld(): boolean {
    return readHolder(this.files, this.path)?.token === this.holder.token
  }

  release(): void {
    if (this.isHeld()) removeQuietly(this.files, this.path)
  }
}

/** Who has the desk open, undefined when nobody living does. */
export function findHolder(files: Files, desk: string): LockHolder | undefined {
  const holder = readHolder(files, lockPath(desk))
  return holder && isAlive(holder) ? holder : undefined
}

function writeHolder(files: Files, path: string, holder: LockHolder): void {
  const handle = files.create(path, true)
  try {
    files.write(handle, Buffer.from(JSON.stringify(holder)))
  } finally {
    files.close(handle)
  }
}

/** A lock file that cannot be read is one whose writing was cut short: its writer is gone. */
function readHolder(files: Files, path: string): LockHolder | undefined {
  if (!files.stamp(path)) return undefined
  try {
    const found: unknown = JSON.parse(Buffer.from(files.read(path)).toString())
    return isHolder(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false
  const { pid, host, startedMs, token } = value as Partial<LockHolder>
  return typeof pid === 'number' && typeof host === 'string' && typeof startedMs === 'number' && !!token
}

function thisProcess(): LockHolder {
  const startedMs = Math.round(Date.now() - process.uptime() * 1000)
  return { pid: process.pid, host: hostname(), startedMs, token: randomUUID() }
}

/** On another machine nothing can be found out, so its process counts as living. */
function isAlive(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return Math.abs(holder.startedMs - thisProcess().startedMs) < SAME_START_MS
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function lockedBy(desk: string, holder: LockHolder | undefined): CannotOpen {
  const where = holder ? ` (process ${holder.pid} on ${holder.host})` : ''
  return new CannotOpen('locked', `${desk} is open in another window${where}`, ['copy', 'force'])
}
