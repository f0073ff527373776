import { create } from 'zustand'
import type { BlockId, PageId, StoryId } from '../../model/document'
import type { Span } from '../../model/span'
import { indexDesk } from './desk-index'
import { useDeskStore } from './desk-store'

/** Offsets into a block's clean text; without them, the whole block. */
export interface FocusPlace {
  readonly block: BlockId
  readonly start?: number
  readonly end?: number
}

/** Selected lines of the raw page: `anchor` stays, `head` moves; both are 0-based line numbers. */
export interface RawSelection {
  readonly page: PageId
  readonly anchor: number
  readonly head: number
  /** Raw offsets from the first selected line's start to the last one's end, half open. */
  readonly start: number
  readonly end: number
}

export type PaneName = 'list' | 'raw' | 'story' | 'inspector'

/** Asks a pane to bring something into view; `turn` tells two equal wishes apart. */
interface Reveal {
  readonly turn: number
}
export interface RawReveal extends Reveal {
  readonly page: PageId
  readonly spans: readonly Span[]
}
export interface StoryReveal extends Reveal {
  readonly block: BlockId
  readonly start: number
  readonly end: number
  /** The keyboard goes there too. */
  readonly takesKeyboard?: boolean
}

/**
 * What the editor looks at. The raw page and the story are two views of one text: each writes here what is pointed
 * at, both draw it. `activePane` is the pane that last had the keyboard: an action that both could carry out goes there.
 */
export interface FocusStore {
  readonly page: PageId | null
  readonly story: StoryId | null
  /** Selected stories of the list; always holds `story` when there is one. */
  readonly stories: readonly StoryId[]
  /** The block the caret or the last click is in. */
  readonly block: BlockId | null
  /** Blocks selected in the story, for gathering and moving; empty when only the caret's block counts. */
  readonly blocks: readonly BlockId[]
  /** The caret in clean text, kept by the story pane. */
  readonly caret: { readonly block: BlockId; readonly offset: number } | null
  /** Text selected in the story: whole characters, for the status bar. */
  readonly selectedText: string
  /** What the pointer rests on, in either pane. */
  readonly hovered: FocusPlace | null
  readonly rawSelection: RawSelection | null
  readonly activePane: PaneName
  readonly rawReveal: RawReveal | null
  readonly storyReveal: StoryReveal | null
}

const NOTHING = {
  story: null,
  stories: [],
  block: null,
  blocks: [],
  caret: null,
  selectedText: '',
  hovered: null,
  rawSelection: null,
  rawReveal: null,
  storyReveal: null,
} as const

export const useFocusStore = create<FocusStore>()(() => ({ page: null, activePane: 'list', ...NOTHING }))

/** Forgets everything of the desk shown before. */
export function resetFocus(): void {
  useFocusStore.setState({ page: null, ...NOTHING })
}

let lastTurn = 0
function nextTurn(): number {
  lastTurn += 1
  return lastTurn
}

/** Shows a page; its first story too, unless the page is open already. */
export function openPage(page: PageId | null): void {
  if (useFocusStore.getState().page === page) return
  const first = page === null ? undefined : indexDesk(useDeskStore.getState().desk).storiesByPage.get(page)?.[0]
  useFocusStore.setState({ ...NOTHING, page, story: first?.id ?? null, stories: first ? [first.id] : [] })
}

/** Shows a story, with the page it stands on. */
export function openStory(story: StoryId): void {
  const record = useDeskStore.getState().desk.story.get(story)
  if (!record || useFocusStore.getState().story === story) return
  const { page } = useFocusStore.getState()
  const kept = page === record.page ? { rawSelection: useFocusStore.getState().rawSelection } : {}
  useFocusStore.setState({ ...NOTHING, ...kept, page: record.page, story, stories: [story] })
}

export function setStories(stories: readonly StoryId[]): void {
  useFocusStore.setState({ stories })
}

export function setBlock(block: BlockId | null): void {
  if (useFocusStore.getState().block !== block) useFocusStore.setState({ block })
}

export function setBlocks(blocks: readonly BlockId[]): void {
  useFocusStore.setState({ blocks })
}

export function setCaret(caret: FocusStore['caret'], selectedText = ''): void {
  useFocusStore.setState({ caret, selectedText, ...(caret ? { block: caret.block } : {}) })
}

export function setHovered(hovered: FocusPlace | null): void {
  const old = useFocusStore.getState().hovered
  if (old?.block === hovered?.block && old?.start === hovered?.start && old?.end === hovered?.end) return
  useFocusStore.setState({ hovered })
}

export function setRawSelection(rawSelection: RawSelection | null): void {
  useFocusStore.setState({ rawSelection })
}

export function setActivePane(activePane: PaneName): void {
  if (useFocusStore.getState().activePane !== activePane) useFocusStore.setState({ activePane })
}

/** Scrolls the raw page to `spans` (raw offsets) and points at them for a moment. */
export function revealInRaw(page: PageId, spans: readonly Span[]): void {
  if (spans.length === 0) return
  openPage(page)
  useFocusStore.setState({ rawReveal: { page, spans, turn: nextTurn() } })
}

/** Opens the block's story and puts the caret at clean offset `at`, to go on working there. */
export function goOnInStory(block: BlockId, at: number): void {
  revealInStory(block, at, at, true)
}

/** Opens the block's story, scrolls to clean text `[start, end)` and points at it for a moment; the caret goes there on wish. */
export function revealInStory(block: BlockId, start: number, end: number, takesKeyboard = false): void {
  const record = useDeskStore.getState().desk.block.get(block)
  if (!record) return
  if (record.story !== null) openStory(record.story)
  else openPage(record.page)
  useFocusStore.setState({ block, storyReveal: { block, start, end, takesKeyboard, turn: nextTurn() } })
}
