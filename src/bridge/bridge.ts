import { z } from 'zod'
import type { Block, Decision, Page, PageId, Setting, Story, StoryId } from '../model/document'
import type { Entry, Refusal } from '../model/entry'
import type { TrailStep } from '../model/figures/figure-trails'
import type { ActionId } from './actions'
import type { DuplicateExplanation, DuplicateList } from './duplicate-list'
import { type ListResults, listRequestSchemas } from './list-requests'
import type { NewsroomLists } from './newsroom-lists'
import type { PageDerived } from './page-derived'
import { type RuleResults, ruleRequestSchemas } from './rule-requests'

/**
 * The whole contract between a window and the main process. A request is answered once; an event is sent to the
 * window unasked. Payloads are checked against these schemas in the main process, after the sender has been.
 */

const id = z.string().min(1).max(64)
const encoding = z.string().min(1).max(32)
const nothing = z.strictObject({})

const exportWish = {
  stories: z.array(id).max(100_000),
  format: z.string().min(1).max(32),
  together: z.boolean(),
}

export const requestSchemas = {
  /** The first call of a window: who it is, and the desk it shows. */
  'window.load': nothing,
  'preference.set': z.strictObject({ key: z.string().min(1).max(64), value: z.json() }),

  'desk.create': nothing,
  /** Without a path the system's dialog asks for one. `how` answers a choice given earlier (see OpenOutcome). */
  'desk.open': z.strictObject({ path: z.string().max(4096).optional(), how: z.enum(['plain', 'copy', 'force']) }),
  'desk.save': z.strictObject({ force: z.boolean().optional() }),
  'desk.saveAs': nothing,

  'command.run': z.strictObject({ command: z.string().max(64), args: z.json() }),
  'history.undo': nothing,
  'history.redo': nothing,
  'history.undoEntry': z.strictObject({ seq: z.number().int().positive() }),
  'history.list': z.strictObject({ last: z.number().int().positive().max(10_000) }),

  /** Tags, duplicates, findings and joints of one page as it stands now. */
  'page.derive': z.strictObject({ page: id }),
  /** All that has happened to one figure, in order. */
  'figure.trail': z.strictObject({
    key: z.string().min(1).max(10_000),
    page: id,
    decision: id.optional(),
    findings: z.array(z.string().max(200)).max(200),
  }),
  /** Paragraphs alike over the whole desk, in clusters. */
  'duplicates.list': nothing,
  /** How two paragraphs differ, for setting them side by side. */
  'duplicates.explain': z.strictObject({ a: id, b: id }),

  /** How the page's bytes would read in another encoding: its first 2,000 characters. */
  'page.preview': z.strictObject({ page: id, encoding }),
  'page.reread': z.strictObject({ page: id, encoding, force: z.boolean() }),

  /** Asks with the system's dialog, then imports. */
  'import.choose': z.strictObject({ kind: z.enum(['files', 'folder']) }),
  'import.paths': z.strictObject({ paths: z.array(z.string().max(4096)).max(100_000), encoding: encoding.optional() }),
  'import.text': z.strictObject({ name: z.string().max(200), text: z.string().max(50_000_000) }),
  'import.cancel': nothing,

  ...listRequestSchemas,
  ...ruleRequestSchemas,

  'export.preview': z.strictObject(exportWish),
  /** Asks for a folder (or a file, when `together`) with the system's dialog, then writes. */
  'export.write': z.strictObject(exportWish),

  /** Asks for a file with the system's dialog, then writes the fact-check report. */
  'report.write': z.strictObject({
    scope: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['story', 'page']), id }),
      /** The edition a page belongs to. */
      z.strictObject({ kind: z.literal('edition'), id }),
      z.strictObject({ kind: z.literal('desk') }),
    ]),
    format: z.enum(['html', 'pdf', 'xlsx', 'csv', 'json']),
  }),

  /** Minimise, maximise, close: for the buttons the title bar draws itself. */
  'window.control': z.strictObject({
    what: z.enum(['minimise', 'maximise', 'close', 'fullscreen', 'devtools', 'zoomIn', 'zoomOut', 'zoomReset']),
  }),
  /** The window has committed what was being typed: the answer to `window.flush`. */
  'window.flushed': nothing,
  'path.show': z.strictObject({ path: z.string().max(4096) }),
} as const

export type RequestName = keyof typeof requestSchemas
export type RequestArgs<N extends RequestName> = z.input<(typeof requestSchemas)[N]>

export interface Preferences {
  readonly language: 'system' | 'zh-CN' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  /** Characters a line of the story's sheet. */
  readonly measure: number
  /** Name written into the history; the system's user name until changed. */
  readonly person: string
  /** Widths of panes, open drawers, last page and story a desk: whatever the window wants back next time. */
  readonly layout: Readonly<Record<string, unknown>>
  /** Action id → key, where the editor has rebound it. */
  readonly keys: Readonly<Record<string, string>>
}

export interface WindowState {
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly version: string
  /** The system's language, already narrowed to one the interface speaks. */
  readonly systemLanguage: 'zh-CN' | 'en'
  readonly preferences: Preferences
  readonly desk: DeskSnapshot
  /** The desk this window was started for, where it could not be opened; told once. */
  readonly refused: OpenOutcome | null
  readonly exportFormats: readonly { readonly id: string; readonly extension: string }[]
  readonly encodings: readonly string[]
}

export interface DeskState {
  /** Null while the desk has no name yet: it is kept in the app's own folder meanwhile. */
  readonly path: string | null
  readonly name: string | null
  /** Journalled but not yet written into the desk file. */
  readonly unsaved: number
  /** ISO time of the last save, null before the first. */
  readonly savedAt: string | null
  /** The command the next undo takes back, and the one a redo brings back. */
  readonly undo: string | null
  readonly redo: string | null
  /** Opened as a copy: nothing can be changed until it is saved under another name. */
  readonly isCopy: boolean
}

export interface DeskSnapshot {
  readonly state: DeskState
  /** Where the desk is kept, named by the editor or not. */
  readonly file: string
  readonly pages: readonly Page[]
  readonly stories: readonly Story[]
  readonly blocks: readonly Block[]
  readonly decisions: readonly Decision[]
  readonly settings: readonly Setting[]
  /** Entries brought back from the journal on opening; 0 after an orderly end. */
  readonly recovered: number
}

export interface HistoryItem {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly command: string
  readonly pages: readonly PageId[]
  readonly stories: readonly StoryId[]
  /** Whether a later entry has taken this one back. */
  readonly reverted: boolean
  readonly reverts?: number
  /** What it was about, quoted: the words typed, the headline moved. */
  readonly about: string
}

export interface ImportProgress {
  readonly job: number
  readonly done: number
  readonly total: number
  readonly current: string
  readonly secondsLeft: number | null
  readonly skipped: readonly { readonly file: string; readonly code: string; readonly message: string }[]
  readonly state: 'running' | 'done' | 'cancelled'
  /** The pages that came in so far. */
  readonly pages: readonly PageId[]
}

/** `code` says why a desk could not be opened; `choices` what can be done about it. */
export type OpenOutcome =
  | { readonly opened: true; readonly desk: DeskSnapshot }
  | { readonly opened: false; readonly cancelled: true }
  | {
      readonly opened: false
      readonly code: 'not-a-desk' | 'truncated' | 'damaged' | 'newer' | 'locked' | 'missing' | 'unreadable'
      readonly message: string
      readonly path: string
      readonly choices: readonly ('copy' | 'force')[]
    }

export type SaveOutcome =
  | { readonly saved: true; readonly state: DeskState }
  | {
      readonly saved: false
      readonly code: 'cancelled' | 'changed-on-disk' | 'not-written' | 'locked' | 'read-only' | 'taken-over'
      readonly message: string
    }

export type ExportPreview = { readonly files: readonly { readonly name: string; readonly text: string }[] }

export type ExportOutcome =
  | { readonly written: readonly string[]; readonly folder: string }
  | { readonly cancelled: true }
  | Refusal

export interface RequestResults extends ListResults, RuleResults {
  'window.load': WindowState
  'preference.set': Preferences
  'desk.create': DeskSnapshot
  'desk.open': OpenOutcome
  'desk.save': SaveOutcome
  'desk.saveAs': SaveOutcome
  'command.run': Entry | Refusal
  'history.undo': Entry | Refusal
  'history.redo': Entry | Refusal
  'history.undoEntry': Entry | Refusal
  'history.list': readonly HistoryItem[]
  'page.derive': PageDerived
  'figure.trail': readonly TrailStep[]
  'duplicates.list': DuplicateList
  'duplicates.explain': DuplicateExplanation
  'page.preview': { readonly text: string } | Refusal
  'page.reread': Entry | Refusal
  'import.choose': { readonly started: boolean }
  'import.paths': { readonly started: boolean }
  'import.text': Entry | Refusal
  'import.cancel': null
  'export.preview': ExportPreview | Refusal
  'export.write': ExportOutcome
  'report.write': { readonly written: string } | { readonly cancelled: true } | Refusal
  'window.control': null
  'window.flushed': null
  'path.show': null
}

export interface WindowEvents {
  /** An entry of the journal, after it is safe on disk: apply its changes. */
  'desk.entry': Entry
  'desk.state': DeskState
  /** Another desk is now in this window. */
  'desk.opened': DeskSnapshot
  'import.progress': ImportProgress
  /** What these pages say against others is no longer what was derived of them: another page is another. */
  'findings.changed': { readonly pages: readonly PageId[] }
  /** The window is about to close (or its desk to change): commit what is being typed, then ask `window.flushed`. */
  'window.flush': null
  /** A list of the newsroom's own is another, in this window or elsewhere: what the machine thinks of every page may be. */
  'lexicon.changed': NewsroomLists
  /** Chosen in the system's menu. */
  'action.run': ActionId
  /** Something went wrong where no request waits for the answer. */
  'notice.show': { readonly code: string; readonly message: string }
}
export type WindowEventName = keyof WindowEvents

/** What the preload script puts on `window.galley`. */
export interface GalleyBridge {
  request<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<RequestResults[N]>
  /** Returns a function that ends the listening. */
  on<N extends WindowEventName>(name: N, listener: (event: WindowEvents[N]) => void): () => void
  /** The paths of files dropped on the window. */
  pathsOf(files: readonly File[]): string[]
}
