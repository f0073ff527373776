import type { DerivedTag, PageDerived } from '../../bridge/bridge'
import type { Block, Decision, Desk, PageId, StoryId } from '../../model/document'
import { readBlock } from '../desk/block-text'
import { indexDesk } from '../desk/desk-index'

/** One place where a person is named. */
export interface Mention {
  readonly block: Block
  readonly start: number
  readonly end: number
  readonly text: string
  readonly page: PageId
  readonly story: StoryId | null
  /** The full name, where the story gives it. */
  readonly name: string
  readonly role: string | undefined
  /** Surname and honorific of somebody whose name the story does not give. */
  readonly isPartial: boolean
  /** A short form of the name. */
  readonly isShort: boolean
}

/** All mentions of people in reading order: those an editor has rejected are left out, those an editor has put are in. */
export function peopleMentions(
  desk: Desk,
  derived: ReadonlyMap<PageId, Pick<PageDerived, 'tags'>>,
  decisions: Iterable<Decision>,
): Mention[] {
  const answers = new Map<string, string>()
  for (const { kind, subject, answer } of decisions) if (kind === 'tag') answers.set(subject, answer)
  const index = indexDesk(desk)
  const mentions: Mention[] = []
  for (const page of index.pages) {
    const tags = derived.get(page.id)?.tags
    if (!tags) continue
    const stories = index.storiesByPage.get(page.id) ?? []
    const furniture = (index.blocksByPage.get(page.id) ?? []).filter((block) => block.story === null)
    for (const block of [...stories.flatMap(({ id }) => index.blocksByStory.get(id) ?? []), ...furniture]) {
      for (const tag of tags[block.id] ?? []) {
        const mention = readMention(block, tag, answers.get(tag.key))
        if (mention) mentions.push(mention)
      }
    }
  }
  return mentions
}

function readMention(block: Block, tag: DerivedTag, answer: string | undefined): Mention | undefined {
  const isPerson = answer === 'person' || (tag.type === 'person' && !isOtherAnswer(answer))
  // What was read from an earlier text of the block waits until it is read again.
  if (!isPerson || readBlock(block).text.slice(tag.start, tag.end) !== tag.text) return undefined
  const { start, end, text } = tag
  const { page, story } = block
  const place = { block, start, end, text, page, story }
  if (tag.type !== 'person') {
    return { ...place, name: text.replace(/\s/gu, ''), role: undefined, isPartial: false, isShort: false }
  }
  const { name, role, partial, refers } = tag.value
  return {
    ...place,
    name: refers ?? name,
    role: role || undefined,
    isPartial: partial === true && refers === undefined,
    isShort: refers !== undefined && refers !== name,
  }
}

function isOtherAnswer(answer: string | undefined): boolean {
  return answer === 'rejected' || answer === 'date' || answer === 'number' || answer === 'contact'
}
