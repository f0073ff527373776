import { create } from 'zustand'
import type { RuleList } from '../../bridge/rule-requests'
import { isSame } from '../../model/change'
import { type NewsroomRule, newsroomRules, ownRuleName, ruleIdAfter, type SetSeverity } from '../../model/newsroom-rule'
import type { RuleFile } from '../../model/rule-trial'
import { request, runCommand } from '../bridge-client'
import { useDeskStore } from '../desk/desk-store'

/** What the dialog of rules is at. The rules themselves are the desk's. */
interface RuleStore {
  /** Galley's checks, and how the desk's own rules fare; null until asked for. */
  readonly list: RuleList | null
  /** The rule being written, as far as it is; its id is empty while it is new. */
  readonly draft: NewsroomRule | null
  /** The draft as the desk held it when it was opened; null while it is new. */
  readonly base: NewsroomRule | null
  /** Counts the rules opened: a new one stays the same when it is given its id. */
  readonly opening: number
  /** What came of the last import, until it is put away. */
  readonly report: ImportReport | null
}

export interface ImportReport extends Pick<RuleFile, 'problems'> {
  readonly imported: number
  readonly replaced: number
  readonly failing: number
}

export const useRuleStore = create<RuleStore>()(() => ({
  list: null,
  draft: null,
  base: null,
  opening: 0,
  report: null,
}))

const BLANK: NewsroomRule = {
  id: '',
  pattern: '',
  message: '',
  severity: 'query',
  on: true,
  wrong: [],
  right: [],
  replacement: '',
}

export function deskRules(): readonly NewsroomRule[] {
  return newsroomRules(useDeskStore.getState().desk.setting)
}

/** Asks how the rules fare now. */
export async function refreshRules(): Promise<void> {
  useRuleStore.setState({ list: await request('rule.list', {}) })
}

export function writeNewRule(): void {
  void keepDraft()
  show(BLANK, null)
}

/** Opens a rule to be changed; what was being written in another is kept. */
export function openRule(id: string): void {
  void keepDraft()
  const rule = deskRules().find((one) => one.id === id) ?? null
  show(rule, rule)
}

function show(draft: NewsroomRule | null, base: NewsroomRule | null): void {
  useRuleStore.setState(({ opening }) => ({ draft, base, opening: opening + 1 }))
}

/** The rule being looked at has changed on the desk (an undo, an import): it is shown as it is now, unless being changed. */
export function followDesk(): void {
  const { draft, base } = useRuleStore.getState()
  if (!draft || !base || !isSame(draft, base)) return
  const now = deskRules().find(({ id }) => id === base.id) ?? null
  if (!now || !isSame(now, base)) show(now, now)
}

export function setDraft(fields: Partial<NewsroomRule>): void {
  useRuleStore.setState(({ draft }) => ({ draft: draft && { ...draft, ...fields } }))
}

/** The rule as it may be kept: without blank examples and without white space around its fields. */
export function tidyRule(rule: NewsroomRule): NewsroomRule {
  const tidy = (text: string) => text.replace(/[\t\r\n]+/gu, ' ').trim()
  const texts = (list: readonly string[]) => list.map(tidy).filter((text) => text !== '')
  const { pattern, message, replacement, wrong, right } = rule
  return {
    ...rule,
    pattern: tidy(pattern),
    message: tidy(message),
    replacement: tidy(replacement),
    wrong: texts(wrong),
    right: texts(right),
  }
}

/** Whether there is anything in the draft that the desk does not hold. */
export function isUnkept(draft: NewsroomRule, rules: readonly NewsroomRule[]): boolean {
  const rule = tidyRule(draft)
  const kept = rules.find(({ id }) => id === rule.id) ?? BLANK
  return !isSame(kept, rule.id === '' ? { ...rule, severity: BLANK.severity, on: BLANK.on } : rule)
}

/**
 * Keeps the rule being written, if it is another than the desk holds. One whose examples do not all pass is kept too, but
 * not switched on.
 */
export async function keepDraft(): Promise<void> {
  const { draft } = useRuleStore.getState()
  const rules = deskRules()
  if (!draft || !isUnkept(draft, rules)) return
  const rule = tidyRule(draft)
  const { passes } = await request('rule.try', { rule: mutable(rule) })
  const id = rule.id || ruleIdAfter(rule.pattern, (tried) => rules.some((other) => other.id === tried))
  const kept = { ...rule, id, on: rule.on && passes }
  if (!(await runCommand('rule.save', { rule: mutable(kept) }))) return
  // By now another rule may be open.
  if (useRuleStore.getState().draft === draft) useRuleStore.setState({ draft: kept, base: kept })
}

export function removeRule(id: string): void {
  show(null, null)
  if (id !== '') void runCommand('rule.remove', { id })
}

/** Sets the severity of a check or, where its examples allow, of an own rule. */
export async function setSeverity(rule: string, severity: SetSeverity | null): Promise<void> {
  await runCommand('rule.setSeverity', { rule, severity })
}

/** As setSeverity for an own rule whose examples fail: it takes the severity and stays off. */
export async function setIdleSeverity(rule: NewsroomRule, severity: NewsroomRule['severity']): Promise<void> {
  await runCommand('rule.save', { rule: mutable({ ...rule, severity, on: false }) })
}

/** How a kept rule fares. */
export type RuleState = 'runs' | 'untested' | 'off' | 'fails' | 'unreadable'

export function stateOf(rule: NewsroomRule, list: RuleList | null): RuleState {
  const trial = list?.own.find(({ id }) => id === rule.id)?.trial
  if (trial?.problem) return 'unreadable'
  if (trial && !trial.passes) return 'fails'
  if (!rule.on) return 'off'
  return rule.wrong.length + rule.right.length === 0 ? 'untested' : 'runs'
}

/** The severity a rule is shown with in the table of them. */
export function shownSeverity(rule: NewsroomRule): SetSeverity {
  return rule.on ? rule.severity : 'off'
}

export function nameOfOwn({ id }: NewsroomRule): string {
  return ownRuleName(id)
}

/** As messages and commands want it: lists that can be changed. */
export function mutable(rule: NewsroomRule) {
  return { ...rule, wrong: [...rule.wrong], right: [...rule.right] }
}
