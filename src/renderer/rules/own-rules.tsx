import { ListBox, ListBoxItem } from 'react-aria-components'
import type { NewsroomRule } from '../../model/newsroom-rule'
import { PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'
import { ImportReportNote } from './import-report-note'
import { RuleEditor } from './rule-editor'
import { openRule, type RuleState, stateOf, useRuleStore, writeNewRule } from './rule-store'

/** The newsroom's rules at the left, the one being written at the right. */
export function OwnRules({ rules }: { readonly rules: readonly NewsroomRule[] }) {
  const say = useWords()
  const { draft, list, report, opening } = useRuleStore()
  return (
    <>
      {report && <ImportReportNote report={report} />}
      <div className="own-rules">
        <div className="rule-list">
          <PlainButton onPress={writeNewRule}>{say('rules.new')}</PlainButton>
          <ListBox
            aria-label={say('rules.own')}
            className="rule-list-box"
            selectionMode="single"
            disallowEmptySelection
            escapeKeyBehavior="none"
            selectedKeys={draft?.id ? [draft.id] : []}
            onSelectionChange={(keys) => {
              const [id] = [...keys]
              if (id !== undefined) openRule(String(id))
            }}
          >
            {rules.map((rule) => (
              <ListBoxItem key={rule.id} id={rule.id} className="rule-item" textValue={rule.pattern}>
                <StateGlyph state={stateOf(rule, list)} />
                <span className="song cut">{rule.pattern || say('rules.unnamed')}</span>
                <span className="severity">{say(`severity.${rule.severity}`)}</span>
                <span className="small-text ink-3 cut">{rule.message}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
        {draft ? (
          <RuleEditor key={opening} draft={draft} rules={rules} />
        ) : (
          <p className="empty rule-empty">{say(rules.length === 0 ? 'rules.empty' : 'rules.choose')}</p>
        )}
      </div>
    </>
  )
}

/** Shape before colour: a tick runs, a ring is off, the red mark asks for a look. */
export function StateGlyph({ state }: { readonly state: RuleState }) {
  const say = useWords()
  const asks = state === 'fails' || state === 'unreadable'
  const icon = asks ? 'mark-query' : state === 'off' ? 'refused' : state === 'runs' ? 'tick' : 'sure-doubt'
  return (
    <span role="img" className={asks ? 'asks rule-state' : 'rule-state'} aria-label={say(`rules.state.${state}`)}>
      <Icon name={icon} look="small" />
    </span>
  )
}
