import { useEffect, useRef } from 'react'
import type { Severity } from '../../model/analysis'
import { type NewsroomRule, SEVERITIES, type SetSeverity, setSeverities } from '../../model/newsroom-rule'
import { RULE_SAMPLES } from '../../words/rule-samples'
import { IconButton } from '../controls/buttons'
import { SegmentChoice } from '../controls/segment-choice'
import { useDeskStore } from '../desk/desk-store'
import { useWords } from '../words/use-words'
import { StateGlyph } from './own-rules'
import { useRuleName } from './rule-name'
import { nameOfOwn, setIdleSeverity, setSeverity, shownSeverity, stateOf, useRuleStore } from './rule-store'
import './level-table.css'

const LEVELS: readonly SetSeverity[] = [...SEVERITIES, 'off']

/** The checks that need no figures. */
const COPY: ReadonlySet<string> = new Set([
  'unclosed-quote',
  'unclosed-bracket',
  'person-two-titles',
  'person-two-spellings',
  'office-holder',
  'place-wrong-province',
  'numeral-style',
  'punctuation-style',
])

interface LevelTableProps {
  readonly rules: readonly NewsroomRule[]
  /** The rule to bring into view. */
  readonly shown: string | undefined
}

/** Every rule with its severity: the newsroom's own, those of figures and dates, those of copy. */
export function LevelTable({ rules, shown }: LevelTableProps) {
  const say = useWords()
  const list = useRuleStore((store) => store.list)
  const setting = useDeskStore((store) => store.desk.setting)
  const set = setSeverities(setting)
  const checks = list?.checks ?? []
  const rows = (isCopy: boolean) =>
    checks
      .filter(({ id }) => COPY.has(id) === isCopy)
      .map(({ id, severity }) => (
        <CheckRow key={id} id={id} usual={severity} now={set[id] ?? severity} isShown={id === shown} />
      ))
  return (
    <>
      <p className="ink-3 small-text levels-hint">{say('rules.levelsHint')}</p>
      <div className="levels">
        {rules.length > 0 && (
          <section aria-label={say('rules.own')}>
            <h3>{say('rules.own')}</h3>
            {rules.map((rule) => (
              <OwnRow key={rule.id} rule={rule} isShown={nameOfOwn(rule) === shown} />
            ))}
          </section>
        )}
        <section aria-label={say('rules.group.figures')}>
          <h3>{say('rules.group.figures')}</h3>
          {rows(false)}
        </section>
        <section aria-label={say('rules.group.copy')}>
          <h3>{say('rules.group.copy')}</h3>
          {rows(true)}
        </section>
      </div>
    </>
  )
}

interface CheckRowProps {
  readonly id: string
  readonly usual: Severity
  readonly now: SetSeverity
  readonly isShown: boolean
}

function CheckRow({ id, usual, now, isShown }: CheckRowProps) {
  const say = useWords()
  const name = useRuleName()(id)
  const sample = RULE_SAMPLES[id]?.replace('\n', ' … ')
  const row = useShown(isShown)
  return (
    <div ref={row} className={isShown ? 'level-row shown' : 'level-row'}>
      <span className="cut">{name}</span>
      <span className="level-sample cut" title={sample}>
        {sample}
      </span>
      <LevelChoice name={name} now={now} onChoose={(level) => void setSeverity(id, level === usual ? null : level)} />
      <span className="small-text ink-3">{say('rules.default', { severity: say(`severity.${usual}`) })}</span>
      {now !== usual && (
        <IconButton
          icon="undo"
          label={say('rules.reset', { severity: say(`severity.${usual}`) })}
          onPress={() => void setSeverity(id, null)}
        />
      )}
    </div>
  )
}

function OwnRow({ rule, isShown }: { readonly rule: NewsroomRule; readonly isShown: boolean }) {
  const say = useWords()
  const list = useRuleStore((store) => store.list)
  const state = stateOf(rule, list)
  const isIdle = state === 'fails' || state === 'unreadable'
  const name = rule.pattern || say('rules.unnamed')
  const row = useShown(isShown)
  const choose = (level: SetSeverity) => {
    if (isIdle && level !== 'off') void setIdleSeverity(rule, level)
    else void setSeverity(nameOfOwn(rule), level)
  }
  return (
    <div ref={row} className={isShown ? 'level-row shown' : 'level-row'}>
      <span className="cut song level-pattern">{name}</span>
      <LevelChoice name={name} now={isIdle ? 'off' : shownSeverity(rule)} onChoose={choose} />
      <span className={isIdle ? 'small-text asks level-state' : 'small-text ink-3 level-state'}>
        <StateGlyph state={state} />
        {isIdle && <span className="cut">{say(`rules.state.${state}`)}</span>}
      </span>
    </div>
  )
}

/** The rule asked for is brought into view when the table opens. */
function useShown(isShown: boolean) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'center' })
  }, [isShown])
  return row
}

interface LevelChoiceProps {
  readonly name: string
  readonly now: SetSeverity
  readonly onChoose: (level: SetSeverity) => void
}

function LevelChoice({ name, now, onChoose }: LevelChoiceProps) {
  const say = useWords()
  return (
    <SegmentChoice
      label={say('rules.levelOf', { rule: name })}
      value={now}
      choices={LEVELS.map((level) => [level, say(`severity.${level}`)])}
      onChoose={(level) => level !== now && onChoose(level)}
    />
  )
}
