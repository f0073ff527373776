import { useEffect } from 'react'
import { flushTyping, registerActions } from '../actions/action-registry'
import { request, settle } from '../bridge-client'
import { useDeskStore } from '../desk/desk-store'
import { chooseDesk, createDesk, saveDesk } from '../dialogs/desk-files'
import { openDialog } from '../dialogs/dialog-store'
import { type FigureLook, useFigureStore } from '../figures/figure-store'
import { currentLanguage, setPreference } from '../preferences-store'
import { listenForPaste, pasteAsPage } from './paste-page'
import { showView } from './view-store'

/** What the window itself can do, whatever pane has the keyboard. */
export function useWindowActions(): void {
  useEffect(() => {
    const ends = [
      registerActions({
        'desk.create': createDesk,
        'desk.open': () => chooseDesk(),
        'desk.save': () => saveDesk(false),
        'desk.saveAs': () => saveDesk(true),
        'import.files': () => request('import.choose', { kind: 'files' }),
        'import.folder': () => request('import.choose', { kind: 'folder' }),
        'import.paste': pasteAsPage,
        'window.close': () => request('window.control', { what: 'close' }),
        'command.open': () => openDialog({ kind: 'palette' }),
        'preferences.open': () => openDialog({ kind: 'preferences' }),
        'keys.open': () => openDialog({ kind: 'keys' }),
        'help.about': () => openDialog({ kind: 'about' }),
        'view.desk': () => showView('desk'),
        'view.figures': () => showFigures('sheet'),
        'view.pictures': () => showFigures('pictures'),
        'view.duplicates': () => showView('duplicates'),
        'view.people': () => showView('people'),
        'lexicon.open': () => openDialog({ kind: 'lexicon' }),
        'rules.open': () => openDialog({ kind: 'rules' }),
        'theme.toggle': toggleTheme,
        'language.toggle': () => setPreference('language', currentLanguage() === 'en' ? 'zh-CN' : 'en'),
        'zoom.in': () => request('window.control', { what: 'zoomIn' }),
        'zoom.out': () => request('window.control', { what: 'zoomOut' }),
        'zoom.reset': () => request('window.control', { what: 'zoomReset' }),
        'window.fullscreen': () => request('window.control', { what: 'fullscreen' }),
      }),
      registerActions({ 'history.undo': () => settle(request('history.undo', {})) }, () => state().undo !== null),
      registerActions({ 'history.redo': () => settle(request('history.redo', {})) }, () => state().redo !== null),
      registerActions(
        {
          'export.stories': () => openDialog({ kind: 'export' }),
          'report.save': () => openDialog({ kind: 'report' }),
          'signature.open': () => openDialog({ kind: 'sign' }),
        },
        () => useDeskStore.getState().desk.story.size > 0,
      ),
      listenForLeaving(),
      listenForPaste(),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [])
}

/** The figures desk, as a table or drawn. */
function showFigures(look: FigureLook): void {
  useFigureStore.setState({ look, isEditing: false })
  showView('figures')
}

const state = () => useDeskStore.getState().state

/** From what is shown, be it chosen or the system's, to the other. */
function toggleTheme(): Promise<void> {
  const { theme } = document.documentElement.dataset
  const isDark = theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
  return setPreference('theme', isDark ? 'light' : 'dark')
}

/** Typing not yet committed goes out before the window is hidden or left for another. */
function listenForLeaving(): () => void {
  const flush = () => void flushTyping()
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  return () => {
    window.removeEventListener('blur', flush)
    window.removeEventListener('pagehide', flush)
  }
}
