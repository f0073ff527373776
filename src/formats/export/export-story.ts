import { HEAD_ROLES, type IssueFacts, type StoryRole } from '../../model/analysis'
import { type Block, blocksOf, type Desk, type StoryId, storiesOf } from '../../model/document'
import { isOnlyJump, withoutJumps } from '../../model/jumps/jump-line'
import { joinedStories } from '../../model/jumps/jump-links'
import { cleanText, rawSpans } from '../../model/piece'
import type { Span } from '../../model/span'

export interface ExportText {
  readonly role: StoryRole
  readonly text: string
  /** Raw offsets in the page. */
  readonly spans: readonly Span[]
  /** The page's file, where it is another than the story's: the story went on there. */
  readonly page?: string
}

/** A story as it leaves the desk: clean text with its source, read off the document. */
export interface ExportStory {
  readonly id: string
  readonly page: { readonly name: string; readonly sha256: string; readonly issue: IssueFacts }
  /** 1 for the first story of its page. */
  readonly number: number
  readonly label: string | null
  readonly kicker: string | null
  readonly headline: string | null
  readonly deck: string | null
  /** Everything below the head, in reading order; empty paragraphs are left out. */
  readonly paragraphs: readonly ExportText[]
  /** The head with its sources, in reading order. */
  readonly head: readonly ExportText[]
}

/**
 * Reads stories off the desk, in their order. One whose parts on several pages a person has joined comes as one, where
 * any of them is asked for; stories that are not there are passed over.
 */
export function exportStories(desk: Desk, ids: readonly StoryId[]): ExportStory[] {
  const joined = joinedStories(desk)
  const firstOf = new Map([...joined].flatMap(([first, parts]) => parts.map((part) => [part, first] as const)))
  const wanted = new Set(ids.map((id) => firstOf.get(id) ?? id))
  return [...wanted].flatMap((id) => {
    const story = exportStory(desk, id)
    if (!story) return []
    const parts = (joined.get(id) ?? []).flatMap((part) => exportStory(desk, part) ?? [])
    return parts.length === 0 ? [story] : [joinParts(story, parts)]
  })
}

/** The first part with the text of the others behind its own; the lines that led from one to the other go. */
function joinParts(story: ExportStory, parts: readonly ExportStory[]): ExportStory {
  const isText = ({ role, text }: ExportText): boolean => role !== 'jump' && !isOnlyJump(text)
  const bare = (text: ExportText): ExportText => ({ ...text, text: withoutJumps(text.text) })
  const paragraphs = [
    ...story.paragraphs.filter(isText).map(bare),
    ...parts.flatMap(({ page, paragraphs }) =>
      paragraphs.filter(isText).map((text) => ({ ...bare(text), page: page.name })),
    ),
  ]
  return { ...story, paragraphs }
}

/** Reads one story off the desk; undefined when there is no such story. */
export function exportStory(desk: Desk, id: StoryId): ExportStory | undefined {
  const story = desk.story.get(id)
  const page = story && desk.page.get(story.page)
  if (!story || !page) return undefined
  const texts = blocksOf(desk, id)
    .map(exportText)
    .filter((text) => text.text !== '')
  const head = HEAD_ROLES.flatMap((role) => texts.filter((text) => text.role === role))
  const field = (role: StoryRole): string | null => {
    const parts = head.filter((text) => text.role === role).map((text) => text.text)
    return parts.length > 0 ? parts.join('　') : null
  }
  return {
    id,
    page: { name: page.name, sha256: page.sha256, issue: page.issue },
    number: storiesOf(desk, page.id).findIndex((other) => other.id === id) + 1,
    label: field('label'),
    kicker: field('kicker'),
    headline: field('headline'),
    deck: field('deck'),
    paragraphs: texts.filter((text) => !head.includes(text)),
    head,
  }
}

function exportText(block: Block): ExportText {
  return { role: block.role as StoryRole, text: cleanText(block.pieces).trim(), spans: rawSpans(block.pieces) }
}

/** What to call a story that has no headline: its first words. */
export function storyTitle(story: ExportStory): string {
  return story.headline ?? story.kicker ?? story.deck ?? (story.paragraphs[0]?.text.slice(0, 16) || '无题')
}
