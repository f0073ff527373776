import { create } from 'zustand'
import type { OpenOutcome, SaveOutcome } from '../../bridge/bridge'
import type { NewsroomList } from '../../bridge/newsroom-lists'
import type { BlockId, PageId } from '../../model/document'

export type OpenProblem = Extract<OpenOutcome, { code: string }>
export type SaveProblem = Extract<SaveOutcome, { saved: false }>

/** The one question or sheet that lies over the window. */
export type DialogKind =
  | { readonly kind: 'palette' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'keys' }
  /** `list`: the tab to begin with. */
  | { readonly kind: 'lexicon'; readonly list?: NewsroomList }
  /** `rule`: the one to show, by the name its findings go by. */
  | { readonly kind: 'rules'; readonly rule?: string }
  | { readonly kind: 'about' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'export' }
  | { readonly kind: 'report' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'encoding'; readonly page: PageId }
  | { readonly kind: 'open-problem'; readonly problem: OpenProblem }
  | { readonly kind: 'save-problem'; readonly problem: SaveProblem }
  | { readonly kind: 'remove-page'; readonly page: PageId }
  | { readonly kind: 'recut-page'; readonly page: PageId }
  /** Where the blocks, or else the selected raw lines, shall go. */
  | { readonly kind: 'move'; readonly blocks: readonly BlockId[] }

interface DialogStore {
  readonly dialog: DialogKind | null
}

export const useDialogStore = create<DialogStore>()(() => ({ dialog: null }))

export function openDialog(dialog: DialogKind): void {
  useDialogStore.setState({ dialog })
}

export function closeDialog(): void {
  useDialogStore.setState({ dialog: null })
}
