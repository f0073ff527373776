import { useMemo } from 'react'
import { IconButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { sayCode, useWords } from '../words/use-words'
import { type DecisionStep, decisionSteps, takeBack } from './take-back'

/** What was decided, newest first; each can be taken back, dropped paragraphs and all. */
export function RecentDecisions() {
  const say = useWords()
  const decisions = useDeskStore((store) => store.desk.decision)
  const steps = useMemo(() => decisionSteps({ decision: decisions }), [decisions])
  if (steps.length === 0) return null
  return (
    <section aria-label={say('dup.recent')}>
      <h3 className="dup-section">
        <b>{say('dup.recent')}</b>
        <span className="end">{say('dup.canChange')}</span>
      </h3>
      {steps.map((step) => (
        <DecisionRow key={step.at} step={step} />
      ))}
    </section>
  )
}

function DecisionRow({ step }: { readonly step: DecisionStep }) {
  const say = useWords()
  // An answer that ignores a text goes with one that settles the question it was asked in.
  const answer = step.decisions.some((one) => one.answer === 'on') ? 'on' : (step.decisions[0]?.answer ?? '')
  return (
    <div className="dup-done">
      <Icon name={answer === 'on' ? 'refused' : 'tick'} />
      <span className="song cut">{step.about}</span>
      <span className="said">{sayCode('dup.answer', answer, answer)}</span>
      <IconButton icon="undo" label={say('dup.takeBack', { about: step.about })} onPress={() => void takeBack(step)} />
    </div>
  )
}
