import { type Evidence, isHeadRole, type Severity, type Tag } from '../analysis'
import type { Block, BlockId, Decision, PageId, StoryId } from '../document'
import { cleanText } from '../piece'
import type { Said } from '../said'
import { type ClaimTag, claimTag, correctedWords } from './corrected-words'
import { linkKey } from './figure-links'
import { type FigureJudgement, judgeFigures } from './figure-status'
import { figureUrgency } from './figure-urgency'
import { type Sentence, sentenceAt } from './sentence'

/** A tag with the key that decisions about it go by. */
export type KeyedTag = Tag & { readonly key: string }

/** A finding with the places of the desk it is about. */
export interface PlacedFinding {
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly says?: Said
  readonly expected?: string
  readonly evidence?: readonly Evidence[]
  readonly places: readonly { readonly block: BlockId; readonly start: number; readonly end: number }[]
}

/** `claim`: words without a figure that a finding is about (a first, a largest), or that a figure was corrected to. */
export const FIGURE_KINDS = ['number', 'date', 'person', 'claim'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** A figure, date or person of a story as a checker works on it. */
export interface FigureRow extends FigureJudgement {
  readonly key: string
  readonly kind: FigureKind
  readonly page: PageId
  readonly story: StoryId
  readonly block: Block
  readonly tag: Tag
  readonly sentence: Sentence
  /** What contradicts it and nobody has answered yet. */
  readonly findings: readonly PlacedFinding[]
  readonly urgency: number
}

/**
 * What a figure goes by in a window, whatever becomes of its words: a corrected one has a key of its new words, and is
 * known by the key it was corrected under.
 */
export function figureId({ key, decision }: Pick<FigureRow, 'key' | 'decision'>): string {
  return decision?.subject ?? key
}

/** One page as it stands: its stories' blocks in reading order, and what the machine says of them. */
export interface FigurePage {
  readonly page: PageId
  readonly stories: readonly { readonly id: StoryId; readonly blocks: readonly Block[] }[]
  readonly tags: Readonly<Record<BlockId, readonly KeyedTag[]>>
  readonly findings: readonly PlacedFinding[]
}

/** The figures, dates and people of a page's stories in reading order; tags an editor has rejected are left out. */
export function figureRows(page: FigurePage, decisions: Iterable<Decision>): FigureRow[] {
  const all = [...decisions]
  const rejected = new Set(all.flatMap((one) => (one.kind === 'tag' && one.answer === 'rejected' ? [one.subject] : [])))
  const open = openFindingsOf(page.findings, all)
  const found = page.stories.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => {
      const text = cleanText(block.pieces)
      // What was read from an earlier text of the block waits until it is read again.
      const tags = (page.tags[block.id] ?? []).filter(
        (tag) => kindOf(tag) !== undefined && !rejected.has(tag.key) && text.slice(tag.start, tag.end) === tag.text,
      )
      const { claims, places } = correctedWords(block, text, tags, all)
      return [...tags, ...claims, ...claimsOf(block.id, text, open, page.tags)]
        .sort((a, b) => a.start - b.start)
        .map((tag) => {
          const sentence = sentenceAt(text, tag.start, tag.end)
          return { story: id, block, tag, sentence, place: places.get(tag.start) ?? tag }
        })
    }),
  )
  const judged = judgeFigures(
    found.map(({ block, place: { key, start, text }, sentence }) => {
      return { key, page: page.page, block: block.id, start, text, sentence: sentence.text }
    }),
    all,
  )
  const seen = new Set<string>()
  return found.map(({ story, block, tag, sentence }, k) => {
    const findings = open.filter(({ places }) => places.some((place) => touches(place, block.id, tag)))
    const repeat = `${story} ${linkKey(tag) ?? `${tag.type} ${tag.text}`}`
    const isRepeated = seen.has(repeat)
    seen.add(repeat)
    const urgency = figureUrgency({
      tag,
      sentence: sentence.text,
      at: tag.start - sentence.start,
      isHeadline: isHeadRole(block.role),
      isRepeated,
      findings: findings.map(({ severity }) => severity),
    })
    const { key } = tag
    const kind = 'isClaim' in tag ? 'claim' : (kindOf(tag) ?? 'claim')
    return { key, kind, page: page.page, story, block, tag, sentence, findings, urgency, ...(judged[k] ?? UNCHECKED) }
  })
}

function kindOf({ type }: Tag): FigureKind | undefined {
  return type === 'contact' ? undefined : type
}

/** Findings that touch no figure of any block are listed themselves, where the first place of theirs is. */
function claimsOf(
  block: BlockId,
  text: string,
  findings: readonly PlacedFinding[],
  tags: FigurePage['tags'],
): ClaimTag[] {
  return findings.flatMap(({ key, places }) => {
    const [first] = places
    const isTold = places.some((place) =>
      (tags[place.block] ?? []).some((tag) => tag.type !== 'contact' && touches(place, place.block, tag)),
    )
    if (first?.block !== block || isTold) return []
    return [claimTag(key, first.start, text.slice(first.start, first.end))]
  })
}

const UNCHECKED: FigureJudgement = { status: 'unchecked' }

/** Findings without an answer. */
export function openFindingsOf<F extends { readonly key: string }>(
  findings: readonly F[],
  decisions: Iterable<Decision>,
): readonly F[] {
  const answered = new Set<string>()
  for (const { kind, subject } of decisions) if (kind === 'finding') answered.add(subject)
  return findings.filter(({ key }) => !answered.has(key))
}

/** Whether a place of a finding and a tag share a character. */
export function touches(
  place: { readonly block: BlockId; readonly start: number; readonly end: number },
  block: BlockId,
  tag: Pick<Tag, 'start' | 'end'>,
): boolean {
  return place.block === block && place.start < tag.end && tag.start < place.end
}
