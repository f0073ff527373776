import type { DuplicateKind, Evidence, Joint } from '../model/analysis'
import type { BlockId, PageId } from '../model/document'
import type { KeyedTag, PlacedFinding } from '../model/figures/figure-rows'

/** A stretch of a block's clean text. */
export interface BlockPlace {
  readonly block: BlockId
  readonly start: number
  readonly end: number
}

export interface DerivedDuplicate {
  readonly key: string
  readonly kind: DuplicateKind
  readonly places: readonly BlockPlace[]
  readonly text: string
  readonly similarity: number
}

/** The sheet of figures and the story's margin show the same findings and tags. */
export type DerivedFinding = PlacedFinding
export type DerivedTag = KeyedTag

export interface PageDerived {
  readonly page: PageId
  /** The last entry this was computed after. */
  readonly seq: number
  readonly tags: Readonly<Record<BlockId, readonly DerivedTag[]>>
  readonly duplicates: readonly DerivedDuplicate[]
  readonly findings: readonly DerivedFinding[]
  readonly joints: readonly Joint[]
  /** The day the page's dates were resolved against where the page prints none, and why that day. */
  readonly inferred: { readonly date: string; readonly evidence: readonly Evidence[] } | null
}
