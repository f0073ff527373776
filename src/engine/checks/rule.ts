import type { Evidence, Place, Role, Severity, Tag } from '../../model/analysis'
import type { Sentence } from '../../words/sentence'

/** One clean text of a story with what was tagged in it. */
export interface CheckedText {
  /** The number places in findings go by: the unit's place on the page, over all stories and the furniture. */
  readonly index: number
  readonly role: Role
  readonly text: string
  readonly tags: readonly Tag[]
  /** Where the page has a half-width mark that the clean text shows full-width; offsets into `text`. */
  readonly widened?: readonly number[]
}

/** A story as the rules see it: texts in reading order, head first. */
export interface CheckedStory {
  readonly texts: readonly CheckedText[]
}

export interface CheckInput {
  readonly stories: readonly CheckedStory[]
  /** ISO date of the issue, null when unknown: rules that need it stay silent then. */
  readonly reference: string | null
  /** The page prints no date: `reference` was read off its stories, and may be the day before the issue's. */
  readonly inferred?: boolean
  /** Running heads and the like. */
  readonly furniture?: readonly CheckedText[]
}

/** What a rule reports; the checker adds the rule's id and its severity, and makes the Chinese sentence. */
export interface RuleFinding extends FoundThing {
  /** With the arithmetic shown: 128＋96＋75＝299，印作300. */
  readonly says: Sentence
}

/** What a rule of the newsroom's own reports: in the words it was given, in whatever language. */
export interface OwnFinding extends FoundThing {
  readonly message: string
}

interface FoundThing {
  /** Both sides of the contradiction; the first is where the editor's eye should go. */
  readonly places: readonly Place[]
  /** What would be right, where one side alone can be computed. */
  readonly expected?: string
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence?: readonly Evidence[]
  /** Where the wording is less sure than the rule's own; the newsroom's setting goes before it. */
  readonly severity?: Severity
}

/**
 * One check of the table, or one of the newsroom's own. A rule looks at each text by itself, at a story, or (for figures
 * that appear in several) at all of them: the less it looks at, the less is done again after a keystroke.
 */
export interface Rule<Found = RuleFinding> {
  /** Stable kebab-case id. */
  readonly id: string
  /** What its findings are taken for unless the newsroom sets otherwise. */
  readonly severity: Severity
  /** May look at the text, the reference and whether it was inferred, at nothing else of the page: what it finds is kept. */
  checkText?(text: CheckedText, input: CheckInput): Iterable<Found>
  /** The same of a story. */
  checkStory?(story: CheckedStory, input: CheckInput): Iterable<Found>
  checkStories?(input: CheckInput): Iterable<Found>
  /** Reads short paragraphs of a story together as well, for what one says and the next contradicts: where such are tagged in them. */
  readonly acrossParagraphs?: 'dates' | 'figures'
  /** Looks at marks and forms, not at what is told: nothing is left out of what it reads (`asides.ts`). */
  readonly asPrinted?: true
}

export type OwnRule = Rule<OwnFinding>
