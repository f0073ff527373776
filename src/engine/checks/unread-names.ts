import type { Fold } from '../page/fold'
import type { AlikeNames } from './alike-names'
import type { Mention } from './roles-of'
import type { CheckedStory } from './rule'

const SHORTEST = 3
/** A story has few people of whom it says who they are; of a page of rolls the first ones will do. */
const MOST = 40

/**
 * Names the tagger has not read because a slip makes them none (牧云穿 for 牧云川): strings that differ in one
 * character, and one that is taken for the other, from the name of somebody the story introduces.
 */
export function unreadNames(
  story: CheckedStory,
  mentions: readonly Mention[],
  alike: AlikeNames,
  fold: Fold,
): Mention[] {
  const found: Mention[] = []
  const names = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.name.length < SHORTEST || mention.role === '' || names.has(mention.name)) continue
    if (names.size < MOST) names.set(mention.name, mention)
  }
  for (const text of story.texts) {
    const folded = fold(text.text)
    for (const [name, mention] of names) {
      const plain = fold(name)
      const first = plain.charAt(0)
      for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
        const end = at + plain.length
        if (!alike(plain, folded.slice(at, end))) continue
        // A part of it may be read as a name: 牧云 of 牧云穿.
        if (text.tags.some((tag) => tag.start < end && tag.end > at && !(tag.start >= at && tag.end < end))) continue
        found.push({
          ...mention,
          name: text.text.slice(at, end),
          role: '',
          text,
          tag: { ...mention.tag, start: at, end },
        })
      }
    }
  }
  return found
}
