import type { DerivedFinding } from '../../bridge/page-derived'
import { ownRuleId } from '../../model/newsroom-rule'
import { runCommand } from '../bridge-client'

/**
 * Whether correcting a finding is also an answer to it. What a rule of the newsroom's own suggests takes the words away
 * that it finds, so that the one step says all, and one undo takes it back.
 */
function isAnsweredByCorrecting(rule: string): boolean {
  return ownRuleId(rule) === undefined
}

/** Puts `text` in the place of the words a finding is about, and answers it; either can be taken back. */
export async function correctFinding(
  { key, rule, message, places: [place] }: Pick<DerivedFinding, 'key' | 'rule' | 'message' | 'places'>,
  text: string,
): Promise<void> {
  if (!place) return
  const { block, start, end } = place
  const from = { block, offset: start }
  const entry = await runCommand('text.replace', { from, to: { block, offset: end }, text })
  if (!entry || !isAnsweredByCorrecting(rule)) return
  await runCommand('decision.make', { kind: 'finding', subject: key, answer: 'corrected', about: message })
}
