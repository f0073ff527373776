import { type Checker, createChecker } from './checks/checker'
import { createPageScript } from './checks/page-script'
import { createMetrics, createRules } from './checks/rules'
import type { StoryMetricsReader } from './checks/rules/metrics/metric-mentions'
import { createRepeatFinder, type RepeatFinder } from './duplicates/find-repeats'
import { type Lexicon, type LexiconSources, readLexicon } from './lexicon'
import { createSegmenter, type Segmenter } from './segment/segmenter'
import { createStoryReader, type StoryReader } from './story-reader'
import { createTagger, type Tagger } from './tags/tagger'

/** Goes up when the same page may come out differently; kept with every page. */
export const ENGINE_VERSION = '0.1'

/** All capabilities, compiled once from the lexicons. Holds no state that a page could change. */
export interface Engine {
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
  readonly tagger: Tagger
  /** Clean text and tags of stories; what has not changed since is not read again. */
  readonly stories: StoryReader
  readonly repeats: RepeatFinder
  readonly checker: Checker
  /** The figures of a story by what they count, as the checker reads them: for comparing pages with each other. */
  readonly metrics: StoryMetricsReader
}

/**
 * Each capability is compiled when it is first asked for, so that a call of the command line that only tags waits for
 * nothing else. A lexicon that cannot be read is reported at once.
 * @throws {LexiconError} when a lexicon file cannot be read.
 */
export function createEngine(sources: LexiconSources): Engine {
  const lexicon = readLexicon(sources)
  const segmenter = once(() => createSegmenter(lexicon))
  const tagger = once(() => createTagger(lexicon))
  const stories = once(() => createStoryReader(tagger()))
  const repeats = once(() => createRepeatFinder(lexicon))
  const metrics = once(() => createMetrics(lexicon))
  const checker = once(() => createChecker(createRules(lexicon, metrics()), createPageScript(lexicon)))
  return {
    lexicon,
    get segmenter() {
      return segmenter()
    },
    get tagger() {
      return tagger()
    },
    get stories() {
      return stories()
    },
    get repeats() {
      return repeats()
    },
    get checker() {
      return checker()
    },
    get metrics() {
      return metrics()
    },
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
