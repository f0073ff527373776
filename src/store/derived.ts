import type { Duplicate, Finding, Tag } from '../model/analysis'
import type { BlockId, Desk, PageId } from '../model/document'

/** A stretch of a paragraph's clean text. */
export interface ParagraphPlace {
  readonly paragraph: BlockId
  readonly start: number
  readonly end: number
}

/** What the machine makes of a page, for the tables that any SQLite tool can read. */
export interface DerivedRows {
  readonly tags: readonly { readonly paragraph: BlockId; readonly tag: Tag }[]
  readonly duplicates: readonly (Omit<Duplicate, 'places'> & { readonly places: readonly ParagraphPlace[] })[]
  readonly findings: readonly (Omit<Finding, 'places'> & { readonly places: readonly ParagraphPlace[] })[]
}

/** Works the rows of one page out; called at a save for pages that have changed since the last one. */
export type Derive = (desk: Desk, page: PageId) => DerivedRows
