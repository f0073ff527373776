import type { Severity } from '../../model/analysis'
import type { FigureSource } from '../../model/figures/figure-note'
import type { FigureKind } from '../../model/figures/figure-rows'
import type { FigureStatus } from '../../model/figures/figure-status'
import type { TrailStep } from '../../model/figures/figure-trails'
import { trailWords } from '../../model/figures/trail-words'
import type { Script } from '../../model/script'
import type { Signature } from '../../model/signature'

/** Where something stands: the page as it is called, the story's headline, the raw line (1-based; none for hand-written words). */
export interface ReportPlace {
  readonly page: string
  readonly story: string
  readonly line: number | null
  /** The script of the story. */
  readonly lang: Script
}

export interface ReportFigure extends ReportPlace {
  readonly kind: FigureKind
  readonly status: FigureStatus
  /** As printed, before any correction. */
  readonly printed: string
  /** As it stands now, where that is something else. */
  readonly now: string | null
  /** Without the language of any interface: digits, units as printed, ISO dates. */
  readonly value: string
  /** The same for a reader of the report; null for a date that is none in particular. */
  readonly shown: string | null
  readonly label: string
  readonly sentence: string
  /** Where it stands in its sentence, UTF-16 code units, half open. */
  readonly within: readonly [number, number]
  readonly source: FigureSource | null
  readonly by: string | null
  /** ISO time. */
  readonly at: string | null
  readonly findings: readonly string[]
  /** All that has happened to it, in order. */
  readonly trail: readonly TrailStep[]
}

export interface ReportFinding extends ReportPlace {
  readonly rule: string
  /** Of a rule of the newsroom's own; null for Galley's checks. */
  readonly pattern: string | null
  readonly severity: Severity
  readonly message: string
  /** Null while nobody has answered. */
  readonly answer: string | null
  readonly reason: string | null
  readonly by: string | null
  readonly at: string | null
}

/** The rate of editing errors (编校差错率) of one page, with all that is counted in it. */
export interface ReportRate {
  readonly page: string
  readonly characters: number
  readonly points: number
  /** Points in 10,000 characters. */
  readonly rate: number
  readonly limit: number
  readonly passes: boolean
  readonly counted: readonly (Pick<ReportFinding, 'rule' | 'pattern' | 'message'> & {
    readonly points: number
    readonly inHeadline: boolean
  })[]
  /** Questions that count only once they turn out to be errors, and the rate if all of them did. */
  readonly asked: number
  readonly highest: number
}

/** A signature given in the app, and the headlines of the stories that have changed since. */
export interface ReportSignature extends Omit<Signature, 'id' | 'title' | 'stories'> {
  readonly changed: readonly string[]
}

/** The fact-check report of a story, a page or a desk. */
export interface Report {
  readonly title: string
  /** ISO time. */
  readonly at: string
  readonly by: string
  /** SHA-256 of the text the report is about (see `scopeText` in model/signature), hexadecimal. */
  readonly digest: string
  readonly stories: number
  readonly signatures: readonly ReportSignature[]
  /** What nobody has checked first, then what is in doubt, then the rest; each in reading order. */
  readonly figures: readonly ReportFigure[]
  /** Unanswered ones first. */
  readonly findings: readonly ReportFinding[]
  /** Of every page the report is about; none for one story. */
  readonly rates: readonly ReportRate[]
}

/** Says a word of the interface in the language of the report; unknown keys come back as `fallback`. */
export type ReportSay = (key: string, values?: Readonly<Record<string, string | number>>, fallback?: string) => string

/** What a rule is called: Galley's checks by their words, the newsroom's own rules by their patterns. */
export function sayRuleName({ rule, pattern }: Pick<ReportFinding, 'rule' | 'pattern'>, say: ReportSay): string {
  return pattern === null ? say(`rule.${rule}`, {}, rule) : say('rules.ownNamed', { pattern })
}

/** An ISO time to the minute where the report is made: it is read and signed there. */
export function localMinute(at: string | null): string {
  if (at === null) return ''
  const when = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`
}

/** A step of a figure's history in one line: when, who, what. */
export function sayStep(step: TrailStep, say: ReportSay): string {
  const what = trailWords(step).map(({ key, values }) => say(key, values))
  return `${localMinute(step.at)} ${step.by} ${what.join('')}`
}
