import type { Evidence, PersonTag, PersonValue } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'
import type { FoundName } from './name-chain'
import { evidenceOf } from './name-evidence'
import { NameReader } from './name-reader'
import { Roles } from './roles'
import { StoryNames } from './story-names'
import { Kind } from './weights'

/** Finds people's names in the clean texts of one story, in reading order. */
export interface PeopleFinder {
  /** One list of tags for each text, parallel to `texts`; offsets are UTF-16 code units into that text. */
  find(texts: readonly string[]): PersonTag[][]
}

/**
 * Compiles the lexicons once. A story is read twice at most: the second time only those of its texts that hold a
 * name the story gives elsewhere and were not read so. The finder keeps nothing between calls.
 */
export function createPeopleFinder(lexicon: Lexicon): PeopleFinder {
  const reader = new NameReader(lexicon)
  const roles = new Roles(lexicon)
  return {
    find(texts) {
      let found = texts.map((text) => reader.read(text))
      if (found.every((names) => names.length === 0)) return found.map(() => [])
      const story = new StoryNames(texts, found)
      found = found.map((names, k) => {
        const text = texts[k] as string
        return story.differsIn(text, names) ? reader.read(text, story) : names
      })
      return found.map((names, k) => makeTags(texts[k] as string, names, story, reader, roles))
    },
  }
}

function makeTags(
  text: string,
  names: readonly FoundName[],
  story: StoryNames,
  reader: NameReader,
  roles: Roles,
): PersonTag[] {
  const tags: PersonTag[] = []
  names.forEach((found, k) => {
    const { start, end, kind } = found
    const previous = names[k - 1]
    const role = roleOf(text, found, previous?.end ?? 0, tags.at(-1), reader, roles)
    const value = personValue(text.slice(start, end), kind, role, story)
    tags.push({
      type: 'person',
      start,
      end,
      text: text.slice(start, end),
      value,
      confidence: confidenceOf(found),
      evidence: evidenceOf(text, found, story, reader.vocabulary, roles) satisfies Evidence[],
    })
  })
  return tags
}

function personValue(text: string, kind: number, role: string | undefined, story: StoryNames): PersonValue {
  const name = text.replace(/[\s\u3000]/g, '')
  if (kind === Kind.partial) {
    // 市民李女士: whoever is introduced with a role of her own is somebody new.
    const refers = role === undefined ? story.fullOfPartial(name) : undefined
    return refers === undefined
      ? { name, ...(role && { role }), partial: true }
      : { name, ...(role && { role }), partial: true, refers }
  }
  const refers = story.fullOf(name)
  return { name, ...(role && { role }), ...(refers && { refers }) }
}

/** The role beside the name; in a list (记者 王英 李强) the one before it that the names share. */
function roleOf(
  text: string,
  found: FoundName,
  floor: number,
  previous: PersonTag | undefined,
  reader: NameReader,
  roles: Roles,
): string | undefined {
  if (found.kind === Kind.listed) {
    const listed = reader.vocabulary.roles.get(reader.vocabulary.trie.find(text.slice(found.start, found.end)))
    if (listed) return listed
  }
  const beside =
    roles.before(text, found.start, floor) ?? (found.kind === Kind.partial ? undefined : roles.after(text, found.end))
  if (beside) return beside
  if (!previous) return undefined
  const gap = text.slice(previous.end, found.start)
  return gap.length <= 3 && gap.trim().replace('、', '') === '' ? previous.value.role : undefined
}

/** Logistic in the margin; a name the story repeats or the newsroom lists is as sure as can be. */
function confidenceOf(found: FoundName): number {
  if (found.kind === Kind.listed) return 1
  const confidence = 1 / (1 + Math.exp(-0.3 - found.margin * 0.55))
  return Math.round(Math.min(confidence, 0.99) * 1000) / 1000
}
