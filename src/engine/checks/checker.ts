import type { Finding, Severity } from '../../model/analysis'
import type { CheckInput, Rule, RuleFinding } from './rule'

/** Severities the newsroom has set, by rule id; `off` silences a rule. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

export interface Checker {
  /** All findings, in the order of their first places. */
  check(input: CheckInput): Finding[]
}

/** A checker over a table of rules. */
export function createChecker(rules: readonly Rule[], severities: Severities = {}): Checker {
  const active = rules.flatMap((rule) => {
    const severity = severities[rule.id] ?? rule.severity
    return severity === 'off' ? [] : [{ rule, severity }]
  })
  return {
    check: (input) => {
      const findings: Finding[] = []
      for (const { rule, severity } of active) {
        for (const found of run(rule, input)) {
          const { message, places, expected, confidence } = found
          findings.push({ rule: rule.id, severity, message, places, confidence, ...(expected ? { expected } : {}) })
        }
      }
      return findings.sort(byPlace)
    },
  }
}

function* run(rule: Rule, input: CheckInput): Generator<RuleFinding> {
  if (rule.checkStory) for (const story of input.stories) yield* rule.checkStory(story, input)
  if (rule.checkStories) yield* rule.checkStories(input)
}

function byPlace(a: Finding, b: Finding): number {
  const [x, y] = [a.places[0], b.places[0]]
  return (x?.text ?? 0) - (y?.text ?? 0) || (x?.start ?? 0) - (y?.start ?? 0)
}
