import type { Span } from '../../model/span'
import type { Lexicon } from '../lexicon'
import type { PairKind } from './duplicate-pair'

/**
 * A stretch of both texts. `equal` letter for letter · `format` differs in width, punctuation or white space only ·
 * `same-value` a figure written otherwise (七十岁, 70岁) · `figure`, `date`, `name` differ in substance · `text` other
 * words, or words on one side only (the other side's span is then empty).
 */
export interface AlignedSpan {
  readonly kind: 'equal' | 'format' | 'same-value' | 'figure' | 'date' | 'name' | 'text'
  readonly a: Span
  readonly b: Span
}

export interface Explanation {
  /** Undefined when the two are not alike. */
  readonly kind: PairKind | undefined
  readonly similarity: number
  /** In order; together they cover both texts. */
  readonly spans: readonly AlignedSpan[]
}

/** Explains pairs for the side-by-side view. */
export interface PairExplainer {
  explain(a: string, b: string): Explanation
}

export function createPairExplainer(_lexicon: Lexicon): PairExplainer {
  return {
    explain: (a, b) => ({
      kind: a === b ? 'exact' : undefined,
      similarity: a === b ? 1 : 0,
      spans: [{ kind: a === b ? 'equal' : 'text', a: [0, a.length], b: [0, b.length] }],
    }),
  }
}
