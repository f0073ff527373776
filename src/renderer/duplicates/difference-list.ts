import type { DuplicateExplanation } from '../../bridge/duplicate-list'
import type { Span } from '../../model/span'

/** Something an editor should look at: a figure, a date or a name that differs, or one value written in two ways. */
export interface ValueDifference {
  /** Its place among the spans of the explanation. */
  readonly at: number
  readonly kind: 'figure' | 'date' | 'name' | 'same-value'
  readonly a: string
  readonly b: string
  /** The words before it, which say what it is about. */
  readonly before: string
  /** The word behind a figure, where both sides have it: its unit. */
  readonly unit: string
  /** How the two differ, where that says what may have gone wrong. */
  readonly how?: 'swapped' | 'one-character'
}

export interface DifferenceCounts {
  readonly figure: number
  readonly date: number
  readonly name: number
  readonly text: number
}

type Spans = DuplicateExplanation['spans']

const BEFORE = 8
/** Letters of the longest unit. */
const UNIT = 5
const VALUE_KINDS: ReadonlySet<string> = new Set(['figure', 'date', 'name', 'same-value'])

/** The differing values of two texts, in their order. */
export function listDifferences(a: string, b: string, spans: Spans): ValueDifference[] {
  return spans.flatMap((span, at): ValueDifference[] => {
    if (!VALUE_KINDS.has(span.kind)) return []
    const kind = span.kind as ValueDifference['kind']
    const one = a.slice(...span.a)
    const two = b.slice(...span.b)
    const how = kind === 'same-value' ? undefined : howTheyDiffer(one, two, kind)
    const found = { at, kind, a: one, b: two, before: wordsBefore(a, span.a), unit: unitBehind(a, spans, at) }
    return [how ? { ...found, how } : found]
  })
}

export function countDifferences(spans: Spans): DifferenceCounts {
  const counts = { figure: 0, date: 0, name: 0, text: 0 }
  for (const { kind } of spans) if (kind in counts) counts[kind as keyof DifferenceCounts] += 1
  return counts
}

/** The end of the clause before a value, without what stands in brackets. */
function wordsBefore(text: string, [start]: Span): string {
  const clause = text.slice(Math.max(0, start - BEFORE), start)
  const cut = clause.search(/[^，。；：！？、（）“”《》\s]*$/u)
  const words = clause.slice(cut)
  // A value at the head of its clause is told by the clause before.
  return words === '' ? clause.replace(/[，。；：！？、\s]+$/u, '').replace(/^.*[，。；：！？]/u, '') : words
}

/** A measure word, with 万 or 亿 before it. */
const MEASURE = /^[万亿千百]?(?:平方米|立方米|公里|千米|公斤|人次|小时|分钟|个百分点|[\p{Script=Han}%‰℃㎡])/u
const DATE_UNIT = /^[年月日号时点分]/u

function unitBehind(text: string, spans: Spans, at: number): string {
  const span = spans[at]
  const next = spans[at + 1]
  if (next?.kind !== 'equal' || (span?.kind !== 'figure' && span?.kind !== 'date')) return ''
  const unit = span.kind === 'date' ? DATE_UNIT : MEASURE
  return unit.exec(text.slice(next.a[0], Math.min(next.a[1], next.a[0] + UNIT)))?.[0] ?? ''
}

function howTheyDiffer(a: string, b: string, kind: ValueDifference['kind']): ValueDifference['how'] {
  const one = [...a]
  const two = [...b]
  if (one.length !== two.length || one.length < 2) return undefined
  const differing = one.filter((letter, k) => letter !== two[k]).length
  if (differing === 1) return kind === 'name' ? 'one-character' : undefined
  return one.toSorted().join('') === two.toSorted().join('') ? 'swapped' : undefined
}

/** `text` cut where it agrees with `other` at both ends, so that only what differs stands out. */
export function splitDiffering(text: string, other: string): readonly [string, string, string] {
  const most = Math.min(text.length, other.length)
  let head = 0
  while (head < most && text[head] === other[head]) head++
  let tail = 0
  while (tail < most - head && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  return [text.slice(0, head), text.slice(head, text.length - tail), text.slice(text.length - tail)]
}
