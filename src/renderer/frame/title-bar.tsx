import { Button } from 'react-aria-components'
import type { WordKey } from '../../words/words'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { IconButton, Key } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useDrawnPanes } from '../desk/desk-room'
import { useDuplicateStore } from '../duplicates/duplicate-store'
import { useOpenFindingCount } from '../figures/open-finding-count'
import { usePeopleStore } from '../people/people-store'
import { usePreferencesStore } from '../preferences-store'
import { useWords } from '../words/use-words'
import { Breadcrumb } from './breadcrumb'
import { TitleMenu } from './title-menu'
import { useViewStore, VIEWS, type ViewName } from './view-store'
import { WindowButtons } from './window-buttons'

/** The top of the window, which also moves it. macOS draws its own buttons at the left and has its own menu bar. */
export function TitleBar() {
  const say = useWords()
  const isMac = usePreferencesStore((store) => store.platform === 'darwin')
  return (
    <header className={isMac ? 'title-bar mac' : 'title-bar'}>
      {!isMac && <TitleMenu />}
      <span className="brand">
        <Icon name="galley" look="large" />
        {say('app.name')}
      </span>
      <nav className="views" aria-label={say('frame.views')}>
        {VIEWS.map((view) => (
          <ViewTab key={view} view={view} />
        ))}
      </nav>
      <Breadcrumb />
      <DrawerButtons />
      <CommandField />
      {!isMac && <WindowButtons />}
    </header>
  )
}

const OPEN_WORDS = {
  desk: 'frame.openDuplicates',
  figures: 'frame.openFindings',
  duplicates: 'frame.openDuplicates',
  people: 'frame.openPeople',
} as const satisfies Readonly<Record<ViewName, WordKey>>

/** The way to a view; what is open there is counted in red. */
function ViewTab({ view }: { readonly view: ViewName }) {
  const say = useWords()
  const isShown = useViewStore((store) => store.view === view)
  const duplicates = useDuplicateStore((store) => (view === 'duplicates' ? store.repeats : 0))
  const findings = useOpenFindingCount(view === 'figures')
  const people = usePeopleStore((store) => (view === 'people' ? store.open : 0))
  const open = duplicates + findings + people
  return (
    <Button className="view" aria-current={isShown ? 'page' : undefined} onPress={() => void runAction(`view.${view}`)}>
      {say(`frame.view.${view}`)}
      {open > 0 && (
        <span className="open" role="img" aria-label={say(OPEN_WORDS[view], { count: open })}>
          {open}
        </span>
      )}
    </Button>
  )
}

/** Where a pane has no room in the row, a button opens its drawer. */
function DrawerButtons() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const { isListDrawn, isInspectorDrawn } = useDrawnPanes()
  const isDesk = useViewStore((store) => store.view === 'desk')
  if (!isDesk) return null
  return (
    <span className="drawer-buttons">
      {isListDrawn && (
        <IconButton
          icon="drawer-left"
          label={say('frame.showList')}
          keyLabel={keyLabel('pane.list')}
          onPress={() => void runAction('pane.list')}
        />
      )}
      {isInspectorDrawn && (
        <IconButton
          icon="drawer-right"
          label={say('frame.showInspector')}
          keyLabel={keyLabel('pane.inspector')}
          onPress={() => void runAction('pane.inspector')}
        />
      )}
    </span>
  )
}

function CommandField() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const key = keyLabel('command.open')
  return (
    <Button className="command-field" onPress={() => void runAction('command.open')}>
      <Icon name="search" look="small" />
      <span className="grow cut">{say('frame.ask')}</span>
      {key && <Key>{key}</Key>}
    </Button>
  )
}
