import { PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import { closeDialog } from './dialog-store'
import { Sheet } from './sheet'

export function AboutDialog() {
  const say = useWords()
  const version = usePreferencesStore((store) => store.version)
  return (
    <Sheet
      kind="sheet"
      title={say('action.help.about')}
      buttons={
        <>
          <span className="grow" />
          <PlainButton onPress={closeDialog}>{say('dialog.done')}</PlainButton>
        </>
      }
    >
      <p className="about-name">
        <Icon name="galley" look="large" /> {say('app.name')} <span className="ink-3">{version}</span>
      </p>
      <p className="ink-2">{say('about.what')}</p>
      <p className="ink-3 small-text">{say('about.license')}</p>
    </Sheet>
  )
}
