import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Checkbox } from 'react-aria-components'
import { LONGEST_FIELD, type NewsroomRule, SEVERITIES } from '../../model/newsroom-rule'
import { isComposing } from '../actions/key-map'
import { PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'
import { ExampleList } from './example-list'
import { literalSigns } from './literal-signs'
import { PatternPieces } from './pattern-pieces'
import { isUnkept, keepDraft, removeRule, setDraft } from './rule-store'
import { useTrial } from './use-trial'
import './rule-editor.css'

interface RuleEditorProps {
  readonly draft: NewsroomRule
  readonly rules: readonly NewsroomRule[]
}

/** A rule being written: its examples are tried with every change. Enter keeps it; so does leaving it. */
export function RuleEditor({ draft, rules }: RuleEditorProps) {
  const say = useWords()
  const trial = useTrial(draft)
  const pattern = useRef<HTMLInputElement>(null)
  const isNew = draft.id === ''
  useEffect(() => {
    if (isNew) pattern.current?.focus()
  }, [isNew])
  const cannotRun = trial !== null && !trial.passes
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void keepDraft()
  }
  // A rule nobody has written yet is not wrong.
  const isBlank = draft.pattern === ''
  const signs = literalSigns(draft.pattern)
  const hasExamples = trial !== null && trial.examples.length > 0

  return (
    <form className="rule-editor" onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <label className="rule-field">
        <span>{say('rules.pattern')}</span>
        <span className="field">
          <input
            ref={pattern}
            className="song"
            aria-invalid={trial?.problem != null && !isBlank}
            maxLength={LONGEST_FIELD}
            value={draft.pattern}
            onChange={(event) => setDraft({ pattern: event.target.value })}
          />
        </span>
      </label>
      <div className="rule-below">
        {trial?.problem && !isBlank && (
          <p className="asks small-text" role="alert">
            {say(`rules.problem.${trial.problem.code}`, { detail: trial.problem.detail })}
          </p>
        )}
        {signs.length > 0 && !trial?.problem && (
          <p className="small-text" role="status">
            {say('rules.literalSigns', { signs: signs.join(' '), escaped: signs.map((sign) => `\\${sign}`).join(' ') })}
          </p>
        )}
        <PatternPieces field={pattern} />
      </div>
      <label className="rule-field">
        <span>{say('rules.message')}</span>
        <span className="field">
          <input
            placeholder={say('rules.messageHint')}
            maxLength={LONGEST_FIELD}
            value={draft.message}
            onChange={(event) => setDraft({ message: event.target.value })}
          />
        </span>
      </label>
      <label className="rule-field">
        <span>{say('rules.replacement')}</span>
        <span className="field">
          <input
            placeholder={say('rules.replacementHint')}
            maxLength={LONGEST_FIELD}
            value={draft.replacement}
            onChange={(event) => setDraft({ replacement: event.target.value })}
          />
        </span>
      </label>
      <div className="rule-field">
        <span>{say('rules.severity')}</span>
        <span className="rule-severity">
          <select
            aria-label={say('rules.severity')}
            value={draft.severity}
            onChange={(event) =>
              setDraft({ severity: SEVERITIES.find((one) => one === event.target.value) ?? 'query' })
            }
          >
            {SEVERITIES.map((one) => (
              <option key={one} value={one}>
                {say(`severity.${one}`)}
              </option>
            ))}
          </select>
          <Checkbox
            className="check"
            isSelected={draft.on && !cannotRun}
            isDisabled={cannotRun}
            onChange={(on) => setDraft({ on })}
          >
            <span className="box">
              <Icon name="tick" look="small" />
            </span>
            {say('rules.on')}
          </Checkbox>
          <span className={cannotRun && !isBlank ? 'small-text asks' : 'small-text ink-3'}>
            {cannotRun ? !isBlank && say('rules.cannotRun') : !hasExamples && say('rules.untested')}
          </span>
        </span>
      </div>
      <ExampleList kind="wrong" texts={draft.wrong} trial={trial} onChange={(wrong) => setDraft({ wrong })} />
      <ExampleList kind="right" texts={draft.right} trial={trial} onChange={(right) => setDraft({ right })} />
      <div className="rule-ways">
        <PlainButton look="plain" onPress={() => removeRule(draft.id)}>
          {say('rules.remove')}
        </PlainButton>
        <span className="grow" />
        <span className="small-text ink-3">
          {isUnkept(draft, rules) ? say('rules.notKept') : !isNew && say('rules.kept')}
        </span>
        <PlainButton keyLabel="↵" onPress={() => void keepDraft()}>
          {say('rules.keep')}
        </PlainButton>
      </div>
    </form>
  )
}
