import type { DerivedFinding } from '../../bridge/page-derived'
import { ownRuleId } from '../../model/newsroom-rule'
import { runCommand } from '../bridge-client'
import { findingWords } from '../words/use-words'

/**
 * Whether correcting a finding is also an answer to it. What a rule of the newsroom's own suggests takes the words away
 * that it finds, so that the one step says all, and one undo takes it back.
 */
function isAnsweredByCorrecting(rule: string): boolean {
  return ownRuleId(rule) === undefined
}

/** Puts `text` in the place of the words a finding is about, and answers it; either can be taken back. */
export async function correctFinding(finding: DerivedFinding, text: string): Promise<void> {
  const {
    key,
    rule,
    places: [place],
  } = finding
  if (!place) return
  const { block, start, end } = place
  const from = { block, offset: start }
  const entry = await runCommand('text.replace', { from, to: { block, offset: end }, text })
  if (!entry || !isAnsweredByCorrecting(rule)) return
  await runCommand('decision.make', {
    kind: 'finding',
    subject: key,
    answer: 'corrected',
    about: findingWords(finding),
  })
}
