import type { PersonTag } from '../../model/analysis'
import type { CheckedText, CheckInput } from './rule'

/** One mention of a person by the full name, with what the text says the person is. */
export interface Mention {
  readonly name: string
  /** Empty where the text says nothing. */
  readonly role: string
  readonly text: CheckedText
  readonly tag: PersonTag
  /** Index of the story on the page. */
  readonly story: number
}

/** The mentions of full names on a page, in reading order. */
export function mentionsOf(input: CheckInput): Mention[] {
  return input.stories.flatMap((story, index) =>
    story.texts.flatMap((text) =>
      text.tags.flatMap((tag) => {
        if (tag.type !== 'person' || tag.value.partial || tag.value.refers) return []
        return [{ name: tag.value.name, role: (tag.value.role ?? '').replace(/\s/gu, ''), text, tag, story: index }]
      }),
    ),
  )
}
