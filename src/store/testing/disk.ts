import { dirname } from 'node:path'
import type { Files } from '../files'

/** What a power cut leaves of names and contents that nobody has forced to the disk. */
export type PowerCut = 'everything' | 'names-only' | 'contents-only' | 'nothing'

interface Inode {
  content: Uint8Array
  /** As of the last sync. */
  synced: Uint8Array
  mtimeMs: number
}

/**
 * A disk for tests that tells what is safe on it from what is only in the system's memory, and that lets the Nth
 * writing call fail: once, or (a power cut) together with every call after it.
 */
export class Disk implements Files {
  private names = new Map<string, Inode>()
  private syncedNames = new Map<string, Inode>()
  private readonly handles = new Map<number, Inode>()
  private nextHandle = 3
  private clockMs = 1

  /** Writing calls so far. */
  calls = 0
  private failAt = Number.POSITIVE_INFINITY
  private staysDown = false

  /** Lets writing call number `call` fail, counted from now; with `powerCut` so do all later ones. */
  failOn(call: number, powerCut: boolean): void {
    this.failAt = this.calls + call
    this.staysDown = powerCut
  }

  /** Whether the failure asked for has come. */
  get hasFailed(): boolean {
    return this.calls >= this.failAt
  }

  /** The disk as the next start finds it. */
  afterPowerCut(kept: PowerCut): Disk {
    const next = new Disk()
    const keepsNames = kept === 'everything' || kept === 'names-only'
    const keepsContents = kept === 'everything' || kept === 'contents-only'
    for (const [path, inode] of keepsNames ? this.names : this.syncedNames) {
      const content = keepsContents ? inode.content : inode.synced
      next.put(path, content.slice())
    }
    return next
  }

  /** Puts a file on the disk as if it had always been there. */
  put(path: string, content: Uint8Array): void {
    const inode = { content, synced: content, mtimeMs: this.clockMs++ }
    this.names.set(path, inode)
    this.syncedNames.set(path, inode)
  }

  paths(): string[] {
    return [...this.names.keys()].sort()
  }

  stamp(path: string) {
    const inode = this.names.get(path)
    return inode && { size: inode.content.length, mtimeMs: inode.mtimeMs }
  }

  read(path: string): Uint8Array {
    return this.inode(path).content.slice()
  }

  create(path: string, exclusive = false): number {
    this.count('create')
    if (exclusive && this.names.has(path)) throw fault('EEXIST', `create ${path}`)
    const empty = new Uint8Array()
    this.names.set(path, { content: empty, synced: empty, mtimeMs: this.clockMs++ })
    return this.append(path, false)
  }

  append(path: string, counts = true): number {
    if (counts) this.count('append')
    const handle = this.nextHandle++
    this.handles.set(handle, this.inode(path))
    return handle
  }

  write(handle: number, bytes: Uint8Array): void {
    const inode = this.open(handle)
    try {
      this.count('write')
    } catch (error) {
      // A write that fails may have written a part.
      this.extend(inode, bytes.subarray(0, bytes.length >> 1))
      throw error
    }
    this.extend(inode, bytes)
  }

  sync(handle: number): void {
    this.count('sync')
    const inode = this.open(handle)
    inode.synced = inode.content
  }

  close(handle: number): void {
    this.handles.delete(handle)
  }

  rename(from: string, to: string): void {
    this.count('rename')
    this.names.set(to, this.inode(from))
    this.names.delete(from)
  }

  remove(path: string): void {
    this.count('remove')
    this.names.delete(path)
  }

  syncFolder(folder: string): void {
    this.count('syncFolder')
    for (const path of this.syncedNames.keys()) if (dirname(path) === folder) this.syncedNames.delete(path)
    for (const [path, inode] of this.names) if (dirname(path) === folder) this.syncedNames.set(path, inode)
  }

  list(folder: string): string[] {
    return this.paths()
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1))
  }

  resolve(path: string): string {
    return path
  }

  private count(what: string): void {
    this.calls++
    if (this.calls === this.failAt || (this.staysDown && this.calls > this.failAt)) throw fault('EIO', what)
  }

  private extend(inode: Inode, bytes: Uint8Array): void {
    inode.content = Buffer.concat([inode.content, bytes])
    inode.mtimeMs = this.clockMs++
  }

  private inode(path: string): Inode {
    const inode = this.names.get(path)
    if (!inode) throw fault('ENOENT', path)
    return inode
  }

  private open(handle: number): Inode {
    const inode = this.handles.get(handle)
    if (!inode) throw fault('EBADF', String(handle))
    return inode
  }
}

function fault(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code })
}
