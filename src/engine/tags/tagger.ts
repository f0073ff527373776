import type { Tag } from '../../model/analysis'
import type { Lexicon } from '../lexicon'

/** What the tagger has to know beside the texts. */
export interface TagContext {
  /** ISO date of the issue, which relative dates (今年, 昨天, a bare 16日) are resolved against; null if unknown. */
  readonly reference: string | null
}

export interface Tagger {
  /**
   * Tags the units of one story, in reading order. Offsets are UTF-16 code units into each unit's clean text; the
   * answer has one list of tags a text, sorted by start. Tags of one type never overlap.
   */
  tagStory(texts: readonly string[], context: TagContext): Tag[][]
}

/** Compiles the lexicon once; the tagger itself keeps no state between stories. */
export function createTagger(_lexicon: Lexicon): Tagger {
  return {
    tagStory: (texts) => texts.map((text) => tagNumerals(text)),
  }
}

function tagNumerals(text: string): Tag[] {
  return [...text.matchAll(/\d{1,12}/g)].map((match) => ({
    type: 'number',
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: { number: Number(match[0]), unit: null },
    confidence: 0.5,
    evidence: [{ code: 'numeral' }],
  }))
}
