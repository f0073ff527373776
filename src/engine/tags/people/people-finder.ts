import type { Evidence, PersonTag, PersonValue } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'
import { KeptReadings } from '../kept-readings'
import type { FoundName } from './name-chain'
import { evidenceOf } from './name-evidence'
import { NameReader } from './name-reader'
import { penName } from './pen-name'
import { PlainScript } from './plain-script'
import { Roles } from './roles'
import { StoryNames } from './story-names'
import { StoryThings } from './story-things'
import { Kind } from './weights'

/** Finds people's names in the clean texts of one story, in reading order. */
export interface PeopleFinder {
  /**
   * One list of tags for each text, parallel to `texts`; offsets are UTF-16 code units into that text.
   * @param keepers of the texts, see `KeptReadings`.
   */
  find(
    texts: readonly string[],
    around?: readonly string[],
    bylines?: readonly boolean[],
    keepers?: readonly object[],
  ): PersonTag[][]
}

/** The names of a text by itself, and strings nearly read as one. */
interface FirstReading {
  readonly names: readonly FoundName[]
  readonly near: readonly string[]
}

/**
 * Compiles the lexicons once. A story is read twice at most: the second time only those of its texts that hold a
 * name the story gives elsewhere and were not read so. What it reads of texts by themselves is all it keeps between calls.
 */
export function createPeopleFinder(lexicon: Lexicon): PeopleFinder {
  const reader = new NameReader(lexicon)
  const roles = new Roles(lexicon, reader.vocabulary.trie)
  const script = new PlainScript(lexicon)
  const kept = new KeptReadings<FirstReading>()
  const readFirst = (text: string, isTraditional: boolean, isByline: boolean): FirstReading => {
    const read = reader.read(text, isTraditional)
    const near: string[] = []
    reader.nearNames((name) => near.push(name))
    return { names: isByline && read.length === 0 ? penName(text, reader.vocabulary) : read, near }
  }
  return {
    find(printed, around = [], bylines = [], keepers = []) {
      const texts = printed.map((text) => script.read(text))
      const isTraditional = texts.some((text, k) => text !== printed[k])
      const near = new Set<string>()
      let found = texts.map((text, k) => {
        const isByline = bylines[k] ?? false
        const how = `${isTraditional} ${isByline}`
        const first = kept.read(keepers[k], text, how, () => readFirst(text, isTraditional, isByline))
        for (const name of first.near) near.add(name)
        return first.names
      })
      if (near.size === 0 && found.every((names) => names.length === 0)) return found.map(() => [])
      const things = new StoryThings(texts, found, around, reader.things)
      found = found.map((names, k) => things.without(texts[k] as string, names))
      const story = new StoryNames(texts, found, repeatedNames(texts, near, things))
      found = found.map((names, k) => {
        const text = texts[k] as string
        return !bylines[k] && story.differsIn(text, names)
          ? things.without(text, reader.read(text, isTraditional, story))
          : names
      })
      const fullNames = isTraditional ? printedForms(printed, texts, found) : undefined
      return found.map((names, k) =>
        makeTags(printed[k] as string, texts[k] as string, names, story, fullNames, reader, roles),
      )
    },
  }
}

/** Those of the names nearly read that the story prints more than once. */
function repeatedNames(texts: readonly string[], near: ReadonlySet<string>, things: StoryThings): readonly string[] {
  if (near.size === 0) return []
  return [...near].filter((name) => {
    if (things.has(name)) return false
    let count = 0
    for (const text of texts) for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) count++
    return count > 1
  })
}

/** Name as read → as first printed, for texts in traditional script. */
function printedForms(
  printed: readonly string[],
  texts: readonly string[],
  found: readonly (readonly FoundName[])[],
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  found.forEach((names, k) => {
    for (const { start, end } of names) {
      const name = (texts[k] as string).slice(start, end)
      if (!forms.has(name)) forms.set(name, (printed[k] as string).slice(start, end))
    }
  })
  return forms
}

function makeTags(
  printed: string,
  text: string,
  names: readonly FoundName[],
  story: StoryNames,
  fullNames: ReadonlyMap<string, string> | undefined,
  reader: NameReader,
  roles: Roles,
): PersonTag[] {
  const tags: PersonTag[] = []
  names.forEach((found, k) => {
    const { start, end, kind } = found
    const previous = names[k - 1]
    const role = roleOf(printed, text, found, previous?.end ?? 0, tags.at(-1), reader, roles)
    const refers = refersTo(withoutBlanks(text.slice(start, end)), kind, role, story)
    const value = personValue(printed.slice(start, end), kind, role, refers && (fullNames?.get(refers) ?? refers))
    tags.push({
      type: 'person',
      start,
      end,
      text: printed.slice(start, end),
      value,
      confidence: confidenceOf(found),
      evidence: evidenceOf(text, found, story, reader.vocabulary, roles) satisfies Evidence[],
    })
  })
  return tags
}

/** The full name the story gives for a short form or for a surname with a title, where there is just one. */
function refersTo(name: string, kind: number, role: string | undefined, story: StoryNames): string | undefined {
  if (kind !== Kind.partial) return story.fullOf(name)
  // 市民李女士: whoever is introduced with a role of her own is somebody new.
  return role === undefined ? story.fullOfPartial(name) : undefined
}

function personValue(text: string, kind: number, role: string | undefined, refers: string | undefined): PersonValue {
  const name = withoutBlanks(text)
  const partial = kind === Kind.partial
  return { name, ...(role && { role }), ...(partial && { partial }), ...(refers && { refers }) }
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}

/** The role beside the name; in a list (记者 王英 李强) the one before it that the names share. */
function roleOf(
  printed: string,
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
  if (beside) return printed.slice(beside[0], beside[1])
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
