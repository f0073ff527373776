import { create } from 'zustand'
import type { DeskSnapshot, DeskState } from '../../bridge/bridge'
import type { PageDerived } from '../../bridge/page-derived'
import { applyChanges } from '../../model/change'
import { type Desk, emptyDesk, type PageId } from '../../model/document'
import type { Entry } from '../../model/entry'

/**
 * The window's mirror of the desk: it takes the same changes the journal holds and is never written otherwise. What
 * the machine thinks of a page (`derived`) is fetched and belongs to the entry it was computed after.
 */
export interface DeskStore {
  /** Counts the desks this window has shown, so that state tied to one is not carried over to the next. */
  readonly opening: number
  readonly desk: Desk
  readonly state: DeskState
  /** The last entry applied; 0 before the first. */
  readonly seq: number
  readonly derived: ReadonlyMap<PageId, PageDerived>
  /** Entries brought back from the journal on opening. */
  readonly recovered: number
}

const NO_STATE: DeskState = { path: null, name: null, isCopy: false, unsaved: 0, savedAt: null, undo: null, redo: null }

export const useDeskStore = create<DeskStore>()(() => ({
  opening: 0,
  desk: emptyDesk(),
  state: NO_STATE,
  seq: 0,
  derived: new Map(),
  recovered: 0,
}))

function byId<R extends { readonly id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}

export function deskFromSnapshot(snapshot: DeskSnapshot): Desk {
  return {
    page: byId(snapshot.pages),
    story: byId(snapshot.stories),
    block: byId(snapshot.blocks),
    decision: byId(snapshot.decisions),
    setting: byId(snapshot.settings),
  }
}

/** Shows another desk. */
export function loadDesk(snapshot: DeskSnapshot): void {
  useDeskStore.setState(({ opening }) => ({
    opening: opening + 1,
    desk: deskFromSnapshot(snapshot),
    state: snapshot.state,
    seq: 0,
    derived: new Map(),
    recovered: snapshot.recovered,
  }))
}

/**
 * Applies entries of the journal, each once, as one change of the mirror.
 * @throws {ChangeConflict} when the mirror is no longer the document; the caller loads it afresh.
 */
export function applyEntries(entries: readonly Entry[]): void {
  const { seq, desk } = useDeskStore.getState()
  const fresh = entries.filter((entry) => entry.seq > seq)
  const last = fresh.at(-1)
  if (!last) return
  const changes = fresh.flatMap((entry) => entry.changes)
  useDeskStore.setState({ desk: applyChanges(desk, changes), seq: last.seq })
}

export function setDeskState(state: DeskState): void {
  useDeskStore.setState({ state })
}

export function setDerived(pages: readonly PageDerived[]): void {
  useDeskStore.setState(({ derived }) => {
    const next = new Map(derived)
    for (const page of pages) next.set(page.page, page)
    return { derived: next }
  })
}
