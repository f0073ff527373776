import { isRefusal } from '../../model/entry'
import { request, runCommand } from '../bridge-client'
import { showNotice } from '../notice-store'
import { say } from '../words/use-words'
import { deskRules, keepDraft, mutable, useRuleStore } from './rule-store'

/** Adds the rules of a file to the desk's, in one step; rules of the same id give way. What was left out is shown. */
export async function importRules(): Promise<void> {
  await keepDraft()
  const read = await request('rule.read', {})
  if ('cancelled' in read) return
  if (isRefusal(read)) {
    showNotice({ kind: 'refusal', code: 'rules-not-read', message: say('rules.notRead', { message: read.message }) })
    return
  }
  const { rules, problems, failing } = read
  const old = new Set(deskRules().map(({ id }) => id))
  const replaced = rules.filter(({ id }) => old.has(id)).length
  if (rules.length > 0) {
    useRuleStore.setState({ draft: null, base: null })
    const entry = await runCommand('rule.import', { rules: rules.map(mutable) })
    if (!entry) return
  }
  useRuleStore.setState({ report: { imported: rules.length, replaced, failing: failing.length, problems } })
}

/** Writes the desk's own rules as a table. */
export async function exportRules(): Promise<void> {
  await keepDraft()
  const outcome = await request('rule.write', {})
  if ('cancelled' in outcome) return
  if (isRefusal(outcome)) {
    showNotice({ kind: 'refusal', code: outcome.refused, message: outcome.message })
    return
  }
  const message = say('rules.exported', { message: outcome.written })
  showNotice({ kind: 'done', code: 'rules-exported', message, path: outcome.written })
}
