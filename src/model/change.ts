import type { Desk, RecordOf, Table } from './document'

/**
 * One step of the document, with both sides: `before` null puts a record in, `after` null takes it out, otherwise
 * both hold the same fields with their old and new values. Inverting a change is a swap, so undo, journal and audit
 * trail are one structure.
 */
export type Change = { [T in Table]: ChangeOf<T> }[Table]

export interface ChangeOf<T extends Table> {
  readonly table: T
  readonly id: string
  readonly before: Partial<RecordOf[T]> | null
  readonly after: Partial<RecordOf[T]> | null
}

/** A change that does not fit the document it is applied to. Only a bug or a damaged file brings it about. */
export class ChangeConflict extends Error {
  constructor(change: Change, why: string) {
    super(`${change.table} ${change.id}: ${why}`)
    this.name = 'ChangeConflict'
  }
}

export function insertRecord<T extends Table>(table: T, record: RecordOf[T]): Change {
  return { table, id: record.id, before: null, after: record } as Change
}

export function removeRecord<T extends Table>(table: T, record: RecordOf[T]): Change {
  return { table, id: record.id, before: record, after: null } as Change
}

/** The change that sets `fields` on `record`, holding only those that differ; undefined when none does. */
export function updateRecord<T extends Table>(
  table: T,
  record: RecordOf[T],
  fields: Partial<RecordOf[T]>,
): Change | undefined {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const key of Object.keys(fields)) {
    const old = (record as unknown as Record<string, unknown>)[key]
    const value = (fields as unknown as Record<string, unknown>)[key]
    if (isSame(old, value)) continue
    before[key] = old ?? null
    after[key] = value ?? null
  }
  if (Object.keys(after).length === 0) return undefined
  return { table, id: record.id, before, after } as Change
}

export function invertChange(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change
}

/** Inverted, and in reverse order, so that applying the result takes everything back. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes.map(invertChange).reverse()
}

/**
 * The document after `changes`. Tables that no change touches are shared with the old one.
 * @throws {ChangeConflict} when a `before` is not what the document holds: damage stops here and does not spread.
 */
export function applyChanges(desk: Desk, changes: readonly Change[]): Desk {
  const next: Record<Table, Map<string, unknown>> = { ...desk } as never
  const copied = new Set<Table>()
  for (const change of changes) {
    if (!copied.has(change.table)) {
      next[change.table] = new Map(next[change.table])
      copied.add(change.table)
    }
    applyChange(next[change.table], change)
  }
  return next as unknown as Desk
}

function applyChange(records: Map<string, unknown>, change: Change): void {
  const old = records.get(change.id) as Record<string, unknown> | undefined
  const before = change.before as Record<string, unknown> | null
  const after = change.after as Record<string, unknown> | null
  if (before === null) {
    if (old) throw new ChangeConflict(change, 'is there already')
    if (after) records.set(change.id, after)
    return
  }
  if (!old) throw new ChangeConflict(change, 'is not there')
  for (const key of Object.keys(before)) {
    if (!isSame(old[key] ?? null, before[key] ?? null)) throw new ChangeConflict(change, `${key} is not what it was`)
  }
  if (after === null) records.delete(change.id)
  else records.set(change.id, { ...old, ...after })
}

/** Equality of plain data (what JSON can hold). */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
