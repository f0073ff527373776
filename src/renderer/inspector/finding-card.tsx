import { Button } from 'react-aria-components'
import type { DerivedFinding } from '../../bridge/bridge'
import { runCommand } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { oneKeyCorrection } from '../desk/one-key-correction'
import { sayCode, useWords } from '../words/use-words'
import { PlaceButton } from './duplicate-tab'
import { pointingAt, quotePlace, showPlace } from './places'

/** A contradiction: what it is about, the arithmetic, both places, and what can be answered. */
export function FindingCard({ finding }: { readonly finding: DerivedFinding }) {
  const say = useWords()
  const [first] = finding.places
  const block = useDeskStore((store) => (first ? store.desk.block.get(first.block) : undefined))
  const correction = useDeskStore((store) => oneKeyCorrection(finding, store.desk))
  const [before, words, after] = block && first ? quotePlace(block, first.start, first.end) : ['', '', '']

  const answer = (given: string) =>
    void runCommand('decision.make', { kind: 'finding', subject: finding.key, answer: given, about: finding.message })
  const correct = async () => {
    if (!first || correction === undefined) return
    const { block: id, start, end } = first
    const from = { block: id, offset: start }
    const entry = await runCommand('text.replace', { from, to: { block: id, offset: end }, text: correction })
    if (entry) answer('corrected')
  }
  return (
    <article className="finding" {...(first ? pointingAt(first) : {})}>
      <div className="top">
        <span className="kind">{sayCode('rule', finding.rule, finding.rule)}</span>
        <span className="severity">{say(`severity.${finding.severity}`)}</span>
      </div>
      {first && (
        <Button className="quote-button" onPress={() => showPlace(first)}>
          {before}
          <span className="found">{words}</span>
          {after}
        </Button>
      )}
      <p className="sum">{finding.message}</p>
      <div className="places">
        {finding.places.map((place) => (
          <PlaceButton key={`${place.block}-${place.start}`} place={place} />
        ))}
      </div>
      <div className="acts">
        {correction !== undefined && (
          <PlainButton look="slip" onPress={() => void correct()}>
            {say('finding.correct', { text: correction })}
          </PlainButton>
        )}
        <PlainButton look="slip" onPress={() => answer('kept')}>
          <Icon name="mark-stet" look="small" />
          {say('finding.keep')}
        </PlainButton>
        <PlainButton look="slip" onPress={() => answer('query')}>
          {say('finding.query')}
        </PlainButton>
      </div>
    </article>
  )
}
