import type { Engine } from '../engine/engine'
import { decodePage } from '../formats/import/decode-page'
import { readRuleTable } from '../formats/rules/rule-table'
import { isRefusal, type Refusal } from '../model/entry'
import type { RuleFile } from '../model/rule-trial'
import { trialOf } from './desk-checks'

/** Reads a file of rules, in whatever encoding a spreadsheet wrote it, and tries each with its examples. */
export function readRuleFile(bytes: Uint8Array, engine: Engine): RuleFile | Refusal {
  const decoded = decodePage(bytes)
  if (isRefusal(decoded)) return decoded
  const { rules, problems } = readRuleTable(decoded.text)
  const tried = rules.map((rule) => ({ rule, trial: trialOf(rule, engine) }))
  return {
    rules: tried.map(({ rule, trial }) => (trial.passes ? rule : { ...rule, on: false })),
    problems,
    failing: tried.flatMap(({ rule: { id }, trial }) => (trial.passes ? [] : [{ id, trial }])),
  }
}
