import { useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import { PlainButton } from '../controls/buttons'
import { importText } from '../frame/paste-page'
import { useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { Sheet } from './sheet'

/** A field to paste a page's text into. */
export function PasteDialog() {
  const say = useWords()
  const [text, setText] = useState('')
  const send = async () => {
    if (await importText(text)) closeDialog()
  }
  return (
    <Sheet
      kind="sheet"
      size="large"
      title={say('action.import.paste')}
      buttons={
        <>
          <span className="grow ink-3 small-text">{say('paste.count', { n: text.length.toLocaleString() })}</span>
          <PlainButton onPress={closeDialog}>{say('dialog.cancel')}</PlainButton>
          <PlainButton look="primary" isDisabled={text.trim() === ''} onPress={() => void send()}>
            {say('paste.import')}
          </PlainButton>
        </>
      }
    >
      <TextField className="paste-field" aria-label={say('paste.here')} value={text} onChange={setText} autoFocus>
        <TextArea placeholder={say('paste.here')} rows={16} spellCheck={false} />
      </TextField>
    </Sheet>
  )
}
