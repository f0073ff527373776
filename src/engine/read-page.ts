import type { Duplicate, Finding, IssueFacts, Role, StoryRole, Tag } from '../model/analysis'
import { cleanText, type Piece } from '../model/piece'
import type { Span } from '../model/span'
import type { CheckSettings } from './checks/checker'
import type { CheckedStory, CheckedText } from './checks/rule'
import { type BylineName, readByline } from './credits/byline'
import { type Dateline, findDateline } from './credits/dateline'
import type { Engine } from './engine'
import { overprintSpans } from './page/overprint'
import { type InferredReference, inferReference } from './tags/reference'

/** A unit as it stands now: proposed by the segmenter or changed by an editor, it reads the same. */
export interface ReadUnit {
  readonly role: Role
  readonly pieces: readonly Piece[]
}

export interface PageUnits {
  readonly issue: IssueFacts
  /** Each story's units in reading order. */
  readonly stories: readonly (readonly ReadUnit[])[]
  readonly furniture: readonly ReadUnit[]
}

export interface StoryCredits {
  readonly byline: readonly BylineName[]
  readonly dateline: Dateline | undefined
  /** Index of the text the dateline stands in; byline names count theirs the same way. */
  readonly datelineText: number | undefined
}

/**
 * What is read off a page cut into stories. Units are numbered through: the first story's in reading order, the next
 * story's, …, the furniture; `tags[n]`, `places[].text === n` and the credits speak of unit n.
 */
export interface PageReading {
  readonly tags: readonly (readonly Tag[])[]
  readonly credits: readonly StoryCredits[]
  readonly duplicates: readonly Duplicate[]
  /** Hulls of characters printed twice over, in raw offsets: clean text shows one copy only. */
  readonly overprints: readonly { readonly text: number; readonly span: Span }[]
  readonly findings: readonly Finding[]
  /** The day the page was most likely written, where it prints none: what its dates were resolved against. */
  readonly inferred: InferredReference | undefined
}

/**
 * Tags, credits, duplicates and findings of a page. A pure function of the units, so it can be run at every edit.
 * @param settings what the newsroom has set for its checks; without it every check is run as it comes.
 */
export function readPage(engine: Engine, page: PageUnits, settings?: CheckSettings): PageReading {
  const { reference, inferred, stories: checked } = readStories(engine, page)
  const furnitureTexts = cleanTexts(page.furniture)
  const tags: (readonly Tag[])[] = []
  const credits: StoryCredits[] = []
  const duplicates: Duplicate[] = []
  const all: ReadUnit[] = []
  for (const [k, units] of page.stories.entries()) {
    const first = all.length
    const read = checked[k]?.texts ?? []
    const texts = read.map(({ text }) => text)
    const storyTags = read.map((text) => text.tags)
    append(tags, storyTags)
    credits.push(readCredits(units, texts, storyTags, first))
    append(duplicates, repeatsOf(engine, checked[k]))
    append(all, units)
  }
  append(duplicates, pairsAcrossStories(engine, page.stories))
  const furniture: CheckedText[] = []
  const told = checked.flatMap(({ texts }) => texts.map(({ text }) => text))
  for (const [k, unit] of page.furniture.entries()) {
    const [unitTags = []] = engine.tagger.tagStory([furnitureTexts[k] ?? ''], { reference, around: told })
    tags.push(unitTags)
    furniture.push(checkedText(unit.role, furnitureTexts[k], unitTags, all.length))
    all.push(unit)
  }
  const overprints = all.flatMap((unit, text) => overprintSpans(unit).map((span) => ({ text, span })))
  const input = { stories: checked, reference, furniture, inferred: inferred !== undefined }
  const findings = engine.checker.check(input, settings)
  return { tags, credits, duplicates, overprints, findings, inferred }
}

/** One by one: a page of notices alike has more pairs, and a list more lines, than a call takes arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}

/** What is printed twice in a story, as long as it stays the same object. */
const knownRepeats = new WeakMap<CheckedStory, readonly Duplicate[]>()

function repeatsOf({ repeats }: Engine, story: CheckedStory | undefined): readonly Duplicate[] {
  if (!story) return []
  const before = knownRepeats.get(story)
  if (before) return before
  const { texts } = story
  const found = repeats.find(
    texts.map(({ text }) => text),
    texts.map(({ role }) => role),
  )
  const first = texts[0]?.index ?? 0
  const placed = found.map((duplicate) => shiftPlaces(duplicate, first))
  knownRepeats.set(story, placed)
  return placed
}

/** The stories of a page with the tags of their texts, units numbered through as in `PageReading`. */
export function readStories(
  engine: Engine,
  page: PageUnits,
): Pick<PageReading, 'inferred'> & {
  readonly stories: readonly CheckedStory[]
  /** ISO date the page's dates are resolved against: its issue's, or the day it was most likely written. */
  readonly reference: string | null
} {
  const inferred = page.issue.date ? undefined : inferReference(cleanTexts([...page.stories.flat(), ...page.furniture]))
  const reference = page.issue.date ?? inferred?.date ?? null
  let first = 0
  const around = cleanTexts(page.furniture)
  const stories = page.stories.map((units) => {
    const story = engine.stories.read(units, first, reference, around)
    first += units.length
    return story
  })
  return { reference, inferred, stories }
}

function cleanTexts(units: readonly ReadUnit[]): string[] {
  return units.map((unit) => cleanText(unit.pieces))
}

/** Paragraphs alike in two stories of the page. */
function pairsAcrossStories(engine: Engine, stories: PageUnits['stories']): Duplicate[] {
  const units = stories.flat()
  return engine.repeats.findInPage(
    units.map((unit) => cleanText(unit.pieces)),
    stories.flatMap((story, k) => story.map(() => k)),
    units.map((unit) => unit.role),
  )
}

function checkedText(role: Role, text = '', tags: readonly Tag[] = [], index: number): CheckedText {
  return { index, role, text, tags }
}

function readCredits(
  units: readonly ReadUnit[],
  texts: readonly string[],
  tags: readonly (readonly Tag[])[],
  first: number,
): StoryCredits {
  const lead = units.findIndex((unit) => unit.role === 'body')
  const dateline = lead < 0 ? undefined : findDateline(texts[lead] ?? '')
  const roled = units.map((unit, k) => ({ role: unit.role as StoryRole, text: texts[k] ?? '' }))
  const byline = readByline(roled, tags).map((name) => ({ ...name, text: name.text + first }))
  return { byline, dateline, datelineText: dateline ? lead + first : undefined }
}

function shiftPlaces(duplicate: Duplicate, by: number): Duplicate {
  return { ...duplicate, places: duplicate.places.map((place) => ({ ...place, text: place.text + by })) }
}
