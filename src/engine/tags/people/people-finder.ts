import type { PersonTag } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'
import type { FoundName } from './name-chain'
import { NameReader } from './name-reader'
import { StoryNames } from './story-names'
import { Kind } from './weights'

/** Finds people's names in the clean texts of one story, in reading order. */
export interface PeopleFinder {
  /** One list of tags for each text, parallel to `texts`; offsets are UTF-16 code units into that text. */
  find(texts: readonly string[]): PersonTag[][]
}

export function createPeopleFinder(lexicon: Lexicon): PeopleFinder {
  const reader = new NameReader(lexicon)
  return {
    find(texts) {
      let found = texts.map((text) => reader.read(text))
      const story = new StoryNames(texts, found)
      if (!story.isEmpty) {
        found = found.map((names, k) => {
          const text = texts[k] as string
          return story.differsIn(text, names) ? reader.read(text, story) : names
        })
      }
      return found.map((names, k) => names.map((name) => makeTag(texts[k] as string, name)))
    },
  }
}

function makeTag(text: string, found: FoundName): PersonTag {
  const name = text.slice(found.start, found.end)
  return {
    type: 'person',
    start: found.start,
    end: found.end,
    text: name,
    value: {
      name: name.replace(/[\s\u3000]/g, ''),
      ...(found.kind === Kind.partial ? { partial: true as const } : {}),
    },
    confidence: 1 / (1 + Math.exp(-found.margin * 0.7)),
    evidence: [{ code: `k${found.kind}` }],
  }
}
