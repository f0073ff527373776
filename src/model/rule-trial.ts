import type { NewsroomRule } from './newsroom-rule'
import type { Span } from './span'

/** Why the pattern of a newsroom's rule cannot be read; `detail` quotes what is meant. */
export interface PatternProblem {
  readonly code:
    | 'empty'
    | 'bracket-open'
    | 'bracket-closed'
    | 'brace-open'
    | 'brace-closed'
    | 'unknown-class'
    | 'gap-size'
    | 'gap-at-end'
    | 'no-words'
    | 'matches-nothing'
    | 'too-long'
    /** The replacement speaks of something that the pattern does not have. */
    | 'replacement'
  readonly detail: string
}

/** Characters a gap of a pattern spans at most: a sentence, not a story. */
export const WIDEST_GAP = 60

/** One example of a rule, tried. */
export interface ExampleTrial {
  readonly kind: 'wrong' | 'right'
  readonly text: string
  /** What the pattern meets in it. */
  readonly found: readonly Span[]
  /** What stands there with the suggestion put in; undefined where there is none. */
  readonly suggested?: string
  readonly passes: boolean
}

/** A rule with its examples tried: it is run only if it can be read and all of them pass. */
export interface RuleTrial {
  readonly problem: PatternProblem | null
  readonly examples: readonly ExampleTrial[]
  readonly passes: boolean
}

/** What is wrong with a row of a table of rules that was left out; `row` counts from 1 as a spreadsheet does, the head included. */
export interface RuleRowProblem {
  readonly row: number
  readonly code:
    | 'head'
    | 'cells'
    | 'no-pattern'
    | 'no-message'
    | 'id'
    | 'id-twice'
    | 'severity'
    | 'state'
    | 'too-long'
    | 'too-many-examples'
    | 'too-many-rules'
  /** What is meant, quoted; the whole row is `text`. */
  readonly detail: string
  readonly text: string
}

/** A file of rules as it was read. */
export interface RuleFile {
  readonly rules: readonly NewsroomRule[]
  /** Rows that are no rules. */
  readonly problems: readonly RuleRowProblem[]
  /** Rules that cannot be run as they are; in `rules` they are switched off. */
  readonly failing: readonly { readonly id: string; readonly trial: RuleTrial }[]
}
