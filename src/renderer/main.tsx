import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isWordLanguage } from '../words/words'
import { startWindow } from './desk/start-window'
import { App } from './frame/app'
import { showFailure } from './show-failure'
import { startWords } from './words/use-words'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/choices.css'

const language = new URLSearchParams(location.search).get('language')
startWords(isWordLanguage(language) ? language : navigator.language.startsWith('zh') ? 'zh-CN' : 'en')

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// Whatever nobody waited for is still told to the person at the desk.
window.addEventListener('unhandledrejection', ({ reason }) => tellFailure(reason))

startWindow().catch(tellFailure)

function tellFailure(error: unknown): void {
  console.error(error)
  showFailure(error)
}
