import { useMemo, useState } from 'react'
import { Checkbox, TextArea, TextField } from 'react-aria-components'
import type { ListRow } from '../../bridge/newsroom-lists'
import { IconButton, PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { useWords } from '../words/use-words'
import { restyleDesk } from './apply-style'
import { useLexiconStore, writeList } from './lexicon-store'
import { StyleForm } from './style-form'
import { exampleFor, listRules, type ShownRule, switchRule, withoutRule, withRule } from './style-rules'
import { useStyleSamples } from './use-style-samples'
import './house-style.css'

/** The rules of clean-up, each with a switch and what it does to an example; a field to try them all on. */
export function HouseStylePanel() {
  const say = useWords()
  const shipped = useLexiconStore((store) => store.shippedStyle)
  const own = useLexiconStore((store) => store.rows['house-style'])
  const pages = useDeskStore((store) => store.desk.page.size)
  const rules = useMemo(() => listRules(shipped, own), [shipped, own])
  const examples = useMemo(() => rules.map((rule) => ({ text: exampleFor(rule), rows: rule.rows })), [rules])
  const set = useStyleSamples(examples)
  const keep = (rows: readonly ListRow[]) => void writeList('house-style', rows)
  return (
    <>
      <StyleForm onDone={(row) => keep(withRule(own, row))} />
      <ul className="style-rules" aria-label={say('style.rules')}>
        {rules.map((rule, k) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            after={set[k]}
            onSwitch={(isOn) => keep(switchRule(shipped, own, rule, isOn))}
            onRemove={() => keep(withoutRule(own, rule))}
          />
        ))}
      </ul>
      <TryField shipped={shipped} own={own} />
      <div className="style-apply">
        <PlainButton isDisabled={pages === 0} onPress={() => void restyleDesk()}>
          {say('style.apply', { count: pages })}
        </PlainButton>
        <span className="ink-3 small-text">{say('style.applyHint')}</span>
      </div>
    </>
  )
}

interface RuleRowProps {
  readonly rule: ShownRule
  /** The example as the rule sets it; undefined until the engine has answered. */
  readonly after: string | undefined
  readonly onSwitch: (isOn: boolean) => void
  readonly onRemove: () => void
}

function RuleRow({ rule, after, onSwitch, onRemove }: RuleRowProps) {
  const say = useWords()
  const words = say(`style.${rule.rule}`, { from: rule.from, to: rule.to })
  const before = exampleFor(rule)
  return (
    <li className={rule.isOn ? 'style-rule' : 'style-rule off'}>
      <Checkbox className="check" isSelected={rule.isOn} aria-label={words} onChange={onSwitch}>
        <span className="box">
          <Icon name="tick" look="small" />
        </span>
        <span className="cut">{words}</span>
      </Checkbox>
      <span className="song cut style-example">
        <span className="ink-3">{before}</span> → {rule.isOn ? (after ?? '…') : before}
      </span>
      <span className="lexicon-acts">
        {rule.isOwn && (
          <>
            <span className="small-text ink-3">{say('style.own')}</span>
            <IconButton icon="close" label={say('style.remove', { rule: words })} onPress={onRemove} />
          </>
        )}
      </span>
    </li>
  )
}

/** Text of one's own as the style sets it, while it is being typed. */
function TryField({ shipped, own }: { readonly shipped: readonly ListRow[]; readonly own: readonly ListRow[] }) {
  const say = useWords()
  const [text, setText] = useState('')
  const samples = useMemo(() => [{ text, rows: [...shipped, ...own] }], [text, shipped, own])
  const [set = text] = useStyleSamples(samples)
  return (
    <div className="style-try">
      <TextField className="field" aria-label={say('style.try')} value={text} onChange={setText}>
        <TextArea rows={2} maxLength={2000} placeholder={say('style.try')} />
      </TextField>
      <output aria-label={say('style.tried')} className="song">
        {text !== '' && (set === text ? <span className="ink-3">{say('style.unchanged')}</span> : set)}
      </output>
    </div>
  )
}
