import type { Duplicate } from '../../model/analysis'
import type { Lexicon } from '../lexicon'

/** Finds what is printed twice inside one story or one page. */
export interface RepeatFinder {
  /** `texts` are the clean texts of one story's units, in reading order. */
  find(texts: readonly string[]): Duplicate[]
  /** Whole paragraphs set twice on a page, across its stories: `exact`, `near`, `contains`, `template`. */
  findInPage(texts: readonly string[]): Duplicate[]
}

export function createRepeatFinder(_lexicon: Lexicon): RepeatFinder {
  return { find: () => [], findInPage: () => [] }
}
