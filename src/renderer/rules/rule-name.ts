import { useCallback } from 'react'
import type { Desk } from '../../model/document'
import { newsroomRules, ownRuleId } from '../../model/newsroom-rule'
import { useDeskStore } from '../desk/desk-store'
import { type Say, sayCode, useWords } from '../words/use-words'

/** What a rule is called: Galley's own by their words, the newsroom's by their patterns. */
export function ruleName(rule: string, setting: Desk['setting'], say: Say): string {
  const id = ownRuleId(rule)
  if (id === undefined) return sayCode('rule', rule, rule)
  const own = newsroomRules(setting).find((one) => one.id === id)
  // The rule may be gone while its findings still wait to be read again.
  return own ? say('rules.ownNamed', { pattern: own.pattern }) : say('rules.own')
}

/** As ruleName, drawn again when rules or the language change. */
export function useRuleName(): (rule: string) => string {
  const say = useWords()
  const setting = useDeskStore((store) => store.desk.setting)
  return useCallback((rule) => ruleName(rule, setting, say), [setting, say])
}
