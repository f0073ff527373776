import { type ReactElement, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useActionKeys } from '../actions/use-action-keys'
import { useDeskStore } from '../desk/desk-store'
import { DeskView } from '../desk/desk-view'
import { Dialogs } from '../dialogs/dialogs'
import { followDuplicates } from '../duplicates/duplicate-store'
import { DuplicatesView } from '../duplicates/duplicates-view'
import { FiguresView } from '../figures/figures-view'
import { followLexicon } from '../lexicon/lexicon-store'
import { followPeople } from '../people/people-store'
import { PeopleView } from '../people/people-view'
import { useLanguage, useWords } from '../words/use-words'
import { DropTarget } from './drop-target'
import { Notices } from './notices'
import { StatusBar } from './status-bar'
import { TitleBar } from './title-bar'
import { useWindowActions } from './use-window-actions'
import { useViewStore, type ViewName } from './view-store'
import './frame.css'

const VIEW_OF: Readonly<Record<ViewName, ReactElement>> = {
  desk: <DeskView />,
  figures: <FiguresView />,
  duplicates: <DuplicatesView />,
  people: <PeopleView />,
}

/** The window: title bar, the view, status bar, and what lies over them. */
export function App() {
  const language = useLanguage()
  useActionKeys()
  useWindowActions()
  useWindowTitle()
  useEffect(followDuplicates, [])
  useEffect(followPeople, [])
  useEffect(followLexicon, [])
  const view = useViewStore((store) => store.view)
  return (
    <I18nProvider locale={language}>
      <div className="window">
        <TitleBar />
        <DropTarget>{VIEW_OF[view]}</DropTarget>
        <StatusBar />
        <Notices />
      </div>
      <Dialogs />
    </I18nProvider>
  )
}

function useWindowTitle(): void {
  const say = useWords()
  const name = useDeskStore((store) => store.state.name)
  useEffect(() => {
    document.title = name ? `${name} – ${say('app.name')}` : say('app.name')
  }, [name, say])
}
