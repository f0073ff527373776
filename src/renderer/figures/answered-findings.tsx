import { type FigureRow, touches } from '../../model/figures/figure-rows'
import { runCommand } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { useDeskStore } from '../desk/desk-store'
import { useRuleName } from '../rules/rule-name'
import { sayCode, useFindingWords, useWords } from '../words/use-words'

/** Findings about the figure that somebody has answered: what, why, who; each can be asked again. */
export function AnsweredFindings({ row }: { readonly row: FigureRow }) {
  const say = useWords()
  const ruleName = useRuleName()
  const told = useFindingWords()
  const findings = useDeskStore((store) => store.derived.get(row.page)?.findings)
  const decisions = useDeskStore((store) => store.desk.decision)
  const over = (findings ?? []).filter((one) => one.places.some((place) => touches(place, row.block.id, row.tag)))
  if (over.length === 0) return null
  const keys = new Map(over.map((finding) => [finding.key, finding]))
  const answered = [...decisions.values()].flatMap((decision) => {
    const finding = decision.kind === 'finding' ? keys.get(decision.subject) : undefined
    return finding ? [{ decision, finding }] : []
  })
  if (answered.length === 0) return null
  return (
    <section className="fig-answered" aria-label={say('fig.answered')}>
      <h3 className="fig-section">{say('fig.answered')}</h3>
      {answered.map(({ decision: { id, answer, note, by }, finding }) => (
        <div key={id} className="fig-answer">
          <p className="grow">
            {ruleName(finding.rule)}: {told(finding)}
            <span className="ink-3"> {[sayCode('answer', answer, answer), note, by].filter(Boolean).join(' · ')}</span>
          </p>
          <PlainButton look="plain" onPress={() => void runCommand('decision.withdraw', { id })}>
            {say('fig.askAgain')}
          </PlainButton>
        </div>
      ))}
    </section>
  )
}
