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
