import type { Finding, Severity } from '../../model/analysis'
import type { CheckInput, Rule, RuleFinding } from './rule'
import { withStrayTexts } from './stray-texts'

/** Severities the newsroom has set, by rule id; `off` silences a rule. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** What a newsroom has set for its checks. */
export interface CheckSettings {
  readonly severities: Severities
  /** Rules of its own, run after those of the table. */
  readonly rules: readonly Rule[]
}

export interface Checker {
  /** The rules of the table with the severities they come with, in its order. */
  readonly rules: readonly Pick<Rule, 'id' | 'severity'>[]
  /** All findings, in the order of their first places. */
  check(input: CheckInput, settings?: CheckSettings): Finding[]
}

const AS_THEY_COME: CheckSettings = { severities: {}, rules: [] }

/** A checker over a table of rules. */
export function createChecker(rules: readonly Rule[]): Checker {
  return {
    rules: rules.map(({ id, severity }) => ({ id, severity })),
    check: (page, { severities, rules: own } = AS_THEY_COME) => {
      const input = withStrayTexts(page)
      const findings: Finding[] = []
      for (const rule of [...rules, ...own]) {
        const severity = severities[rule.id] ?? rule.severity
        if (severity === 'off') continue
        for (const found of run(rule, input)) {
          const { message, places, expected, confidence, evidence } = found
          findings.push({
            rule: rule.id,
            severity,
            message,
            places,
            confidence,
            ...(expected ? { expected } : {}),
            ...(evidence ? { evidence } : {}),
          })
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
