import type { Database } from 'sql.js'
import deskTables from './migrations/0001-desk.sql?raw'
import pageEncoding from './migrations/0002-encoding.sql?raw'

/**
 * The steps from an empty file to today's tables; a file's `user_version` says how many it has behind it. A step that
 * has been released is never changed: a new one is added.
 */
const MIGRATIONS: readonly string[] = [deskTables, pageEncoding]

/** Version of the desk file's tables that this program writes. */
export const FORMAT_VERSION = MIGRATIONS.length

/** Brings the tables of `database` up to FORMAT_VERSION. */
export function migrate(database: Database, from: number): void {
  for (let version = from; version < FORMAT_VERSION; version++) {
    database.exec(`begin;\n${MIGRATIONS[version] ?? ''};\npragma user_version = ${version + 1};\ncommit;`)
  }
}
