import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import type { Desk, PageId } from '../model/document'
import type { Entry } from '../model/entry'
import { Records } from '../model/records'
import { FORMAT_VERSION, migrate } from './migrate'
import { CannotOpen, reasonOf } from './outcome'
import {
  blockOfRow,
  decisionOfRow,
  type EntryHead,
  entryHeadOfRow,
  entryOfRow,
  pageOfRow,
  type Row,
  settingOfRow,
  storyOfRow,
} from './rows'

/** `GALY`, in the header of every desk file. */
const APPLICATION_ID = 0x47414c59

/** The first bytes of every SQLite file. */
const MAGIC = 'SQLite format 3\0'

/** Bytes of an SQLite header; less than that is no file at all. */
const HEADER_BYTES = 100

/**
 * The desk file as an SQLite database in memory: the one place that knows sql.js. `export` closes and reopens the
 * database inside, so no prepared statement outlives a method.
 */
export class DeskFile {
  private constructor(private readonly database: Database) {}

  static create(sql: SqlJsStatic, uuid: string, appVersion: string): DeskFile {
    const database = new sql.Database()
    database.run(`pragma application_id = ${APPLICATION_ID}`)
    migrate(database, 0)
    const file = new DeskFile(database)
    file.setMeta({ uuid, application: `Galley ${appVersion}`, seq: '0' })
    return file
  }

  /**
   * Reads a desk file. With `salvage` damage is no reason to stop as long as the tables can be read.
   * @throws {CannotOpen} `not-a-desk`, `truncated`, `damaged` or `newer`
   */
  static read(sql: SqlJsStatic, bytes: Uint8Array, salvage = false): DeskFile {
    DeskFile.checkHeader(bytes)
    let database: Database | undefined
    try {
      database = new sql.Database(bytes)
      const version = numberOf(database, 'pragma user_version')
      if (!salvage) checkIntegrity(database)
      if (version < FORMAT_VERSION) migrate(database, version)
      return new DeskFile(database)
    } catch (error) {
      database?.close()
      if (error instanceof CannotOpen) throw error
      throw damaged(reasonOf(error))
    }
  }

  /**
   * Looks at the first bytes only.
   * @throws {CannotOpen} `not-a-desk`, `truncated` or `newer`
   */
  static checkHeader(bytes: Uint8Array): void {
    const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_BYTES))
    if (header.length === 0) throw new CannotOpen('truncated', 'the file is empty')
    const start = header.toString('latin1', 0, MAGIC.length)
    if (!MAGIC.startsWith(start)) throw new CannotOpen('not-a-desk', 'the file is not a Galley desk')
    if (header.length < HEADER_BYTES)
      throw new CannotOpen('truncated', `only ${header.length} bytes are left of the file`)
    if (header.readUInt32BE(68) !== APPLICATION_ID) {
      throw new CannotOpen('not-a-desk', 'the file is an SQLite database of another program')
    }
    if (header.readUInt32BE(60) > FORMAT_VERSION) {
      throw new CannotOpen('newer', 'the desk was saved by a newer version of Galley')
    }
    const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
    const expected = pageSize * header.readUInt32BE(28)
    if (bytes.length < expected) {
      throw new CannotOpen('truncated', `the file should have ${expected} bytes and has ${bytes.length}`, ['copy'])
    }
  }

  /** The document as the file has it. @throws {CannotOpen} `damaged` when a row is not what it must be */
  readDesk(): Desk {
    try {
      return {
        page: this.readAll('page', pageOfRow),
        story: this.readAll('story', storyOfRow),
        block: this.readAll('paragraph', blockOfRow),
        decision: this.readAll('decision', decisionOfRow),
        setting: this.readAll('setting', settingOfRow),
      }
    } catch (error) {
      throw damaged(reasonOf(error))
    }
  }

  readHeads(): EntryHead[] {
    const columns = 'seq, at, person, command, about, pages, stories, reverts'
    try {
      return this.select(`select ${columns} from entry order by seq`).map(entryHeadOfRow)
    } catch (error) {
      throw damaged(reasonOf(error))
    }
  }

  findEntry(seq: number): Entry | undefined {
    const [row] = this.select('select * from entry where seq = ?', [seq])
    return row && entryOfRow(row)
  }

  meta(key: string): string | undefined {
    const [row] = this.select('select value from meta where key = ?', [key])
    return typeof row?.value === 'string' ? row.value : undefined
  }

  /** Pages whose derived tables are those that this engine makes of them as they stand. */
  derivedPages(engine: string): Set<PageId> {
    return new Set(this.select('select page from derived where engine = ?', [engine]).map((row) => String(row.page)))
  }

  get uuid(): string {
    return this.meta('uuid') ?? ''
  }

  /** Version of the file's tables. */
  get format(): number {
    return numberOf(this.database, 'pragma user_version')
  }

  /** The last entry the file holds. */
  get seq(): number {
    return Number(this.meta('seq') ?? 0)
  }

  setMeta(values: Readonly<Record<string, string>>): void {
    this.insert(
      'meta',
      Object.entries(values).map(([key, value]) => ({ key, value })),
      true,
    )
  }

  /** Carries out `steps` wholly or not at all. */
  transaction(steps: () => void): void {
    this.database.run('begin')
    try {
      steps()
      this.database.run('commit')
    } catch (error) {
      this.database.run('rollback')
      throw error
    }
  }

  /** Puts rows in. @throws when there is a row of the same primary key, unless that is to give way (`replace`) */
  insert(table: string, rows: readonly Row[], replace = false): void {
    const [first] = rows
    if (!first) return
    const columns = Object.keys(first)
    const marks = columns.map(() => '?').join(', ')
    const statement = this.database.prepare(
      `insert or ${replace ? 'replace' : 'abort'} into ${table} (${columns.join(', ')}) values (${marks})`,
    )
    try {
      for (const row of rows) statement.run(columns.map((column) => row[column] ?? null))
    } finally {
      statement.free()
    }
  }

  /** Takes out the rows whose `column` is one of `values`. */
  remove(table: string, column: string, values: Iterable<string>): void {
    const statement = this.database.prepare(`delete from ${table} where ${column} = ?`)
    try {
      for (const value of values) statement.run([value])
    } finally {
      statement.free()
    }
  }

  /** The file's bytes. */
  export(): Uint8Array {
    return this.database.export()
  }

  close(): void {
    this.database.close()
  }

  private readAll<T extends { readonly id: string }>(table: string, ofRow: (row: Row) => T): Records<T> {
    return Records.from(
      this.select(`select * from ${table}`)
        .map(ofRow)
        .map((record) => [record.id, record] as const),
    )
  }

  private select(query: string, values: SqlValue[] = []): Row[] {
    const statement = this.database.prepare(query)
    try {
      statement.bind(values)
      const rows: Row[] = []
      while (statement.step()) rows.push(statement.getAsObject())
      return rows
    } finally {
      statement.free()
    }
  }
}

function checkIntegrity(database: Database): void {
  const [result] = database.exec('pragma integrity_check(3)')
  const words = result?.values.map(([value]) => String(value)).join('; ') ?? 'no answer'
  if (words !== 'ok') throw damaged(words)
}

function numberOf(database: Database, query: string): number {
  return Number(database.exec(query)[0]?.values[0]?.[0] ?? 0)
}

function damaged(why: string): CannotOpen {
  return new CannotOpen('damaged', `the desk file is damaged: ${why}`, ['copy'])
}
