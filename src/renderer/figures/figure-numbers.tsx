import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { Key } from '../controls/buttons'
import { usePreferencesStore } from '../preferences-store'
import { RateButton } from '../rules/rate-button'
import { useScopePages } from '../rules/scope-pages'
import { SignatureMark } from '../signing/signature-mark'
import { useWords } from '../words/use-words'
import { filterRows } from './figure-filter'
import { useFigureStore } from './figure-store'
import { countFindings, useDeskRows, useScopeRows } from './use-figure-rows'

/** The status bar's part: how many figures are shown, what is open, the keys that walk, and who checks. */
export function FigureNumbers() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const rows = useScopeRows(useDeskRows())
  const { facets, find, scope } = useFigureStore()
  const person = usePreferencesStore((store) => store.preferences.person)
  const shown = useMemo(() => filterRows(rows, facets, find), [rows, facets, find])
  const open = countFindings(shown)
  const key = keyLabel('joint.next')
  const pages = useScopePages()
  return (
    <>
      <span>
        {say('fig.shown')} <b>{shown.length}</b> / {rows.length} {say('fig.items')}
      </span>
      {open > 0 && <span className="asks">{say('fig.toCheck', { n: open })}</span>}
      <RateButton pages={pages} />
      <Button onPress={() => void runAction('joint.next')}>
        {say('fig.next')} {key && <Key>{key}</Key>}
      </Button>
      <span>
        {say('fig.skip')} <Key>Space</Key>
      </span>
      {person && <span>{say('fig.checker', { name: person })}</span>}
      <SignatureMark scope={scope} />
    </>
  )
}
