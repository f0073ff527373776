import type { Severity } from '../../model/analysis'
import type { FigureSource } from '../../model/figures/figure-note'
import type { FigureKind } from '../../model/figures/figure-rows'
import type { FigureStatus } from '../../model/figures/figure-status'

/** Where something stands: the page as it is called, the story's headline, the raw line (1-based; none for hand-written words). */
export interface ReportPlace {
  readonly page: string
  readonly story: string
  readonly line: number | null
}

export interface ReportFigure extends ReportPlace {
  readonly kind: FigureKind
  readonly status: FigureStatus
  /** As printed, before any correction. */
  readonly printed: string
  /** As it stands now, where that is something else. */
  readonly now: string | null
  readonly value: string
  readonly label: string
  readonly sentence: string
  readonly source: FigureSource | null
  readonly by: string | null
  /** ISO time. */
  readonly at: string | null
  readonly findings: readonly string[]
}

export interface ReportFinding extends ReportPlace {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** Null while nobody has answered. */
  readonly answer: string | null
  readonly reason: string | null
  readonly by: string | null
  readonly at: string | null
}

/** The fact-check report of a story, a page or a desk. */
export interface Report {
  readonly title: string
  /** ISO time. */
  readonly at: string
  readonly by: string
  /** What nobody has checked first, then what is in doubt, then the rest; each in reading order. */
  readonly figures: readonly ReportFigure[]
  /** Unanswered ones first. */
  readonly findings: readonly ReportFinding[]
}

/** Says a word of the interface in the language of the report; unknown keys come back as `fallback`. */
export type ReportSay = (key: string, values?: Readonly<Record<string, string | number>>, fallback?: string) => string

const DONE: readonly FigureStatus[] = ['verified', 'corrected', 'not-a-figure']

/** Figures that need nobody any more. */
export function countChecked(figures: readonly ReportFigure[]): number {
  return figures.filter(({ status }) => DONE.includes(status)).length
}
