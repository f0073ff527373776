import type { Severity } from '../analysis'
import type { FigureRow } from '../figures/figure-rows'

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'query', 'note']

export type SeverityCounts = Readonly<Record<Severity, number>>

export interface RuleCount {
  readonly rule: string
  readonly total: number
  readonly severities: SeverityCounts
}

export interface OpenFindings {
  readonly total: number
  readonly severities: SeverityCounts
  /** The most frequent first; of equally frequent ones the graver. */
  readonly rules: readonly RuleCount[]
}

/** Findings nobody has answered, each counted once however many figures it is about. */
export function countFindings(rows: readonly FigureRow[]): OpenFindings {
  const counted = new Set<string>()
  const rules = new Map<string, Record<Severity, number>>()
  const all: Record<Severity, number> = { error: 0, query: 0, note: 0 }
  for (const { key, rule, severity } of rows.flatMap(({ findings }) => findings)) {
    if (counted.has(key)) continue
    counted.add(key)
    const own = rules.get(rule) ?? { error: 0, query: 0, note: 0 }
    own[severity]++
    all[severity]++
    rules.set(rule, own)
  }
  const listed = [...rules].map(([rule, severities]) => ({ rule, severities, total: sum(severities) }))
  listed.sort((a, b) => b.total - a.total || gravity(b) - gravity(a) || (a.rule < b.rule ? -1 : 1))
  return { total: counted.size, severities: all, rules: listed }
}

/** A single finding is no long bar. */
const LEAST_LONGEST = 5

/** What the longest bar of a picture of these findings counts. */
export function longestBar({ rules }: OpenFindings): number {
  return Math.max(LEAST_LONGEST, rules[0]?.total ?? 0)
}

function sum({ error, query, note }: SeverityCounts): number {
  return error + query + note
}

function gravity({ severities: { error, query } }: RuleCount): number {
  return error * 1000 + query
}
