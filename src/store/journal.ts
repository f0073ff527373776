import { crc32 } from 'node:zlib'
import type { Entry } from '../model/entry'
import { writeAtomically } from './atomic-write'
import type { Files } from './files'

/**
 * The side file that makes an acknowledged command safe before the desk file is written again. One JSON object a
 * line, each with a checksum of what it holds; the first line ties the journal to its desk and says after which entry
 * it begins. Lines are appended and forced to the disk one by one, so a crash can only tear the last one.
 */
export interface JournalHeader {
  readonly desk: string
  /** The last entry that stands in the desk file. */
  readonly after: number
}

const HEADER = 'galley'
const ENTRY = 'entry'

export class Journal {
  private handle: number | undefined
  /** Entries that are on the disk, for writing the journal anew where an append has failed. */
  private readonly entries: Entry[]

  private constructor(
    private readonly files: Files,
    readonly path: string,
    private header: JournalHeader,
    entries: readonly Entry[],
  ) {
    this.entries = [...entries]
  }

  /** Starts a journal that holds `entries`, in place of whatever stood at `path`. */
  static start(files: Files, path: string, header: JournalHeader, entries: readonly Entry[]): Journal {
    const journal = new Journal(files, path, header, entries)
    journal.rewrite()
    return journal
  }

  /** Entries that the desk file does not have yet. */
  get pending(): readonly Entry[] {
    return this.entries
  }

  /** Number of the last entry in the desk file. */
  get after(): number {
    return this.header.after
  }

  /**
   * Returns once the entry is on the disk. When an append fails, its line may be there, in part or whole, and what
   * the system has kept of it cannot be known; so the journal is written anew without it, now or, if that fails as
   * well, before the next append.
   */
  append(entry: Entry): void {
    if (this.handle === undefined) this.rewrite()
    const handle = this.handle
    if (handle === undefined) throw new Error(`${this.path} is closed`)
    try {
      this.files.write(handle, Buffer.from(formatLine(ENTRY, entry)))
      this.files.sync(handle)
    } catch (error) {
      this.closeHandle()
      this.rewriteQuietly()
      throw error
    }
    this.entries.push(entry)
  }

  /**
   * Starts over behind a save: entries up to `after` stand in the desk file now. Where the old journal cannot be
   * replaced it stays, which does no harm: entries that the desk file has are skipped on opening.
   */
  rotate(after: number): void {
    this.header = { ...this.header, after }
    this.entries.splice(0, this.entries.length, ...this.entries.filter((entry) => entry.seq > after))
    this.closeHandle()
    this.rewriteQuietly()
  }

  close(): void {
    this.closeHandle()
  }

  private rewrite(): void {
    const lines = [formatLine(HEADER, this.header), ...this.entries.map((entry) => formatLine(ENTRY, entry))]
    writeAtomically(this.files, this.path, Buffer.from(lines.join('')))
    this.handle = this.files.append(this.path)
  }

  private rewriteQuietly(): void {
    try {
      this.rewrite()
    } catch {
      // The next append tries again, and tells when it cannot.
    }
  }

  private closeHandle(): void {
    const handle = this.handle
    this.handle = undefined
    if (handle === undefined) return
    try {
      this.files.close(handle)
    } catch {
      // Nothing was waiting to be written through it.
    }
  }
}

/** What a journal file holds: all entries up to the first line that is not what was written. */
export interface JournalReading {
  /** Undefined when not even the first line can be read. */
  readonly header: JournalHeader | undefined
  readonly entries: readonly Entry[]
  /** Byte at which damage begins; undefined for a sound journal. */
  readonly damagedFrom: number | undefined
}

export function readJournal(bytes: Uint8Array): JournalReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  let header: JournalHeader | undefined
  let at = 0
  while (at < buffer.length) {
    const end = buffer.indexOf(0x0a, at)
    const line = end < 0 ? undefined : parseLine(buffer.toString('utf8', at, end), header ? ENTRY : HEADER)
    if (line === undefined) return { header, entries, damagedFrom: at }
    if (!header) header = line as JournalHeader
    else entries.push(line as Entry)
    at = end + 1
  }
  return { header, entries, damagedFrom: header ? undefined : 0 }
}

function formatLine(key: string, value: JournalHeader | Entry): string {
  const json = JSON.stringify(value)
  return `${OPENING}${checksum(json)}","${key}":${json}}\n`
}

const OPENING = '{"crc":"'
const SUM_END = OPENING.length + 8

/** What a line says, undefined when it is not a line of this kind or its checksum does not match. */
function parseLine(line: string, key: string): unknown {
  const middle = `","${key}":`
  if (!line.startsWith(OPENING) || !line.startsWith(middle, SUM_END) || !line.endsWith('}')) return undefined
  const json = line.slice(SUM_END + middle.length, -1)
  return checksum(json) === line.slice(OPENING.length, SUM_END) ? JSON.parse(json) : undefined
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0')
}
