import { runAction } from '../actions/action-registry'
import { printKey } from '../actions/key-map'
import { useKeyLabel } from '../actions/use-action-keys'
import { Key, PlainButton } from '../controls/buttons'
import { usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import './list.css'

/** The ways pages come onto a desk that has none. */
export function EmptyDesk() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  return (
    <div className="list-empty empty">
      <p>{say('list.empty')}</p>
      <p>
        {say('list.emptyHow')} <Key>{printKey('Mod+V', isMac)}</Key>
      </p>
      <PlainButton keyLabel={keyLabel('import.files')} onPress={() => void runAction('import.files')}>
        {say('action.import.files')}
      </PlainButton>
    </div>
  )
}
