import type { Evidence } from '../../model/analysis'

/** A reference date read off a page that does not print one. */
export interface InferredReference {
  /** ISO date. */
  readonly date: string
  readonly evidence: readonly Evidence[]
}

/** The day a page that prints no date was most likely written, from its texts in any order; undefined if they say too little. */
export function inferReference(_texts: readonly string[]): InferredReference | undefined {
  return undefined
}
