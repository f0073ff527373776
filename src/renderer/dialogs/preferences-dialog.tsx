import { useState } from 'react'
import { Input, Label, NumberField, Radio, RadioGroup, TextField } from 'react-aria-components'
import type { Preferences } from '../../bridge/bridge'
import { PlainButton } from '../controls/buttons'
import { setPreference, usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import { closeDialog, openDialog } from './dialog-store'
import { Sheet } from './sheet'

/** The sheet's measure may be set within what stays readable. */
const LEAST_MEASURE = 28
const MOST_MEASURE = 34

/** Language, theme, measure, name. All take effect at once. */
export function PreferencesDialog() {
  const say = useWords()
  const preferences = usePreferencesStore((store) => store.preferences)
  return (
    <Sheet
      kind="sheet"
      title={say('preferences.title')}
      buttons={
        <>
          <PlainButton onPress={() => openDialog({ kind: 'keys' })}>{say('preferences.keys')}</PlainButton>
          <span className="grow" />
          <PlainButton onPress={closeDialog}>{say('dialog.done')}</PlainButton>
        </>
      }
    >
      <ChoiceRow
        label={say('preferences.language')}
        value={preferences.language}
        choices={[
          ['system', say('preferences.system')],
          ['zh-CN', '简体中文'],
          ['en', 'English'],
        ]}
        onChoose={(value) => void setPreference('language', value as Preferences['language'])}
      />
      <ChoiceRow
        label={say('preferences.theme')}
        value={preferences.theme}
        choices={[
          ['system', say('preferences.system')],
          ['light', say('theme.light')],
          ['dark', say('theme.dark')],
        ]}
        onChoose={(value) => void setPreference('theme', value as Preferences['theme'])}
      />
      <NumberField
        className="form-row"
        minValue={LEAST_MEASURE}
        maxValue={MOST_MEASURE}
        value={preferences.measure}
        onChange={(value) => !Number.isNaN(value) && void setPreference('measure', value)}
      >
        <Label>{say('preferences.measure')}</Label>
        <span className="form-value">
          <span className="field short">
            <Input />
          </span>
          <span className="ink-3 small-text">{say('preferences.measureHint')}</span>
        </span>
      </NumberField>
      <PersonField person={preferences.person} />
    </Sheet>
  )
}

/** Kept when the field is left, not at every letter. */
function PersonField({ person }: { readonly person: string }) {
  const say = useWords()
  const [name, setName] = useState(person)
  return (
    <TextField
      className="form-row"
      value={name}
      onChange={setName}
      onBlur={() => void setPreference('person', name.trim())}
    >
      <Label>{say('preferences.person')}</Label>
      <span className="form-value">
        <span className="field">
          <Input />
        </span>
        <span className="ink-3 small-text">{say('preferences.personHint')}</span>
      </span>
    </TextField>
  )
}

interface ChoiceRowProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, text: string])[]
  readonly onChoose: (value: string) => void
}

/** A label with a few choices beside it, all in view. */
export function ChoiceRow({ label, value, choices, onChoose }: ChoiceRowProps) {
  return (
    <RadioGroup className="form-row" orientation="horizontal" value={value} onChange={onChoose}>
      <Label>{label}</Label>
      <span className="form-value">
        {choices.map(([id, text]) => (
          <Radio key={id} value={id} className="radio">
            {text}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  )
}
