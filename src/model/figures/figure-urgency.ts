import type { Severity, Tag } from '../analysis'

/** What the ranking looks at. */
export interface FigureWeighed {
  readonly tag: Tag
  readonly sentence: string
  /** Where the figure stands in its sentence. */
  readonly at: number
  readonly isHeadline: boolean
  /** The same value with the same unit stands earlier in the story: checked there, it is checked here. */
  readonly isRepeated: boolean
  readonly findings: readonly Severity[]
}

const FINDING_WEIGHT: Readonly<Record<Severity, number>> = { error: 100, query: 70, note: 40 }
const FAMILY_WEIGHT: Readonly<Record<string, number>> = {
  money: 14,
  share: 8,
  rate: 8,
  tenth: 6,
  area: 5,
  length: 4,
  mass: 4,
}
const SUPERLATIVES =
  /首次|首个|首家|首批|首例|第一(?:个|家|次|位|大|名)?|最(?:大|高|多|长|早|快|低|小|新|好)|唯一|之最|创.{0,4}(?:新高|纪录)|翻(?:了)?.?番/u
const COMPARISONS =
  /增长|增加|下降|减少|提高|上升|降低|同比|环比|超过|高于|低于|增至|升至|降至|比.{1,12}(?:多|少|高|低)|倍/u
/** How far around a figure a word is taken to be about it. */
const NEAR = 14

/**
 * How much a figure needs checking, higher first: one that something contradicts before all others, then money, what
 * is compared, what is called the first or the largest, then figures with a unit before bare ones; a date less, a
 * name least. What is said to be rough, or said a second time, steps back a little.
 */
export function figureUrgency({ tag, sentence, at, isHeadline, isRepeated, findings }: FigureWeighed): number {
  const contradicted = findings.reduce((most, severity) => Math.max(most, FINDING_WEIGHT[severity]), 0)
  const near = sentence.slice(Math.max(0, at - NEAR), at + tag.text.length + NEAR)
  const claimed = (SUPERLATIVES.test(near) ? 12 : 0) + (COMPARISONS.test(near) ? 10 : 0)
  const weight = contradicted + ownWeight(tag) + (tag.type === 'person' ? 0 : claimed) + (isHeadline ? 6 : 0)
  return Math.max(0, weight - (isRepeated ? 3 : 0))
}

function ownWeight(tag: Tag): number {
  if (tag.type === 'person') return 1
  if (tag.type === 'date') return 'unresolved' in tag.value ? 3 : 2
  if (tag.type !== 'number') return 0
  const { unit, family, approx, ordinal } = tag.value
  const kind = (family && FAMILY_WEIGHT[family]) ?? 0
  return 4 + (unit ? 4 : 0) + (kind || 0) - (approx ? 2 : 0) - (ordinal ? 4 : 0)
}
