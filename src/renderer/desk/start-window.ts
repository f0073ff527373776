import type { DeskSnapshot } from '../../bridge/bridge'
import { ChangeConflict } from '../../model/change'
import type { BlockId, Desk, StoryId } from '../../model/document'
import type { Entry } from '../../model/entry'
import { cleanOffsetOf } from '../../model/piece'
import { flushTyping, runAction } from '../actions/action-registry'
import { onEvent, request } from '../bridge-client'
import { openDialog } from '../dialogs/dialog-store'
import { showNotice } from '../notice-store'
import { loadPreferences, setLayout, usePreferencesStore } from '../preferences-store'
import { returnToJoint } from '../raw/joint-return'
import { pagesTouched, refreshDerived } from './derived-pages'
import { indexDesk } from './desk-index'
import { applyEntries, loadDesk, setDeskState, useDeskStore } from './desk-store'
import { connectInbox, dropWaiting, receiveEntry } from './entry-inbox'
import { goOnInStory, openPage, openStory, resetFocus, useFocusStore } from './focus-store'
import { receiveProgress } from './import-store'
import { blockAt } from './open-questions'

/** Connects the stores with the main process and loads the desk of this window. */
export async function startWindow(): Promise<void> {
  connectInbox(takeEntries)
  onEvent('desk.entry', receiveEntry)
  onEvent('desk.state', setDeskState)
  onEvent('desk.opened', showDesk)
  onEvent('import.progress', receiveProgress)
  onEvent('findings.changed', ({ pages }) => refreshDerived(pages))
  onEvent('action.run', (id) => void runAction(id))
  onEvent('notice.show', ({ code, message }) => showNotice({ kind: 'failure', code, message }))
  onEvent('window.flush', flushWindow)
  const state = await request('window.load', {})
  loadPreferences(state)
  showDesk(state.desk)
  if (state.refused && 'code' in state.refused) openDialog({ kind: 'open-problem', problem: state.refused })
  rememberPlace()
}

/** Before the window goes, words being typed become a command. */
function flushWindow(): void {
  const answer = () => void request('window.flushed', {})
  flushTyping().then(answer, answer)
}

/**
 * Shows a desk that a request answered with. The main process also announces it by `desk.opened`; whichever comes
 * second changes nothing but the place.
 */
export function loadSnapshot(snapshot: DeskSnapshot): void {
  showDesk(snapshot)
}

function showDesk(snapshot: DeskSnapshot): void {
  dropWaiting()
  loadDesk(snapshot)
  resetFocus()
  const { desk } = useDeskStore.getState()
  const place = placeOf(snapshot.state.path)
  if (place && desk.story.has(place)) openStory(place)
  else openPage(indexDesk(desk).pages[0]?.id ?? null)
  refreshDerived(indexDesk(desk).pages.map((page) => page.id))
  if (snapshot.recovered > 0) {
    showNotice({ kind: 'done', code: 'recovered', message: String(snapshot.recovered) })
  }
}

function takeEntries(entries: readonly Entry[]): void {
  const { page } = useFocusStore.getState()
  const before = useDeskStore.getState().desk
  try {
    applyEntries(entries)
    keepFocus(before)
    refreshDerived(entries.flatMap((entry) => [...pagesTouched(entry, page)]))
    for (const entry of entries) returnToJoint(entry)
  } catch (error) {
    if (!(error instanceof ChangeConflict)) throw error
    // The mirror missed something: what the main process holds is the truth.
    void request('window.load', {}).then((state) => showDesk(state.desk))
  }
}

/** After an entry the open page or story may be gone, or be the first there is. */
function keepFocus(before: Desk): void {
  const { desk } = useDeskStore.getState()
  const { page, story, block, stories, activePane } = useFocusStore.getState()
  const index = indexDesk(desk)
  if (page === null || !desk.page.has(page)) {
    openPage(index.pages[0]?.id ?? null)
    return
  }
  if (block !== null && !desk.block.has(block)) useFocusStore.setState({ block: null, caret: null })
  if (story !== null && desk.story.has(story)) {
    if (stories.some((id) => !desk.story.has(id))) {
      useFocusStore.setState({ stories: stories.filter((id) => desk.story.has(id)) })
    }
    return
  }
  // A story taken back or merged away: on with the text one was at, else with the story that stood before it.
  const home = block === null ? undefined : placeAfter(before, block)
  if (home) {
    if (activePane === 'story') goOnInStory(home.block, home.at)
    else openStory(home.story)
    return
  }
  const old = indexDesk(before).storiesByPage.get(page) ?? []
  const earlier = old
    .slice(
      0,
      old.findIndex(({ id }) => id === story),
    )
    .findLast(({ id }) => desk.story.has(id))
  const next = earlier ?? index.storiesByPage.get(page)?.[0]
  if (next) openStory(next.id)
  else useFocusStore.setState({ story: null, stories: [], block: null, caret: null })
}

/** Where the start of a block that was there before stands now: in itself, or in the one it has gone into. */
function placeAfter(before: Desk, id: BlockId): { block: BlockId; story: StoryId; at: number } | undefined {
  const { desk } = useDeskStore.getState()
  const old = before.block.get(id)
  const raw = old?.pieces.find((piece) => piece.end > piece.start)?.start
  const on = old && (indexDesk(desk).blocksByPage.get(old.page) ?? [])
  const now = desk.block.get(id) ?? (raw === undefined ? undefined : blockAt(on ?? [], raw))
  if (!now || now.story === null) return undefined
  const at = now.id === id || raw === undefined ? 0 : (cleanOffsetOf(now.pieces, raw) ?? 0)
  return { block: now.id, story: now.story, at }
}

/** The story that was open when this desk was last closed. */
function placeOf(path: string | null): string | undefined {
  const places = usePreferencesStore.getState().preferences.layout.places
  if (typeof places !== 'object' || places === null) return undefined
  const place = (places as Record<string, unknown>)[path ?? '']
  return typeof place === 'string' ? place : undefined
}

/** Desks whose place is kept. */
const PLACES_KEPT = 50

function rememberPlace(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  useFocusStore.subscribe((focus, before) => {
    if (focus.story === before.story || focus.story === null) return
    clearTimeout(timer)
    const { story } = focus
    timer = setTimeout(() => {
      const { path } = useDeskStore.getState().state
      const old = usePreferencesStore.getState().preferences.layout.places
      const kept = Object.entries(typeof old === 'object' && old !== null ? old : {})
        .filter(([key]) => key !== (path ?? ''))
        .slice(1 - PLACES_KEPT)
      setLayout('places', { ...Object.fromEntries(kept), [path ?? '']: story })
    }, 1000)
  })
}
