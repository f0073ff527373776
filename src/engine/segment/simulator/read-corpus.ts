import { type Lexicon, readLexicon } from '../../lexicon'
import { type CleanStory, parseCorpus } from './corpus'

type Texts = Record<string, string>

const STORIES: Texts = import.meta.glob('./corpus/*.txt', { query: '?raw', import: 'default', eager: true })
const LEXICONS: Texts = import.meta.glob('../../../../resources/lexicons/zh/*.tsv', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The stories written for the simulator. */
export function readCorpus(): CleanStory[] {
  return Object.keys(STORIES)
    .sort()
    .flatMap((path) => parseCorpus(STORIES[path] as string))
}

/** The lexicons as shipped. */
export function readShippedLexicon(): Lexicon {
  const sources: Record<string, string> = {}
  for (const [path, text] of Object.entries(LEXICONS)) sources[path.replace(/^.*\/|\.tsv$/g, '')] = text
  return readLexicon(sources)
}
