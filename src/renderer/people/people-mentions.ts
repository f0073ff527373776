import type { DerivedTag, PageDerived } from '../../bridge/page-derived'
import type { Block, Decision, Desk, PageId, StoryId } from '../../model/document'
import { readBlock } from '../desk/block-text'
import { type DeskIndex, indexDesk } from '../desk/desk-index'

/** One place where a person is named. */
export interface Mention {
  /** What decisions about just this mention go by: the tag's key. */
  readonly key: string
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
  return index.pages.flatMap((page) => {
    const tags = derived.get(page.id)?.tags
    return tags ? pageMentions(index, page.id, tags, answers) : []
  })
}

/** The mentions of a page, and what they were read from. */
interface KnownPage {
  readonly stories: unknown
  readonly blocks: unknown
  readonly answers: string
  readonly mentions: readonly Mention[]
}

/** Kept by a page's tags: of a thousand pages an edit changes one. */
const known = new WeakMap<object, KnownPage>()

function pageMentions(
  index: DeskIndex,
  page: PageId,
  tags: PageDerived['tags'],
  all: ReadonlyMap<string, string>,
): readonly Mention[] {
  const stories = index.storiesByPage.get(page) ?? []
  const blocks = index.blocksByPage.get(page) ?? []
  const answers = answersTo(tags, all)
  const before = known.get(tags)
  if (before && before.stories === stories && before.blocks === blocks && before.answers === answers) {
    return before.mentions
  }
  const furniture = blocks.filter((block) => block.story === null)
  const inOrder = [...stories.flatMap(({ id }) => index.blocksByStory.get(id) ?? []), ...furniture]
  const mentions = inOrder.flatMap((block) =>
    (tags[block.id] ?? []).flatMap((tag) => readMention(block, tag, all.get(tag.key)) ?? []),
  )
  known.set(tags, { stories, blocks, answers, mentions })
  return mentions
}

/** The answers about a page's tags, as one string to compare; empty on most pages. */
function answersTo(tags: PageDerived['tags'], all: ReadonlyMap<string, string>): string {
  if (all.size === 0) return ''
  let given = ''
  for (const list of Object.values(tags)) {
    for (const { key } of list) {
      const answer = all.get(key)
      if (answer !== undefined) given += `${key} ${answer} `
    }
  }
  return given
}

function readMention(block: Block, tag: DerivedTag, answer: string | undefined): Mention | undefined {
  const isPerson = answer === 'person' || (tag.type === 'person' && !isOtherAnswer(answer))
  // What was read from an earlier text of the block waits until it is read again.
  if (!isPerson || readBlock(block).text.slice(tag.start, tag.end) !== tag.text) return undefined
  const { start, end, text } = tag
  const { page, story } = block
  const place = { key: tag.key, block, start, end, text, page, story }
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
