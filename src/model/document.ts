import type { IssueFacts, Role } from './analysis'
import { indexedPageBlocks, indexedPageStories, indexedStoryBlocks } from './desk-index'
import type { Piece } from './piece'
import { Records } from './records'

export type PageId = string
export type StoryId = string
export type BlockId = string

/** A raw page. `raw` is what was decoded from the file and never changes. */
export interface Page {
  readonly id: PageId
  /** File name as imported, or the words a paste was given. */
  readonly name: string
  /** Fractional index: pages sort by it, as plain strings. */
  readonly order: string
  readonly raw: string
  readonly encoding: string
  /** A person has chosen `encoding`; otherwise it was detected. */
  readonly encodingByHand: boolean
  /** The line ends the file had, before the text was taken as it stands. */
  readonly lineEnds: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none'
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string
  /** The file's own bytes, base64, kept only where encoding `raw` again would not give them back; else null. */
  readonly bytes: string | null
  readonly issue: IssueFacts
  /** A person has set `issue`; a new cut of the page leaves it alone. */
  readonly issueByHand: boolean
  /** Version of the engine that proposed the cut. */
  readonly engine: string
}

export type StoryStatus = 'new' | 'working' | 'checked' | 'ready' | 'exported'

export interface Story {
  readonly id: StoryId
  readonly page: PageId
  readonly order: string
  readonly status: StoryStatus
}

/** What a person has decided about a block; the machine leaves that part alone from then on. */
export type HandMark = 'story' | 'role' | 'seams' | 'text'

/**
 * A unit of a page in the document: paragraph, headline, caption, piece of furniture. A page's blocks together claim
 * every character of it that is not white space, each exactly once.
 */
export interface Block {
  readonly id: BlockId
  readonly page: PageId
  /** Null for furniture. */
  readonly story: StoryId | null
  readonly role: Role
  /** Fractional index among the blocks of its story (or of the page's furniture). */
  readonly order: string
  readonly pieces: readonly Piece[]
  readonly hand: readonly HandMark[]
}

export const DECISION_KINDS = ['tag', 'joint', 'duplicate', 'finding', 'figure', 'person', 'jump'] as const
/** Signatures have a command of their own, which looks at what is signed. */
export type DecisionKind = (typeof DECISION_KINDS)[number] | 'signature'

/**
 * A person's answer to something the machine proposes. `subject` is the proposal's own key (a hash of rule, quoted
 * text and context), so that the answer outlives every re-run; `about` keeps what the editor saw.
 */
export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly subject: string
  readonly answer: string
  readonly about: string
  readonly by: string
  /** ISO time. */
  readonly at: string
  readonly note?: string
}

/** Something the newsroom has set for this desk: a rule of its own, the severity of a check. The id says what. */
export interface Setting {
  readonly id: string
  /** Plain data, as JSON can hold it. */
  readonly value: unknown
}

/** Everything a desk file holds, by id. */
export interface Desk {
  readonly page: ReadonlyMap<PageId, Page>
  readonly story: ReadonlyMap<StoryId, Story>
  readonly block: ReadonlyMap<BlockId, Block>
  readonly decision: ReadonlyMap<string, Decision>
  readonly setting: ReadonlyMap<string, Setting>
}

export interface RecordOf {
  page: Page
  story: Story
  block: Block
  decision: Decision
  setting: Setting
}
export type Table = keyof RecordOf

export const TABLES: readonly Table[] = ['page', 'story', 'block', 'decision', 'setting']

export function emptyDesk(): Desk {
  return {
    page: Records.empty(),
    story: Records.empty(),
    block: Records.empty(),
    decision: Records.empty(),
    setting: Records.empty(),
  }
}

/** Compares records by their fractional index; the id settles ties, so that every sort has one outcome. */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The desk's pages in their order. */
export function pagesOf(desk: Desk): Page[] {
  return [...desk.page.values()].sort(byOrder)
}

/** A page's stories in their order. */
export function storiesOf(desk: Desk, page: PageId): Story[] {
  return [...indexedPageStories(desk, page)].sort(byOrder)
}

/** A story's blocks in reading order. */
export function blocksOf(desk: Desk, story: StoryId): Block[] {
  return [...indexedStoryBlocks(desk, story)].sort(byOrder)
}

/** All blocks of a page, furniture included, in no particular order. */
export function pageBlocks(desk: Desk, page: PageId): Block[] {
  return [...indexedPageBlocks(desk, page)]
}

/** A page's blocks that belong to no story, in their order. */
export function furnitureOf(desk: Desk, page: PageId): Block[] {
  return indexedPageBlocks(desk, page)
    .filter((block) => block.story === null)
    .sort(byOrder)
}
