import { type Lexicon, readLexicon } from '../../lexicon'
import { type AnnotatedPage, parseAnnotatedPage } from './annotated-page'
import { type CleanStory, parseCorpus } from './corpus'

type Texts = Record<string, string>

const STORIES: Texts = import.meta.glob('./corpus/*.txt', { query: '?raw', import: 'default', eager: true })
const LEXICONS: Texts = import.meta.glob('../../../../resources/lexicons/zh/*.tsv', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const PAGES: Texts = import.meta.glob('./pages/*.txt', { query: '?raw', import: 'default', eager: true })

/** The pages written by hand in the manner of different papers. */
export function readAnnotatedPages(): AnnotatedPage[] {
  return Object.keys(PAGES)
    .sort()
    .map((path) => parseAnnotatedPage(path.replace(/^.*\/|\.txt$/g, ''), PAGES[path] as string))
}

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
