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
  const { desk } = useDeskStore.getState()
  // Someone who imports a page wants to see it, unless already at work on another.
  if (first !== undefined && desk.page.has(first) && useFocusStore.getState().story === null) openPage(first)
  if (progress.skipped.length === 0) timer = setTimeout(closeImport, LINGER_MS)
}

export function closeImport(): void {
  useImportStore.setState({ progress: null })
}
