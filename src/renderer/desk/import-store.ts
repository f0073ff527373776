import { create } from 'zustand'
import type { ImportProgress } from '../../bridge/bridge'
import { useDeskStore } from './desk-store'
import { openPage, useFocusStore } from './focus-store'

interface ImportStore {
  /** The import under way, or the last one until its slip is put away. */
  readonly progress: ImportProgress | null
}

export const useImportStore = create<ImportStore>()(() => ({ progress: null }))

/** How long the slip of an import without problems stays after its end. */
const LINGER_MS = 4000
let timer: ReturnType<typeof setTimeout> | undefined

export function receiveProgress(progress: ImportProgress): void {
  clearTimeout(timer)
  useImportStore.setState({ progress })
  if (progress.state === 'running') return
  const [first] = progress.pages
  // Someone who imports one page wants to see it; many come in beside the work on another.
  const isWanted = progress.total === 1 || useFocusStore.getState().story === null
  if (first !== undefined && isWanted && useDeskStore.getState().desk.page.has(first)) openPage(first)
  if (progress.skipped.length === 0) timer = setTimeout(closeImport, LINGER_MS)
}

export function closeImport(): void {
  useImportStore.setState({ progress: null })
}
