import type { Piece } from './piece'
import type { Said } from './said'

/** What a unit of a story is. `body` is running text; the others are named after the newsroom's own terms. */
export type StoryRole =
  | 'label'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'body'
  | 'subhead'
  | 'summary'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'jump'
  | 'other'

/** What a unit that belongs to no story is. */
export type FurnitureRole = 'running-head' | 'label' | 'other'

export type Role = StoryRole | FurnitureRole

export const STORY_ROLES: readonly StoryRole[] = [
  'label',
  'kicker',
  'headline',
  'deck',
  'body',
  'subhead',
  'summary',
  'caption',
  'credit',
  'byline',
  'jump',
  'other',
]

export const FURNITURE_ROLES: readonly FurnitureRole[] = ['running-head', 'label', 'other']

/** Roles that stand over a story as fields of their own and read before its paragraphs, in this order. */
export const HEAD_ROLES = ['label', 'kicker', 'headline', 'deck'] as const
export type HeadRole = (typeof HEAD_ROLES)[number]

export function isHeadRole(role: Role): role is HeadRole {
  return (HEAD_ROLES as readonly Role[]).includes(role)
}

/**
 * One reason for an automatic judgement. `code` is stable kebab-case (the interface translates it, `detail` fills it
 * in); `says` is the detail as data, where it has words of its own; `weight` is its share in the decision, positive
 * for, negative against.
 */
export interface Evidence {
  readonly code: string
  readonly detail?: string
  readonly says?: Said
  readonly weight?: number
}

/** A stretch of the page that reads as one thing: a headline, a paragraph, a caption, a running head. */
export interface Unit<R extends Role = Role> {
  readonly role: R
  readonly pieces: readonly Piece[]
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** What the running head (or, failing that, the text) says about the issue. Unknown parts are null. */
export interface IssueFacts {
  readonly publication: string | null
  readonly place: string | null
  /** ISO date, YYYY-MM-DD. */
  readonly date: string | null
  /** 1 Monday … 7 Sunday, as printed. */
  readonly weekday: number | null
  /** The page number as printed ("02", "A3"). */
  readonly page: string | null
}

/**
 * The seam between two raw lines that stand next to each other in a story's reading order.
 * `before` is the raw offset behind the last character of the upper line, `after` that of the first of the lower one.
 */
export interface Joint {
  readonly before: number
  readonly after: number
  /** `join` one paragraph (or headline) runs on · `break` a new unit begins · `story` a new story begins. */
  readonly kind: 'join' | 'break' | 'story'
  /** What it would be if the judgement is wrong. */
  readonly other: 'join' | 'break' | 'story'
  /** 0 to 1; below DOUBTFUL the editor is asked. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** Joints and story borders surer than this are silent. */
export const DOUBTFUL = 0.75

/** A story as the machine proposes it: units in reading order, head roles first. */
export interface ProposedStory {
  readonly units: readonly Unit<StoryRole>[]
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/**
 * A page cut into stories. Every character of the page that is not white space lies in exactly one piece of exactly
 * one unit, of a story or of the furniture.
 */
export interface PageLayout {
  readonly issue: IssueFacts
  readonly stories: readonly ProposedStory[]
  readonly furniture: readonly Unit<FurnitureRole>[]
  readonly joints: readonly Joint[]
}

export type TagType = 'person' | 'date' | 'number' | 'contact'

export interface PersonValue {
  readonly name: string
  readonly role?: string
  /** Surname and honorific only (李女士). */
  readonly partial?: true
  /** The full name a short form stands for, where the story gives it. */
  readonly refers?: string
}

/** ISO dates, both ends inclusive, null on an open side; `time` is HH:MM. */
export type DateValue =
  | { readonly from: string | null; readonly to: string | null; readonly time?: string }
  | { readonly unresolved: true; readonly time?: string }

/** 万 and 亿 multiplied out; `unit` is the measure word or unit as printed, null where there is none. */
export interface NumberValue {
  readonly number?: number
  readonly min?: number | null
  readonly max?: number | null
  readonly scores?: readonly number[]
  readonly unit: string | null
  readonly approx?: true
  readonly ordinal?: true
  /** Unit family (money, length, area, share …), for the checks. */
  readonly family?: string
  /** What the number counts (低保对象 in 156.7万名低保对象), where the sentence says it. */
  readonly label?: string
}

export type ContactValue = { readonly phone: string } | { readonly email: string }

interface TagOf<T extends TagType, V> {
  readonly type: T
  /** Offsets into the clean text the tag was read from, UTF-16 code units, half open. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: V
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

export type PersonTag = TagOf<'person', PersonValue>
export type DateTag = TagOf<'date', DateValue>
export type NumberTag = TagOf<'number', NumberValue>
export type ContactTag = TagOf<'contact', ContactValue>
export type Tag = PersonTag | DateTag | NumberTag | ContactTag

export type DuplicateKind = 'exact' | 'near' | 'contains' | 'template' | 'repeat' | 'overprint' | 'doubled-word'

/** A stretch of one text: `text` is its index in the list that was searched, offsets are into that clean text. */
export interface Place {
  readonly text: number
  readonly start: number
  readonly end: number
}

export interface Duplicate {
  readonly kind: DuplicateKind
  readonly places: readonly Place[]
  /** What stands twice, as first printed. */
  readonly text: string
  /** 0 to 1, exact (from an alignment), never an estimate. */
  readonly similarity: number
}

export type Severity = 'error' | 'query' | 'note'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** In Chinese, with the arithmetic shown. */
  readonly message: string
  /** The same as data, for other languages; a rule of the newsroom's own has its message only. */
  readonly says?: Said
  /** Both sides of the contradiction. */
  readonly places: readonly Place[]
  /** What would be right, where one side alone can be computed. */
  readonly expected?: string
  readonly confidence: number
  /** What it was told by that the page does not print: a row of the newsroom's list. */
  readonly evidence?: readonly Evidence[]
}
