import { Button } from 'react-aria-components'
import { request } from '../bridge-client'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'

/** Minimise, maximise, close: drawn here because the system's title bar is hidden. */
export function WindowButtons() {
  const say = useWords()
  return (
    <div className="window-buttons">
      {(['minimise', 'maximise', 'close'] as const).map((what) => (
        <Button
          key={what}
          className={`window-button ${what}`}
          aria-label={say(`window.${what}`)}
          excludeFromTabOrder
          onPress={() => void request('window.control', { what })}
        >
          <Icon name={what} />
        </Button>
      ))}
    </div>
  )
}
