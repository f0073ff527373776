import { type KeyboardEvent, useRef, useState } from 'react'
import type { ListRow } from '../../bridge/newsroom-lists'
import { checkStyleRow } from '../../model/style-row'
import { isComposing } from '../actions/key-map'
import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'

const CHOICES = ['replace', 'widen'] as const

/** A rule of the newsroom's own: which mark, as what, where. Enter adds it. */
export function StyleForm({ onDone }: { readonly onDone: (row: ListRow) => void }) {
  const say = useWords()
  const [rule, setRule] = useState<(typeof CHOICES)[number]>('replace')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [isTried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const wrong = checkStyleRow(rule, from, to, '')

  const add = () => {
    setTried(wrong !== undefined)
    if (wrong) return
    onDone([rule, from, to, ''])
    setFrom('')
    setTo('')
    first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== 'Enter') return
    add()
    event.preventDefault()
    event.stopPropagation()
  }
  const field = (name: string, value: string, change: (value: string) => void, ref?: typeof first) => (
    <span className="field">
      <input
        ref={ref}
        aria-label={name}
        aria-invalid={isTried && wrong !== undefined}
        placeholder={name}
        maxLength={4}
        value={value}
        onKeyDown={onKeyDown}
        onChange={(event) => change(event.target.value.trim())}
      />
    </span>
  )
  return (
    <div className="lexicon-row form style-form">
      {field(say('style.from'), from, setFrom, first)}
      {field(say('style.to'), to, setTo)}
      <select
        aria-label={say('style.rule')}
        value={rule}
        onChange={(event) => setRule(event.target.value as (typeof CHOICES)[number])}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {say(`style.choose.${choice}`)}
          </option>
        ))}
      </select>
      <span className="lexicon-acts">
        <PlainButton onPress={add}>{say('style.add')}</PlainButton>
      </span>
      {isTried && wrong && (
        <span className="asks small-text lexicon-wrong" role="alert">
          {say(`lexicon.wrong.${wrong}`)}
        </span>
      )}
    </div>
  )
}
