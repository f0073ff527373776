import type { DateTag, NumberTag, PersonTag, Tag } from '../../model/analysis'
import type { Span } from '../../model/span'
import type { Lexicon } from '../lexicon'
import { findContacts } from './contacts/contact-finder'
import { createDateFinder } from './dates/date-finder'
import { KeptReadings } from './kept-readings'
import { createNumberFinder } from './numbers/number-finder'
import { createPeopleFinder } from './people/people-finder'
import { foldTexts } from './scan/fold'

/** What the tagger has to know beside the texts. */
export interface TagContext {
  /** ISO date of the issue, which relative dates (今年, 昨天, a bare 16日) are resolved against; null if unknown. */
  readonly reference: string | null
  /** What else the page prints (its mastheads), in which the story's places and companies may be told by their kind. */
  readonly around?: readonly string[]
  /** Which of the texts are lines that hold only who wrote the story: there a pen name may be any two or three characters. */
  readonly bylines?: readonly boolean[]
  /** Objects that stand for the texts as long as these are what they were, see `KeptReadings`. */
  readonly keepers?: readonly object[]
}

export interface Tagger {
  /**
   * Tags the units of one story, in reading order. Offsets are UTF-16 code units into each unit's clean text; the
   * answer has one list of tags a text, sorted by start. Tags of one type never overlap.
   */
  tagStory(texts: readonly string[], context: TagContext): Tag[][]
}

const NONE: Span[] = []

interface Held {
  readonly start: number
  readonly end: number
}

/**
 * Compiles the lexicon once; between stories the tagger keeps nothing but what it read of texts by themselves. Where two readings claim the same
 * characters, a contact goes before a date and a date before a number: 5月16日 holds no numbers, a telephone number
 * no date.
 */
export function createTagger(lexicon: Lexicon): Tagger {
  const dates = createDateFinder(lexicon)
  const numbers = createNumberFinder(lexicon)
  const people = createPeopleFinder(lexicon)
  const kept = new KeptReadings<readonly NumberTag[]>()
  return {
    tagStory(texts, { reference, around, bylines, keepers }) {
      const scans = foldTexts(texts)
      const datesByText = dates.find(scans, reference, keepers)
      const peopleByText = people.find(texts, around, bylines, keepers)
      return scans.map((scan, index) => {
        const contacts = findContacts(scan)
        const found = outside(peopleByText[index] ?? [], contacts)
        const dateTags = apartFromNames(outside(datesByText[index] ?? [], contacts), found)
        const names = outside(found, dateTags)
        const taken = spansOf(contacts, dateTags)
        const numberTags = kept.read(keepers?.[index], scan.text, taken.join(), () => numbers.find(scan, taken))
        return [...merged(merged(contacts, dateTags), merged(numberTags, names))]
      })
    },
  }
}

/** The tags that share no character with one held already; both lists are sorted and apart. */
function outside<T extends Held>(tags: readonly T[], held: readonly Held[]): readonly T[] {
  if (held.length === 0) return tags
  let next = 0
  return tags.filter((tag) => {
    while (next < held.length && (held[next]?.end ?? 0) <= tag.start) next++
    return (held[next]?.start ?? Number.POSITIVE_INFINITY) >= tag.end
  })
}

/** 李国庆, 周一良: a word for a day that is part of a name is no date. 雍正四年 holds a name and is one all the same. */
function apartFromNames(dates: readonly DateTag[], names: readonly PersonTag[]): readonly DateTag[] {
  if (names.length === 0) return dates
  let next = 0
  return dates.filter((date) => {
    while (next < names.length && (names[next]?.end ?? 0) <= date.start) next++
    const name = names[next]
    if (!name || name.start >= date.end) return true
    return name.start >= date.start && name.end <= date.end
  })
}

/** Two sorted lists as one; of two tags that begin together the longer comes first. */
function merged(left: readonly Tag[], right: readonly Tag[]): readonly Tag[] {
  if (left.length === 0) return right
  if (right.length === 0) return left
  const all: Tag[] = []
  let next = 0
  for (const tag of left) {
    for (let other = right[next]; other && isBefore(other, tag); other = right[next]) {
      all.push(other)
      next++
    }
    all.push(tag)
  }
  for (; next < right.length; next++) all.push(right[next] as Tag)
  return all
}

function isBefore(a: Held, b: Held): boolean {
  return a.start < b.start || (a.start === b.start && a.end > b.end)
}

function spansOf(contacts: readonly Held[], dates: readonly Held[]): Span[] {
  if (contacts.length === 0 && dates.length === 0) return NONE
  const spans: Span[] = [...contacts, ...dates].map(({ start, end }) => [start, end])
  return spans.sort((a, b) => a[0] - b[0])
}
