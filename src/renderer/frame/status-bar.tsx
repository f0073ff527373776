import { Button } from 'react-aria-components'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { Key } from '../controls/buttons'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { useOpenQuestions } from '../desk/open-questions'
import { openDialog } from '../dialogs/dialog-store'
import { useDuplicateStore } from '../duplicates/duplicate-store'
import { FigureNumbers } from '../figures/figure-numbers'
import { usePeopleStore } from '../people/people-store'
import { usePreferencesStore } from '../preferences-store'
import { RateButton } from '../rules/rate-button'
import { useOpenPages } from '../rules/scope-pages'
import { StorySignatureMark } from '../signing/signature-mark'
import { countText } from '../story/editor/text-count'
import { printEncoding } from '../words/print-encoding'
import { useWords } from '../words/use-words'
import { useStoryCounts } from './story-counts'
import { useViewStore } from './view-store'

/** Counts of the open story at the left; at the right the file of the page, beside its text, and the window's own switches. */
export function StatusBar() {
  const say = useWords()
  const view = useViewStore((store) => store.view)
  return (
    <footer className="status-bar">
      {view === 'desk' && <StoryNumbers />}
      {view === 'figures' && <FigureNumbers />}
      {view === 'duplicates' && <DuplicateNumbers />}
      {view === 'people' && <PeopleNumbers />}
      <span className="grow" />
      {view === 'desk' && <PageFacts />}
      <Button
        onPress={() => void runAction('language.toggle')}
        aria-label={`${say('frame.language')} · ${say('action.language.toggle')}`}
      >
        {say('frame.language')}
      </Button>
      <Button onPress={() => void runAction('theme.toggle')}>{say('action.theme.toggle')}</Button>
    </footer>
  )
}

function StoryNumbers() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const story = useFocusStore((store) => store.story)
  const selected = useFocusStore((store) => store.selectedText)
  const measure = usePreferencesStore((store) => store.preferences.measure)
  const counts = useStoryCounts(story, measure)
  const open = useOpenQuestions(story)
  const key = keyLabel('joint.next')
  const pages = useOpenPages()
  if (!counts) return null
  return (
    <>
      <span>
        <b>{counts.characters.toLocaleString()}</b> {say('count.characters')} ·{' '}
        {say('count.withoutPunctuation', { n: counts.withoutPunctuation.toLocaleString() })}
      </span>
      <span>{say('count.lines', { measure, n: counts.lines })}</span>
      <span>{say('count.selected', { n: countText(selected).characters })}</span>
      {open > 0 && <span className="asks">{say('count.open', { n: open })}</span>}
      <RateButton pages={pages} />
      <Button onPress={() => void runAction('joint.next')}>
        {say('frame.nextDoubt')} {key && <Key>{key}</Key>}
      </Button>
      <StorySignatureMark />
    </>
  )
}

function DuplicateNumbers() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const open = useDuplicateStore((store) => store.open)
  const key = keyLabel('joint.next')
  return (
    <>
      <span className={open > 0 ? 'asks' : undefined}>{say('count.open', { n: open })}</span>
      <Button onPress={() => void runAction('joint.next')}>
        {say('frame.nextGroup')} {key && <Key>{key}</Key>}
      </Button>
    </>
  )
}

function PeopleNumbers() {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const { entries, open } = usePeopleStore()
  const key = keyLabel('joint.next')
  return (
    <>
      <span>{say('people.count', { n: entries.filter(({ isPartial }) => !isPartial).length })}</span>
      {open > 0 && <span className="asks">{say('count.open', { n: open })}</span>}
      <Button onPress={() => void runAction('joint.next')}>
        {say('frame.nextPerson')} {key && <Key>{key}</Key>}
      </Button>
    </>
  )
}

function PageFacts() {
  const say = useWords()
  const shown = useFocusStore((store) => store.page)
  const page = useDeskStore((store) => (shown === null ? undefined : store.desk.page.get(shown)))
  const pages = useDeskStore((store) => indexDesk(store.desk).pages.length)
  if (!page) return null
  return (
    <>
      <span>{say('count.pages', { n: pages })}</span>
      <Button
        onPress={() => openDialog({ kind: 'encoding', page: page.id })}
        aria-label={say(page.encodingByHand ? 'encoding.chosenOther' : 'encoding.detectedOther', {
          encoding: printEncoding(page.encoding),
        })}
      >
        {printEncoding(page.encoding)}{' '}
        <span className="ink-3">{say(page.encodingByHand ? 'encoding.chosen' : 'encoding.detected')}</span>
      </Button>
      <span>{say(`lineEnds.${page.lineEnds}`)}</span>
    </>
  )
}
