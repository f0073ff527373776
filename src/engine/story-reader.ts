import type { Role } from '../model/analysis'
import { isSame } from '../model/change'
import { cleanText, type Piece } from '../model/piece'
import type { CheckedStory, CheckedText } from './checks/rule'
import type { Tagger } from './tags/tagger'

/** A unit of a story as it stands now. */
interface StoryUnit {
  readonly role: Role
  readonly pieces: readonly Piece[]
}

/**
 * Reads the stories of a page: clean text and tags. After a keystroke one paragraph of a page is another and the rest
 * is what it was, and a desk keeps the pieces of an unchanged paragraph as the same object: a story all of whose
 * pieces are the same is given back as it was read, so that nothing worked out about it need be worked out again. Of
 * another story the same is done for each text, if its tags are still the same: a story may read a name by what it
 * says of it elsewhere.
 */
export interface StoryReader {
  /**
   * @param first the number of the story's first unit among all of the page.
   * @param reference ISO date of the issue, to resolve dates against.
   * @param around what else the page prints, mastheads and labels.
   */
  read(units: readonly StoryUnit[], first: number, reference: string | null, around?: readonly string[]): CheckedStory
}

interface Kept {
  readonly units: readonly StoryUnit[]
  readonly first: number
  readonly reference: string | null
  readonly around: string
  readonly story: CheckedStory
}

export function createStoryReader(tagger: Tagger): StoryReader {
  const kept = new WeakMap<readonly Piece[], Kept>()
  const keptTexts = new WeakMap<readonly Piece[], CheckedText>()
  const readText = (text: CheckedText, pieces: readonly Piece[]): CheckedText => {
    const before = keptTexts.get(pieces)
    if (before && isSame(before, text)) return before
    keptTexts.set(pieces, text)
    return text
  }
  return {
    read(units, first, reference, around = []) {
      const beside = around.join('\n')
      const key = units[0]?.pieces
      const before = key && kept.get(key)
      const isKept = before?.first === first && before.reference === reference && before.around === beside
      if (before && isKept && areSame(before.units, units)) return before.story
      const texts = units.map(({ pieces }) => cleanText(pieces))
      const tags = tagger.tagStory(texts, {
        reference,
        around,
        bylines: units.map(({ role }) => role === 'byline'),
        keepers: units.map(({ pieces }) => pieces),
      })
      const story = {
        texts: units.map(({ role, pieces }, k) => {
          const widened = widenedMarks(pieces)
          const text = { index: first + k, role, text: texts[k] ?? '', tags: tags[k] ?? [] }
          return readText(widened.length > 0 ? { ...text, widened } : text, pieces)
        }),
      }
      // Copies, so that a caller who goes on using its array cannot change what is remembered.
      if (key)
        kept.set(key, {
          units: units.map(({ role, pieces }) => ({ role, pieces })),
          first,
          reference,
          around: beside,
          story,
        })
      return story
    },
  }
}

/** Where clean-up set a full-width mark in place of the page's; brackets aside, which go either way. */
function widenedMarks(pieces: readonly Piece[]): number[] {
  const marks: number[] = []
  let at = 0
  for (const { text, why } of pieces) {
    if (why === 'width' && /^[，；：！？]$/u.test(text)) marks.push(at)
    at += text.length
  }
  return marks
}

function areSame(before: readonly StoryUnit[], now: readonly StoryUnit[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ role, pieces }, k) => role === now[k]?.role && pieces === now[k]?.pieces)
  )
}
