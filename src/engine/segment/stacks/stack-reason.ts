/** What an editor is told of why lines of a head were read as they were: evidence codes. */
export type StackReason =
  | 'head-width'
  | 'head-blank-lines'
  | 'head-letter-spacing'
  | 'head-runs-on'
  | 'head-marks'
  | 'head-figures'
  | 'head-lead'
  | 'head-shape'
  | 'head-words'

const REASONS: readonly (readonly [RegExp, StackReason])[] = [
  [/^=/, 'head-shape'],
  [/:(?:w|r-?|s-?)[0-9]+$|:(?:even|near-even|(?:[a-z]+-)?same)$/, 'head-width'],
  [/:(?:apart|together|dense)/, 'head-blank-lines'],
  [/:(?:sp[01]{2}|spaced|justified)$/, 'head-letter-spacing'],
  [/:(?:tie|run|figure-cut|hangs|starts|joins|parted|open|words-shared|leads-in)/, 'head-runs-on'],
  [
    /:(?:dash|ends-colon|colon|quote|quo|bang|ellipsis|title$|comma|list|gap|parts|parallel|speech|couplet)/,
    'head-marks',
  ],
  [/:(?:digits|numerals|number-first|figure|dig[01])/, 'head-figures'],
  [/:(?:lead|told-)/, 'head-lead'],
]

/** Of the traits asked for so far: there are some hundreds. */
const known = new Map<string, StackReason>()

/** The kind of reason behind a trait of a reading. */
export function reasonOf(trait: string): StackReason {
  let reason = known.get(trait)
  if (reason === undefined) {
    reason = REASONS.find(([pattern]) => pattern.test(trait))?.[1] ?? 'head-words'
    known.set(trait, reason)
  }
  return reason
}
