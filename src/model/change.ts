import { carryBlockIndex, carryStoryIndex, type Replaced } from './desk-index'
import type { Desk, RecordOf, Table } from './document'
import { Records } from './records'

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
  const page = applyTo(desk, 'page', changes)
  const story = applyTo(desk, 'story', changes)
  const block = applyTo(desk, 'block', changes)
  const decision = applyTo(desk, 'decision', changes)
  const setting = applyTo(desk, 'setting', changes)
  if (story) carryStoryIndex(desk.story, story.records, story.replaced)
  if (block) carryBlockIndex(desk.block, block.records, block.replaced)
  return {
    page: page?.records ?? desk.page,
    story: story?.records ?? desk.story,
    block: block?.records ?? desk.block,
    decision: decision?.records ?? desk.decision,
    setting: setting?.records ?? desk.setting,
  }
}

interface Applied<T> {
  readonly records: Records<T>
  readonly replaced: readonly Replaced<T>[]
}

function applyTo<T extends Table>(desk: Desk, table: T, changes: readonly Change[]): Applied<RecordOf[T]> | undefined {
  const old = desk[table] as unknown as ReadonlyMap<string, RecordOf[T]>
  const touched = new Map<string, RecordOf[T] | undefined>()
  for (const change of changes) {
    if (change.table !== table) continue
    const record = touched.has(change.id) ? touched.get(change.id) : old.get(change.id)
    touched.set(change.id, changedRecord(record, change as unknown as ChangeOf<T>))
  }
  if (touched.size === 0) return undefined
  const replaced = [...touched].map(([id, after]) => ({ before: old.get(id), after }))
  return { records: (old instanceof Records ? old : Records.from(old)).with(touched), replaced }
}

/** The record after `change`, undefined when it is taken out. */
function changedRecord<T extends Table>(old: RecordOf[T] | undefined, change: ChangeOf<T>): RecordOf[T] | undefined {
  const { before, after } = change
  if (before === null) {
    if (old) throw new ChangeConflict(change as unknown as Change, 'is there already')
    return (after as RecordOf[T] | null) ?? undefined
  }
  if (!old) throw new ChangeConflict(change as unknown as Change, 'is not there')
  for (const key of Object.keys(before) as (keyof RecordOf[T])[]) {
    if (isSame(old[key] ?? null, before[key] ?? null)) continue
    throw new ChangeConflict(change as unknown as Change, `${String(key)} is not what it was`)
  }
  return after === null ? undefined : { ...old, ...after }
}

/** Equality of plain data (what JSON can hold). */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) => Object.hasOwn(b, key) && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}
