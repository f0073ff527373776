/** How two whole paragraphs are alike. `template`: alike but for figures, dates and names. */
export type PairKind = 'exact' | 'near' | 'contains' | 'template'

/** A paragraph as the index knows it; `id` is the caller's own. */
export interface IndexedText {
  readonly id: string
  readonly text: string
}

/** Two paragraphs found alike; `a` is the one that was there first. */
export interface DuplicatePair {
  readonly a: string
  readonly b: string
  readonly kind: PairKind
  /** 0 to 1, from an alignment of the normalised texts, never an estimate. */
  readonly similarity: number
}
