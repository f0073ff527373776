import type { BlockPlace } from '../../bridge/page-derived'
import type { Block, PageId } from '../../model/document'
import { rawSpansOf } from '../../model/piece'
import { readBlock } from '../desk/block-text'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { revealInRaw, revealInStory, setHovered, useFocusStore } from '../desk/focus-store'
import { namePage } from '../list/page-names'
import { lineAt, splitLines } from '../raw/raw-lines'
import type { Say } from '../words/use-words'

/** Shows a place of a story on both sides. */
export function showPlace({ block, start, end }: BlockPlace, takesKeyboard = false): void {
  const record = useDeskStore.getState().desk.block.get(block)
  if (!record) return
  revealInStory(block, start, end, takesKeyboard)
  revealInRaw(record.page, rawSpansOf(record.pieces, start, end))
}

/** Handlers that point at a place while the pointer or the keyboard rests on its row. */
export function pointingAt(place: BlockPlace) {
  return {
    onPointerEnter: () => setHovered(place),
    onPointerLeave: () => setHovered(null),
  }
}

/** The 1-based raw line a place begins on; undefined for hand-written words. */
export function rawLineOf(block: Block, start: number, end: number): number | undefined {
  const [first] = rawSpansOf(block.pieces, start, Math.max(end, start + 1))
  const page = useDeskStore.getState().desk.page.get(block.page)
  if (!first || !page) return undefined
  return countLines(page.raw, first[0])
}

/** Rows of a whole desk ask for its pages in turn. */
const PAGES_KEPT = 200
const pages = new Map<string, ReturnType<typeof splitLines>>()

function countLines(raw: string, at: number): number {
  let lines = pages.get(raw)
  if (!lines) {
    if (pages.size >= PAGES_KEPT) pages.clear()
    lines = splitLines(raw)
    pages.set(raw, lines)
  }
  return lineAt(lines, at) + 1
}

/** `二段 · 原版 42 行`: the paragraph counted among the story's, titles by their role; on another page that page first. */
export function sayPlace(block: Block, start: number, end: number, say: Say): string {
  const inPage = sayPlaceInPage(block, start, end, say)
  if (inPage === '' || block.page === useFocusStore.getState().page) return inPage
  return `${sayPage(block.page, say)} · ${inPage}`
}

/** The same where the page has been said already. */
export function sayPlaceInPage(block: Block, start: number, end: number, say: Say): string {
  const { desk } = useDeskStore.getState()
  if (block.story !== null && !desk.story.has(block.story)) return ''
  const line = rawLineOf(block, start, end)
  const paragraph = sayBlock(block, say)
  return line === undefined ? paragraph : `${paragraph} · ${say('place.line', { line })}`
}

/** `3 版`, as the list of pages numbers it. */
export function sayPage(id: PageId, say: Say): string {
  const { pages } = indexDesk(useDeskStore.getState().desk)
  const at = pages.findIndex((page) => page.id === id)
  const page = pages[at]
  return page ? say('place.page', { page: namePage(page, at + 1).number }) : ''
}

function sayBlock(block: Block, say: Say): string {
  if (block.role !== 'body' || block.story === null) return say(`role.${block.role}`)
  const body = (indexDesk(useDeskStore.getState().desk).blocksByStory.get(block.story) ?? []).filter(
    (other) => other.role === 'body',
  )
  return say('place.paragraph', { n: body.findIndex((other) => other.id === block.id) + 1 })
}

/** Characters quoted before and behind a place. */
const AROUND = 8

/** The words at a place with a little of what stands around them. */
export function quotePlace(block: Block, start: number, end: number): readonly [string, string, string] {
  const { text } = readBlock(block)
  return [text.slice(Math.max(0, start - AROUND), start), text.slice(start, end), text.slice(end, end + AROUND)]
}
