import type { Change } from '../model/change'
import { blocksOf, type Desk, type PageId, storiesOf, type Table } from '../model/document'
import type { Entry } from '../model/entry'
import { rawSpansOf } from '../model/piece'
import type { Derive, DerivedRows } from './derived'
import type { DeskFile } from './desk-file'
import { decisionRow, entryRow, pageRow, paragraphRow, type Row, settingRow, storyRow } from './rows'
import { toSqlText } from './sql-text'

/** Which table of the file shows which records of the document. Stories are written a page at a time. */
const RECORD_TABLES: readonly { readonly of: Table; readonly table: string; readonly key: string }[] = [
  { of: 'page', table: 'page', key: 'id' },
  { of: 'block', table: 'paragraph', key: 'id' },
  { of: 'decision', table: 'decision', key: 'id' },
  { of: 'setting', table: 'setting', key: 'key' },
]

const DERIVED_TABLES = ['tag', 'duplicate', 'finding'] as const

export interface SaveRowsOptions {
  readonly at: string
  readonly application: string
  readonly engine: string
  readonly derive?: Derive
  /** Milliseconds that may go into the derived tables; pages that must wait are done at the next save. */
  readonly deriveForMs: number
}

/**
 * Brings the tables of `file` up to `desk`, writing only what `entries` (all since the last time) have touched, in
 * one transaction.
 */
export function saveRows(file: DeskFile, desk: Desk, entries: readonly Entry[], options: SaveRowsOptions): void {
  const changes = entries.flatMap((entry) => entry.changes)
  const touched = new Set(entries.flatMap((entry) => entry.pages))
  file.transaction(() => {
    for (const { of, table, key } of RECORD_TABLES) {
      const ids = touchedIds(changes, of)
      file.remove(table, key, ids)
      file.insert(table, recordRows(desk, of, ids))
    }
    file.remove('story', 'page', touched)
    for (const page of touched) file.insert('story', storyRows(desk, page))
    file.insert('entry', entries.map(entryRow))
    // Rules and severities are read together with every page.
    const stale = changes.some(({ table }) => table === 'setting') ? [...touched, ...desk.page.keys()] : touched
    for (const table of ['derived', ...DERIVED_TABLES]) file.remove(table, 'page', stale)
    if (options.derive) saveDerived(file, desk, options.derive, options)
    const seq = entries.at(-1)?.seq
    if (seq !== undefined) file.setMeta({ seq: String(seq) })
    file.setMeta({ 'saved-at': options.at, application: options.application })
  })
}

function touchedIds(changes: readonly Change[], table: Table): Set<string> {
  return new Set(changes.filter((change) => change.table === table).map((change) => change.id))
}

function recordRows(desk: Desk, table: Table, ids: ReadonlySet<string>): Row[] {
  const rows: Row[] = []
  for (const id of ids) {
    const page = table === 'page' ? desk.page.get(id) : undefined
    const block = table === 'block' ? desk.block.get(id) : undefined
    const decision = table === 'decision' ? desk.decision.get(id) : undefined
    const setting = table === 'setting' ? desk.setting.get(id) : undefined
    if (page) rows.push(pageRow(page))
    if (block) rows.push(paragraphRow(block))
    if (decision) rows.push(decisionRow(decision))
    if (setting) rows.push(settingRow(setting))
  }
  return rows
}

function storyRows(desk: Desk, page: PageId): Row[] {
  return storiesOf(desk, page).map((story, k) => storyRow(story, k + 1, blocksOf(desk, story.id)))
}

/** Writes the derived tables of the pages that lack them, one at least and as many as the time allows. */
function saveDerived(
  file: DeskFile,
  desk: Desk,
  derive: Derive,
  { engine, deriveForMs }: Pick<SaveRowsOptions, 'engine' | 'deriveForMs'>,
): void {
  const startedMs = performance.now()
  const current = file.derivedPages(engine)
  for (const page of desk.page.keys()) {
    if (current.has(page)) continue
    for (const table of ['derived', ...DERIVED_TABLES]) file.remove(table, 'page', [page])
    const rows = derive(desk, page)
    file.insert('tag', tagRows(desk, page, rows))
    file.insert('duplicate', duplicateRows(page, rows))
    file.insert('finding', findingRows(page, rows))
    file.insert('derived', [{ page, engine }])
    if (performance.now() - startedMs > deriveForMs) return
  }
}

function tagRows(desk: Desk, page: PageId, { tags }: DerivedRows): Row[] {
  return tags.map(({ paragraph, tag }) => ({
    page,
    paragraph,
    type: tag.type,
    text: toSqlText(tag.text),
    start_at: tag.start,
    end_at: tag.end,
    spans: JSON.stringify(rawSpansOf(desk.block.get(paragraph)?.pieces ?? [], tag.start, tag.end)),
    value: JSON.stringify(tag.value),
    confidence: tag.confidence,
  }))
}

function duplicateRows(page: PageId, { duplicates }: DerivedRows): Row[] {
  return duplicates.map(({ kind, text, similarity, places }) => ({
    page,
    kind,
    text: toSqlText(text),
    similarity,
    places: JSON.stringify(places),
  }))
}

function findingRows(page: PageId, { findings }: DerivedRows): Row[] {
  return findings.map(({ rule, severity, message, expected, places }) => ({
    page,
    rule,
    severity,
    message: toSqlText(message),
    expected: expected === undefined ? null : toSqlText(expected),
    places: JSON.stringify(places),
  }))
}
