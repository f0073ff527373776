import { newsroomRules, ownRuleId } from '../../model/newsroom-rule'
import { useDeskStore } from '../desk/desk-store'
import { say, sayCode, useWords } from '../words/use-words'

/** The pattern of the own rule that findings named `rule` come from; undefined for Galley's checks and rules gone. */
export function patternOf(rule: string): string | undefined {
  const id = ownRuleId(rule)
  if (id === undefined) return undefined
  return newsroomRules(useDeskStore.getState().desk.setting).find((one) => one.id === id)?.pattern
}

/** What a rule is called: Galley's own by their words, the newsroom's by their patterns. */
export function sayRule(rule: string): string {
  if (ownRuleId(rule) === undefined) return sayCode('rule', rule, rule)
  const pattern = patternOf(rule)
  return pattern === undefined ? say('rules.own') : say('rules.ownNamed', { pattern })
}

/** As sayRule, drawn again when rules or the language change. */
export function useRuleName(): (rule: string) => string {
  useWords()
  useDeskStore((store) => store.desk.setting)
  return sayRule
}
