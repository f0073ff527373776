import type { SqlValue } from 'sql.js'

/** What SQL text cannot carry through SQLite unharmed: a NUL ends it, half a surrogate pair has no UTF-8. */
const UNSAFE = /\0|\p{Surrogate}/u

/** `text` as a value that comes back from SQLite exactly as it went in: as text, where that can be, else as UTF-16LE. */
export function toSqlText(text: string): string | Uint8Array {
  return UNSAFE.test(text) ? new Uint8Array(Buffer.from(text, 'utf16le')) : text
}

/** @throws when the column holds neither text nor a blob */
export function fromSqlText(value: SqlValue | undefined): string {
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf16le')
  throw new Error(`text expected, found ${value === null ? 'null' : typeof value}`)
}

/** As fromSqlText, null where the column is. */
export function fromSqlTextOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : fromSqlText(value)
}
