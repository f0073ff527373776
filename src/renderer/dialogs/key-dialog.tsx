import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { ACTION_GROUPS, ACTIONS, type ActionId } from '../../bridge/actions'
import { isComposing, keyPressed } from '../actions/key-map'
import { rebind, withoutChoice } from '../actions/rebind'
import { useKeyLabel } from '../actions/use-action-keys'
import { IconButton, Key, PlainButton } from '../controls/buttons'
import { setPreference, usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { Sheet } from './sheet'

/** All keys on one sheet; press one to give its action another. */
export function KeyDialog() {
  const say = useWords()
  const keys = usePreferencesStore((store) => store.preferences.keys)
  return (
    <Sheet
      kind="sheet"
      size="large"
      title={say('keys.title')}
      buttons={
        <>
          <span className="grow ink-3 small-text">{say('keys.how')}</span>
          <PlainButton isDisabled={Object.keys(keys).length === 0} onPress={() => void setPreference('keys', {})}>
            {say('keys.resetAll')}
          </PlainButton>
          <PlainButton onPress={closeDialog}>{say('dialog.done')}</PlainButton>
        </>
      }
    >
      <div className="key-sheet">
        {ACTION_GROUPS.map((group) => (
          <section key={group}>
            <h3>{say(`group.${group}`)}</h3>
            {ACTIONS.filter((action) => action.group === group).map(({ id }) => (
              <KeyRow key={id} id={id} />
            ))}
          </section>
        ))}
        <section>
          <h3>{say('keys.inRaw')}</h3>
          <FixedRow text={say('joint.join')} keys={['J']} />
          <FixedRow text={say('joint.break')} keys={['P']} />
          <FixedRow text={say('joint.story')} keys={['N']} />
          <FixedRow text={say('keys.extend')} keys={['Shift ↑', 'Shift ↓']} />
          <FixedRow text={say('keys.toStory')} keys={['↵']} />
        </section>
      </div>
    </Sheet>
  )
}

function FixedRow({ text, keys }: { readonly text: string; readonly keys: readonly string[] }) {
  return (
    <div className="key-row">
      <span className="grow">{text}</span>
      {keys.map((key) => (
        <Key key={key}>{key}</Key>
      ))}
    </div>
  )
}

function KeyRow({ id }: { readonly id: ActionId }) {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const keys = usePreferencesStore((store) => store.preferences.keys)
  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  const [isListening, setListening] = useState(false)
  const label = keyLabel(id)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isListening || isComposing(event.nativeEvent)) return
    const key = keyPressed(event.nativeEvent, isMac)
    if (key === undefined || key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    setListening(false)
    if (key !== 'Esc') void setPreference('keys', rebind(keys, id, key === 'Backspace' ? '' : key))
  }
  return (
    <div className="key-row" onKeyDownCapture={onKeyDown} role="presentation">
      <span className="grow">{say(`action.${id}`)}</span>
      {id in keys && (
        <IconButton
          icon="undo"
          label={say('keys.reset')}
          onPress={() => void setPreference('keys', withoutChoice(keys, id))}
        />
      )}
      <Button
        className="key-button"
        aria-label={say('keys.change', { action: say(`action.${id}`), key: label ?? say('keys.none') })}
        onPress={() => setListening(true)}
        onBlur={() => setListening(false)}
      >
        {isListening ? <span className="asks">{say('keys.press')}</span> : <Key bare={!label}>{label ?? '—'}</Key>}
      </Button>
    </div>
  )
}
