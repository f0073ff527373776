import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { DerivedFinding } from '../../bridge/page-derived'
import { runCommand } from '../bridge-client'
import { PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { correctFinding } from '../desk/correct-finding'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { oneKeyCorrection } from '../desk/one-key-correction'
import { openDialog } from '../dialogs/dialog-store'
import { usePreferencesStore } from '../preferences-store'
import { useRuleName } from '../rules/rule-name'
import { sayCode, useFindingWords, useWords } from '../words/use-words'
import { PlaceButton } from './duplicate-tab'
import { pointingAt, quotePlace, showPlace } from './places'
import { ReasonField } from './reason-field'

/** A contradiction: what it is about, the arithmetic, both places, and what can be answered. */
export function FindingCard({ finding }: { readonly finding: DerivedFinding }) {
  const say = useWords()
  const [isDismissing, setDismissing] = useState(false)
  const keyOf = useNoteKeys(finding)
  const { rule, severity, places, evidence } = finding
  const name = useRuleName()(rule)
  const tell = useFindingWords()
  const told = tell(finding)
  const [first] = places
  const block = useDeskStore((store) => (first ? store.desk.block.get(first.block) : undefined))
  const correction = useDeskStore((store) => oneKeyCorrection(finding, store.desk))
  const [before, words, after] = block && first ? quotePlace(block, first.start, first.end) : ['', '', '']

  const answer = (given: string, note = '') => {
    const args = { kind: 'finding', subject: finding.key, answer: given, about: told }
    void runCommand('decision.make', note ? { ...args, note } : args)
  }
  return (
    <article className="finding" {...(first ? pointingAt(first) : {})}>
      <div className="top">
        <span className="kind">{name}</span>
        <Button
          className="severity"
          aria-label={`${say(`severity.${severity}`)} · ${say('rules.openRule')}`}
          onPress={() => openDialog({ kind: 'rules', rule })}
        >
          {say(`severity.${severity}`)}
        </Button>
        <span className="grow" />
        {!isDismissing && (
          <Button className="dismiss" onPress={() => setDismissing(true)}>
            {say('finding.dismiss')}
          </Button>
        )}
      </div>
      {first && (
        <Button className="quote-button" onPress={() => showPlace(first)}>
          {before}
          <span className="found">{words}</span>
          {after}
        </Button>
      )}
      <p className="sum">{told}</p>
      {evidence?.map(({ code, detail = '', says }) => (
        <p key={`${code} ${detail}`} className="evidence">
          {sayCode('evidence', code, code, { detail })} <span className="song">{tell({ message: detail, says })}</span>
        </p>
      ))}
      <div className="places">
        {places.map((place) => (
          <PlaceButton key={`${place.block}-${place.start}`} place={place} />
        ))}
      </div>
      {isDismissing ? (
        <ReasonField onReason={(reason) => answer('dismissed', reason)} onCancel={() => setDismissing(false)} />
      ) : (
        <div className="acts">
          {correction !== undefined && (
            <PlainButton look="slip" keyLabel={keyOf('A')} onPress={() => void correctFinding(finding, correction)}>
              {say('finding.correct', { text: correction })}
            </PlainButton>
          )}
          <PlainButton look="slip" keyLabel={keyOf('X')} onPress={() => answer('kept')}>
            <Icon name="mark-stet" look="small" />
            {say('finding.keep')}
          </PlainButton>
          <PlainButton look="slip" onPress={() => answer('query')}>
            {say('finding.query')}
          </PlainButton>
        </div>
      )}
    </article>
  )
}

/** The keys that answer a finding while the caret stands in its words; where the margin has room they are there. */
function useNoteKeys({ places }: DerivedFinding): (letter: string) => string | undefined {
  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  const isNow = useFocusStore(
    ({ caret, activePane }) =>
      activePane === 'story' &&
      places.some(({ block, start, end }) => block === caret?.block && start <= caret.offset && caret.offset <= end),
  )
  return (letter) => (isNow ? `${isMac ? '⌥' : 'Alt '}${letter}` : undefined)
}
