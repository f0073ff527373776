import type { Change } from '../model/change'
import { blocksOf, type Desk, type PageId, storiesOf, type Table } from '../model/document'
import type { Entry } from '../model/entry'
import { rawSpansOf } from '../model/piece'
import type { Derive, DerivedRows } from './derived'
import type { DeskFile } from './desk-file'
import { decisionRow, entryRow, pageRow, paragraphRow, type Row, storyRow } from './rows'
import { toSqlText } from './sql-text'

/** Which table of the file shows which records of the document. Stories are written a page at a time. */
const RECORD_TABLES: readonly { readonly of: Table; readonly table: string }[] = [
  { of: 'page', table: 'page' },
  { of: 'block', table: 'paragraph' },
  { of: 'decision', table: 'decision' },
]

/**
 * Brings the tables of `file` up to `desk`, writing only what `entries` (all since the last time) have touched, in
 * one transaction.
 */
export function saveRows(
  file: DeskFile,
  desk: Desk,
  entries: readonly Entry[],
  options: { readonly at: string; readonly application: string; readonly engine: string; readonly derive?: Derive },
): void {
  const changes = entries.flatMap((entry) => entry.changes)
  const touched = new Set(entries.flatMap((entry) => entry.pages))
  file.transaction(() => {
    for (const { of, table } of RECORD_TABLES) {
      const ids = touchedIds(changes, of)
      file.remove(table, 'id', ids)
      file.insert(table, recordRows(desk, of, ids))
    }
    file.remove('story', 'page', touched)
    for (const page of touched) file.insert('story', storyRows(desk, page))
    file.insert('entry', entries.map(entryRow))
    if (options.derive) {
      // What another engine has made out of the pages is of no more use.
      const isCurrent = file.meta('derived-by') === options.engine
      saveDerived(file, desk, isCurrent ? touched : new Set([...touched, ...desk.page.keys()]), options.derive)
      file.setMeta({ 'derived-by': options.engine })
    }
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
    if (page) rows.push(pageRow(page))
    if (block) rows.push(paragraphRow(block))
    if (decision) rows.push(decisionRow(decision))
  }
  return rows
}

function storyRows(desk: Desk, page: PageId): Row[] {
  return storiesOf(desk, page).map((story, k) => storyRow(story, k + 1, blocksOf(desk, story.id)))
}

function saveDerived(file: DeskFile, desk: Desk, pages: ReadonlySet<PageId>, derive: Derive): void {
  for (const table of ['tag', 'duplicate', 'finding']) file.remove(table, 'page', pages)
  for (const page of pages) {
    if (!desk.page.has(page)) continue
    const rows = derive(desk, page)
    file.insert('tag', tagRows(desk, page, rows))
    file.insert('duplicate', duplicateRows(page, rows))
    file.insert('finding', findingRows(page, rows))
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
