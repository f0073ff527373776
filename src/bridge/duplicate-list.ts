import type { BlockId, StoryId } from '../model/document'
import type { Span } from '../model/span'

export interface DuplicatePairView {
  /** What decisions about this pair go by. */
  readonly key: string
  readonly a: BlockId
  readonly b: BlockId
  readonly kind: 'exact' | 'near' | 'contains' | 'template'
  /** 0 to 1, measured by alignment. */
  readonly similarity: number
}

/** Paragraphs that hang together by pairs: what an editor decides about at one go. */
export interface DuplicateCluster {
  readonly key: string
  /** Alike but for figures, dates and names: shown first, since a wrong figure hides there. */
  readonly template: boolean
  readonly blocks: readonly BlockId[]
  readonly pairs: readonly DuplicatePairView[]
}

export interface DuplicateList {
  /** The last entry this was computed after. */
  readonly seq: number
  readonly clusters: readonly DuplicateCluster[]
  /** Stories in two versions: `ofA` is the share of a's letters that stand in b, `ofB` the other way about. */
  readonly versions: readonly {
    readonly a: StoryId
    readonly b: StoryId
    readonly kind: 'same' | 'cut' | 'template'
    readonly ofA: number
    readonly ofB: number
  }[]
  /** Standing matter (column labels, contact lines), kept out of the clusters; `text` is letters and figures only. */
  readonly standing: readonly {
    readonly text: string
    readonly copies: number
    readonly on: boolean
    readonly learnt: boolean
  }[]
}

/** A stretch of both texts, in order and without gaps; an empty span says where words are missing. */
export interface DuplicateExplanation {
  /** What decisions about the two go by, whether or not the list holds them as a pair. */
  readonly key: string
  readonly kind: DuplicatePairView['kind'] | undefined
  readonly similarity: number
  readonly spans: readonly {
    readonly kind: 'equal' | 'format' | 'same-value' | 'figure' | 'date' | 'name' | 'text'
    readonly a: Span
    readonly b: Span
  }[]
}
