import type {
  DeskSnapshot,
  ExportPreview,
  HistoryItem,
  OpenOutcome,
  RequestArgs,
  SaveOutcome,
  WindowEventName,
  WindowEvents,
} from '../bridge/bridge'
import type { DuplicateExplanation, DuplicateList } from '../bridge/duplicate-list'
import type { PageDerived } from '../bridge/page-derived'
import type { RuleList } from '../bridge/rule-requests'
import type { Entry, Refusal } from '../model/entry'
import type { TrailStep } from '../model/figures/figure-trails'
import type { RuleFile, RuleTrial } from '../model/rule-trial'
import type { WordLanguage } from '../words/words'

/** A report as its file holds it; for a PDF the HTML to print, and the foot of its sheets. */
export interface BuiltReport {
  readonly data: string | Uint8Array
  readonly footer?: string
}

/**
 * What the main process asks of a window's desk worker. Most of it is the window's own requests passed through; file
 * dialogs and windows stay on this side, the desk file and the engine on that.
 */
export interface WorkerCalls {
  'desk.open': [args: { path: string; how: 'plain' | 'copy' | 'force'; untitled: boolean }, result: OpenOutcome]
  'desk.load': [args: null, result: DeskSnapshot]
  'desk.save': [args: { force?: boolean }, result: SaveOutcome]
  'desk.saveAs': [args: { path: string }, result: SaveOutcome]
  'desk.close': [args: null, result: null]
  /** The newsroom's own lists are others: a new engine from here on. */
  'engine.renew': [args: null, result: null]
  'person.set': [args: { name: string }, result: null]
  'command.run': [args: RequestArgs<'command.run'>, result: Entry | Refusal]
  'history.undo': [args: null, result: Entry | Refusal]
  'history.redo': [args: null, result: Entry | Refusal]
  'history.undoEntry': [args: { seq: number }, result: Entry | Refusal]
  'history.list': [args: { last: number }, result: readonly HistoryItem[]]
  'page.derive': [args: { page: string }, result: PageDerived]
  'figure.trail': [args: RequestArgs<'figure.trail'>, result: readonly TrailStep[]]
  'duplicates.list': [args: null, result: DuplicateList]
  'duplicates.explain': [args: RequestArgs<'duplicates.explain'>, result: DuplicateExplanation]
  'rule.list': [args: null, result: RuleList]
  'rule.try': [args: RequestArgs<'rule.try'>, result: RuleTrial]
  'rule.read': [args: { bytes: Uint8Array }, result: RuleFile | Refusal]
  /** The desk's own rules as a table. */
  'rule.table': [args: null, result: string]
  'page.preview': [args: RequestArgs<'page.preview'>, result: { text: string } | Refusal]
  'page.reread': [args: RequestArgs<'page.reread'>, result: Entry | Refusal]
  'import.paths': [args: RequestArgs<'import.paths'>, result: { started: boolean }]
  'import.text': [args: RequestArgs<'import.text'>, result: Entry | Refusal]
  'import.cancel': [args: null, result: null]
  'export.preview': [args: RequestArgs<'export.preview'>, result: ExportPreview | Refusal]
  /** What the file of a report could be called: asked before it is made, which may take seconds. */
  'report.name': [
    args: Pick<RequestArgs<'report.write'>, 'scope'> & { language: WordLanguage },
    result: { readonly name: string } | Refusal,
  ]
  /** `pdf` is the HTML, which this side prints. */
  'report.build': [
    args: RequestArgs<'report.write'> & { language: WordLanguage; by: string },
    result: BuiltReport | Refusal,
  ]
  'export.write': [
    args: RequestArgs<'export.write'> & { folder: string; file?: string },
    result: { written: readonly string[]; folder: string } | Refusal,
  ]
}

export type WorkerCallName = keyof WorkerCalls
export type WorkerArgs<N extends WorkerCallName> = WorkerCalls[N][0]
export type WorkerResult<N extends WorkerCallName> = WorkerCalls[N][1]

export type ToWorker = { readonly id: number; readonly name: WorkerCallName; readonly args: unknown }

export type FromWorker =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string }
  | { readonly event: WindowEventName; readonly payload: WindowEvents[WindowEventName] }

/** What a worker is started with. */
export interface WorkerStart {
  readonly lexicons: string
  /** Folder of the newsroom's own lists, laid over `lexicons`. */
  readonly ownLexicons: string
  readonly sqlWasm: string
  readonly person: string
  readonly version: string
}
