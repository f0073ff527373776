import { isHeadRole } from '../../model/analysis'
import type { Block, BlockId, Desk, Page, Story } from '../../model/document'
import { rawSpansOf } from '../../model/piece'
import { readBlock } from '../desk/block-text'
import { indexDesk } from '../desk/desk-index'
import { namePage, type PageName } from '../list/page-names'
import { headlineOf } from '../list/story-headline'
import { lineAt, type RawLine, splitLines } from '../raw/raw-lines'
import type { DuplicateRow } from './duplicate-rows'

/** Where a paragraph stands, as lists say it. */
export interface BlockWhere {
  readonly block: Block
  readonly page: Page
  readonly pageName: PageName
  readonly story: Story | undefined
  /** The story's number on its page, 0 for furniture. */
  readonly number: number
  readonly headline: string
}

export function whereOf(desk: Desk, id: BlockId | undefined): BlockWhere | undefined {
  const block = id === undefined ? undefined : desk.block.get(id)
  const page = block && desk.page.get(block.page)
  if (!block || !page) return undefined
  const index = indexDesk(desk)
  const story = block.story === null ? undefined : desk.story.get(block.story)
  return {
    block,
    page,
    pageName: namePage(page, index.pages.indexOf(page) + 1),
    story,
    number: story ? (index.numberByStory.get(story.id) ?? 0) : 0,
    headline: story ? headlineOf(index.blocksByStory.get(story.id) ?? []) : '',
  }
}

const linesOf = new WeakMap<Page, readonly RawLine[]>()

/** First and last raw line of these blocks, 1-based; undefined for hand-written words. */
export function lineRange(page: Page, blocks: readonly Block[]): readonly [number, number] | undefined {
  const spans = blocks.flatMap((block) => rawSpansOf(block.pieces, 0, readBlock(block).text.length))
  const [first] = spans
  if (!first) return undefined
  let lines = linesOf.get(page)
  if (!lines) {
    lines = splitLines(page.raw)
    linesOf.set(page, lines)
  }
  const start = spans.reduce((least, [from]) => Math.min(least, from), first[0])
  const end = spans.reduce((most, [, to]) => Math.max(most, to), first[1])
  return [lineAt(lines, start) + 1, lineAt(lines, Math.max(start, end - 1)) + 1]
}

/** The paragraphs of a story that are compared. */
export function textBlocks(desk: Desk, story: string): readonly Block[] {
  return (indexDesk(desk).blocksByStory.get(story) ?? []).filter((block) => !isHeadRole(block.role))
}

/** Paragraphs up to which a story is known by its headline rather than by the words of one of them. */
const SHORT = 2
/** The agency's or the reporter's opening says nothing of what follows. */
const OPENING = /^(?:本报讯|本报[^，。]{0,4}电|[^\s，。（]{1,6}讯)?\s*(?:（[^）]{0,24}）)?\s*/u

/** What a question is called in the list. */
export function titleOf(desk: Desk, row: DuplicateRow): string {
  const [first] = row.blocks
  if (row.of === 'inside') return row.duplicate.text
  if (row.of === 'version') return headlineOf(indexDesk(desk).blocksByStory.get(row.a) ?? [])
  const where = whereOf(desk, first)
  if (!where) return ''
  const isShort = where.story !== undefined && textBlocks(desk, where.story.id).length <= SHORT
  const { text } = readBlock(where.block)
  return (isShort && where.headline) || text.replace(OPENING, '') || text
}
