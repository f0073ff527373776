import type { Role } from '../analysis'
import { indexedPageBlocks } from '../desk-index'
import {
  type Block,
  blocksOf,
  type Decision,
  type Desk,
  type Page,
  pagesOf,
  type StoryId,
  storiesOf,
} from '../document'
import { cleanText } from '../piece'
import { type JumpLine, pageNumber, readJumpLine, readJumpsInText } from './jump-line'

/** A story that may go on on another page. Whether it does a person says. */
export interface JumpLink {
  /** What decisions about it go by. */
  readonly subject: string
  readonly from: StoryId
  readonly to: StoryId
  /** How much the headlines have in common, 0 to 1. */
  readonly likeness: number
}

/** Headlines of the two parts of one story share at least so much where only one of them names the other's page. */
const LEAST_LIKENESS = 0.4

export function jumpSubject(from: StoryId, to: StoryId): string {
  return `jump:${from}:${to}`
}

/**
 * The links a story may have: to the part it goes on with, and to the one it goes on from. The parts name each other's
 * pages, or one names the other's and their headlines are alike; of several the likeliest are taken, each story once.
 */
export function jumpLinksOf(desk: Desk, story: StoryId): JumpLink[] {
  const page = desk.page.get(desk.story.get(story)?.page ?? '')
  if (!page) return []
  const here = jumpsOf(desk, page)
  const links = new Map<string, JumpLink>()
  for (const other of pagesOf(desk)) {
    if (other.id === page.id || !mayBeOneEdition(page, other)) continue
    const there = jumpsOf(desk, other)
    for (const link of [...linksBetween(here, there), ...linksBetween(there, here)]) {
      if (link.from === story || link.to === story) links.set(link.subject, link)
    }
  }
  return [...links.values()]
}

/** The answers given about links, by their subjects. */
export function jumpAnswers(decisions: Iterable<Decision>): ReadonlyMap<string, Decision> {
  const answers = new Map<string, Decision>()
  for (const decision of decisions) if (decision.kind === 'jump') answers.set(decision.subject, decision)
  return answers
}

/**
 * Where confirmed stories go on: the first part to all that follow, in their order. A part that was taken off the desk
 * is passed over, and a circle is cut where it closes.
 */
export function joinedStories(desk: Desk): ReadonlyMap<StoryId, readonly StoryId[]> {
  const next = new Map<StoryId, StoryId>()
  const isContinuation = new Set<StoryId>()
  for (const { subject, answer } of jumpAnswers(desk.decision.values()).values()) {
    const [, from = '', to = ''] = subject.split(':')
    if (answer !== 'joined' || !desk.story.has(from) || !desk.story.has(to)) continue
    next.set(from, to)
    isContinuation.add(to)
  }
  const joined = new Map<StoryId, readonly StoryId[]>()
  for (const first of next.keys()) {
    if (isContinuation.has(first)) continue
    const parts: StoryId[] = []
    for (let part = next.get(first); part !== undefined && !parts.includes(part); part = next.get(part))
      parts.push(part)
    joined.set(first, parts)
  }
  return joined
}

/** One story of a page with what its jump lines say. */
interface StoryJumps {
  readonly story: StoryId
  readonly headline: string
  readonly lines: readonly JumpLine[]
}

/** A page's stories with what their jump lines say. */
interface PageJumps {
  readonly page: string
  readonly stories: readonly StoryJumps[]
}

const known = new WeakMap<readonly Block[], readonly StoryJumps[]>()

/** The blocks of a page that nobody has touched are the same list, and a page is read again only when they are not. */
function jumpsOf(desk: Desk, page: Page): PageJumps {
  const all = indexedPageBlocks(desk, page.id)
  let stories = known.get(all)
  if (!stories) {
    stories = storiesOf(desk, page.id).map(({ id }) => {
      const blocks = blocksOf(desk, id)
      const headline = blocks.flatMap((block) => (isHead(block.role) ? [textOf(block)] : [])).join('')
      return { story: id, headline, lines: blocks.flatMap(linesOf) }
    })
    known.set(all, stories)
  }
  return { page: pageNumber(page.issue.page ?? ''), stories }
}

function isHead(role: Role): boolean {
  return role === 'headline' || role === 'kicker' || role === 'deck'
}

/** Links from stories of one page on to stories of the other. */
function linksBetween(first: PageJumps, second: PageJumps): JumpLink[] {
  const candidates: (JumpLink & { readonly score: number })[] = []
  for (const a of first.stories) {
    const on = a.lines.find(({ way, page }) => way === 'next' && page === second.page)
    for (const b of second.stories) {
      const back = b.lines.find(({ way, page }) => way === 'previous' && page === first.page)
      if (!on && !back) continue
      // A part that names another page does not belong to this one, however alike the headlines are.
      if ((!on && a.lines.some(({ way }) => way === 'next')) || (!back && b.lines.some(isBack))) continue
      const likeness = Math.max(
        diceOf(a.headline, b.headline),
        diceOf(on?.title ?? '', b.headline),
        diceOf(back?.title ?? '', a.headline),
      )
      if (!(on && back) && likeness < LEAST_LIKENESS) continue
      const subject = jumpSubject(a.story, b.story)
      candidates.push({ subject, from: a.story, to: b.story, likeness, score: (on && back ? 1 : 0) + likeness })
    }
  }
  const taken = new Set<StoryId>()
  return candidates
    .sort((a, b) => b.score - a.score)
    .flatMap(({ score: _, ...link }) => {
      if (taken.has(link.from) || taken.has(link.to)) return []
      taken.add(link.from).add(link.to)
      return [link]
    })
}

function isBack({ way }: JumpLine): boolean {
  return way === 'previous'
}

/** Pages without a date may be of any day; two with dates must be of the same. */
function mayBeOneEdition({ issue: a }: Page, { issue: b }: Page): boolean {
  const isSame = (one: string | null, two: string | null): boolean => one === null || two === null || one === two
  return isSame(a.date, b.date) && isSame(a.publication, b.publication)
}

const lines = new WeakMap<Block, readonly JumpLine[]>()

/** Blocks never change, so each is read once. */
function linesOf(block: Block): readonly JumpLine[] {
  let found = lines.get(block)
  if (!found) {
    const text = textOf(block)
    const line = block.role === 'jump' ? readJumpLine(text) : undefined
    found = line ? [line] : readJumpsInText(text)
    lines.set(block, found)
  }
  return found
}

function textOf(block: Block): string {
  return cleanText(block.pieces)
}

/** Share of neighbouring characters two texts have in common, marks and spaces left out. */
function diceOf(a: string, b: string): number {
  const [one, two] = [pairsOf(a), pairsOf(b)]
  if (one.size === 0 || two.size === 0) return 0
  let shared = 0
  for (const pair of one) if (two.has(pair)) shared++
  return (2 * shared) / (one.size + two.size)
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '')]
  return new Set(characters.slice(1).map((character, k) => `${characters[k]}${character}`))
}
