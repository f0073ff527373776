import { type Checker, createChecker } from './checks/checker'
import { createRules } from './checks/rules'
import { createRepeatFinder, type RepeatFinder } from './duplicates/find-repeats'
import { type Lexicon, type LexiconSources, readLexicon } from './lexicon'
import { createSegmenter, type Segmenter } from './segment/segmenter'
import { createTagger, type Tagger } from './tags/tagger'

/** Goes up when the same page may come out differently; kept with every page. */
export const ENGINE_VERSION = '0.1'

/** All capabilities, compiled once from the lexicons. Holds no state that a page could change. */
export interface Engine {
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
  readonly tagger: Tagger
  readonly repeats: RepeatFinder
  readonly checker: Checker
}

/** @throws {LexiconError} when a lexicon file cannot be read. */
export function createEngine(sources: LexiconSources): Engine {
  const lexicon = readLexicon(sources)
  return {
    lexicon,
    segmenter: createSegmenter(lexicon),
    tagger: createTagger(lexicon),
    repeats: createRepeatFinder(lexicon),
    checker: createChecker(createRules(lexicon)),
  }
}
