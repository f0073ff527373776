import { z } from 'zod'
import type { Severity } from '../model/analysis'
import type { Refusal } from '../model/entry'
import { LONGEST_FIELD, MOST_EXAMPLES, SEVERITIES } from '../model/newsroom-rule'
import type { RuleFile, RuleTrial } from '../model/rule-trial'

/** While a rule is being typed it may be anything but long. */
const field = z.string().max(LONGEST_FIELD * 4)
const examples = z.array(field).max(MOST_EXAMPLES)

/**
 * The newsroom's own rules and the severity of checks: what is asked about them. They are kept by commands (`rule.save` and
 * its like).
 */
export const ruleRequestSchemas = {
  /** Galley's checks with the severities they come with, and how the desk's own rules fare. */
  'rule.list': z.strictObject({}),
  /** Runs the examples of a rule, kept or not, as tests. */
  'rule.try': z.strictObject({
    rule: z.strictObject({
      id: field,
      pattern: field,
      message: field,
      severity: z.enum(SEVERITIES),
      on: z.boolean(),
      wrong: examples,
      right: examples,
      replacement: field,
    }),
  }),
  /** Reads a table of rules, or the rules of another desk, asked for with the system's dialog; nothing is kept yet. */
  'rule.read': z.strictObject({}),
  /** Writes the desk's own rules as a table, to a file asked for with the system's dialog. */
  'rule.write': z.strictObject({}),
} as const

export interface RuleList {
  readonly checks: readonly { readonly id: string; readonly severity: Severity }[]
  readonly own: readonly { readonly id: string; readonly trial: RuleTrial }[]
}

export interface RuleResults {
  'rule.list': RuleList
  'rule.try': RuleTrial
  'rule.read': RuleFile | { readonly cancelled: true } | Refusal
  'rule.write': { readonly written: string } | { readonly cancelled: true } | Refusal
}
