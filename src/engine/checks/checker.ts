import type { Finding, Severity } from '../../model/analysis'
import type { CheckedStory, CheckInput, OwnFinding, OwnRule, Rule, RuleFinding } from './rule'
import { withStrayTexts } from './stray-texts'
import { told } from './told'

/** Severities the newsroom has set, by rule id; `off` silences a rule. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** What a newsroom has set for its checks. */
export interface CheckSettings {
  readonly severities: Severities
  /** Rules of its own, run after those of the table. */
  readonly rules: readonly OwnRule[]
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
  const known = new WeakMap<CheckedStory, StoryFindings>()
  return {
    rules: rules.map(({ id, severity }) => ({ id, severity })),
    check: (page, { severities, rules: own } = AS_THEY_COME) => {
      const input = withStrayTexts(page)
      const findings: Finding[] = []
      for (const rule of [...rules, ...own]) {
        const set = severities[rule.id]
        if (set === 'off') continue
        for (const found of run(rule, input, known)) {
          const { places, expected, confidence, evidence } = found
          findings.push({
            rule: rule.id,
            severity: set ?? found.severity ?? rule.severity,
            ...('says' in found ? told(found.says) : { message: found.message }),
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

/** What rules found in a story, as long as the story stays the same object and the issue has the same date. */
interface StoryFindings {
  readonly reference: string | null
  readonly inferred: boolean
  readonly byRule: Map<AnyRule, readonly AnyFinding[]>
}

type AnyFinding = RuleFinding | OwnFinding
type AnyRule = Rule<AnyFinding>

function* run(rule: AnyRule, input: CheckInput, known: WeakMap<CheckedStory, StoryFindings>): Generator<AnyFinding> {
  if (rule.checkStory) {
    for (const story of input.stories) {
      const { byRule } = findingsOf(story, input, known)
      const found = byRule.get(rule) ?? [...rule.checkStory(story, input)]
      byRule.set(rule, found)
      yield* found
    }
  }
  if (rule.checkStories) yield* rule.checkStories(input)
}

function findingsOf(
  story: CheckedStory,
  { reference, inferred = false }: CheckInput,
  known: WeakMap<CheckedStory, StoryFindings>,
): StoryFindings {
  const before = known.get(story)
  if (before && before.reference === reference && before.inferred === inferred) return before
  const fresh: StoryFindings = { reference, inferred, byRule: new Map() }
  known.set(story, fresh)
  return fresh
}

function byPlace(a: Finding, b: Finding): number {
  const [x, y] = [a.places[0], b.places[0]]
  return (x?.text ?? 0) - (y?.text ?? 0) || (x?.start ?? 0) - (y?.start ?? 0)
}
