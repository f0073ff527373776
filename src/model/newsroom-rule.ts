import type { Severity } from './analysis'
import type { Setting } from './document'

/**
 * A rule of the newsroom's own: words that must not (or should not) be printed so. It is data: the pattern is a
 * language of its own that cannot blow up (src/engine/checks/newsroom-rules/pattern-syntax.ts), and the examples are run
 * as tests wherever the rule is used.
 */
export interface NewsroomRule {
  /** Its own name: letters, digits, - and _. Findings go by `own-<id>`. */
  readonly id: string
  readonly pattern: string
  /** What the editor is told. */
  readonly message: string
  readonly severity: Severity
  readonly on: boolean
  /** Sentences it must find something in. */
  readonly wrong: readonly string[]
  /** Sentences it must stay silent on. */
  readonly right: readonly string[]
  /** What could stand in the place of what was found; empty for none. `{date}` stands for what the pattern's {date} met. */
  readonly replacement: string
}

export const SEVERITIES = ['error', 'query', 'note'] as const satisfies readonly Severity[]

/** A severity as a person sets it. */
export type SetSeverity = Severity | 'off'

/** Characters of one field, examples of one kind, and rules of one desk at most. */
export const LONGEST_FIELD = 300
export const MOST_EXAMPLES = 40
export const MOST_RULES = 2000

const OWN = 'own-'
const RULE = 'rule:'
const SEVERITY = 'severity:'

/** What findings of an own rule go by. */
export function ownRuleName(id: string): string {
  return OWN + id
}

/** The id of the own rule that findings named `rule` come from; undefined for the checks that Galley ships. */
export function ownRuleId(rule: string): string | undefined {
  return rule.startsWith(OWN) ? rule.slice(OWN.length) : undefined
}

/** Whether a rule may be called so: a name for files and command lines. */
export function isRuleId(id: string): boolean {
  return /^[\p{L}\p{N}_-]{1,48}$/u.test(id)
}

/** An id for a rule without one, from its pattern, so that the same table read again gives the same ids. */
export function ruleIdAfter(pattern: string, isTaken: (id: string) => boolean): string {
  const name = pattern.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 40) || 'rule'
  let id = name
  for (let k = 2; isTaken(id); k++) id = `${name}-${k}`
  return id
}

/** Under which setting a rule is kept. */
export function ruleSettingId(id: string): string {
  return RULE + id
}

/** Under which setting the severity of one of Galley's own checks is kept. */
export function severitySettingId(rule: string): string {
  return SEVERITY + rule
}

/** A rule as a setting; `place` is its rank in the newsroom's own order. */
export function ruleSetting(rule: NewsroomRule, place: number): Setting {
  return { id: ruleSettingId(rule.id), value: { ...rule, place } }
}

/** The newsroom's rules in their order. A setting that is no rule is passed over: a later version may have written it. */
export function newsroomRules(settings: ReadonlyMap<string, Setting>): readonly NewsroomRule[] {
  return placedRules(settings).map(({ rule }) => rule)
}

/** The rules with their ranks. */
export function placedRules(
  settings: ReadonlyMap<string, Setting>,
): readonly { readonly rule: NewsroomRule; readonly place: number }[] {
  const found: { rule: NewsroomRule; place: number }[] = []
  for (const { id, value } of settings.values()) {
    const rule = id.startsWith(RULE) ? readRule(value) : undefined
    if (rule) found.push({ rule, place: readPlace(value) })
  }
  return found.sort((a, b) => a.place - b.place || (a.rule.id < b.rule.id ? -1 : 1))
}

/** The severities a person has set for Galley's checks, by rule. */
export function setSeverities(settings: ReadonlyMap<string, Setting>): Readonly<Record<string, SetSeverity>> {
  const severities: Record<string, SetSeverity> = {}
  for (const { id, value } of settings.values()) {
    if (id.startsWith(SEVERITY) && isSetSeverity(value)) severities[id.slice(SEVERITY.length)] = value
  }
  return severities
}

export function isSetSeverity(value: unknown): value is SetSeverity {
  return value === 'off' || isSeverity(value)
}

function isSeverity(value: unknown): value is Severity {
  return (SEVERITIES as readonly unknown[]).includes(value)
}

function readPlace(value: unknown): number {
  const { place } = (value ?? {}) as { readonly place?: unknown }
  return typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER
}

function readRule(value: unknown): NewsroomRule | undefined {
  const { id, pattern, message, severity, on, wrong, right, replacement } = (value ?? {}) as Partial<
    Record<keyof NewsroomRule, unknown>
  >
  if (typeof id !== 'string' || typeof pattern !== 'string' || typeof message !== 'string') return undefined
  if (!isSeverity(severity) || !isTexts(wrong) || !isTexts(right) || typeof replacement !== 'string') return undefined
  return { id, pattern, message, severity, on: on === true, wrong, right, replacement }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
