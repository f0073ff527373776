import { useKeyLabel } from '../actions/use-action-keys'
import { Key } from '../controls/buttons'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useFocusStore } from '../desk/focus-store'
import { Pane } from '../desk/pane'
import { useWords } from '../words/use-words'
import { JumpBar } from './jump-bar'
import { StoryHead } from './story-head'
import { StorySheet } from './story-sheet'
import './marks/highlights.css'
import './sheet-margins.css'
import './marks/slips.css'
import './story-pane.css'

/** The open story as clean text: fields, paragraphs, and what there is to say about them in the margins. */
export function StoryPane() {
  const say = useWords()
  const open = useFocusStore((store) => store.story)
  const story = useDeskStore((store) => (open === null ? undefined : store.desk.story.get(open)))
  const opening = useDeskStore((store) => store.opening)
  const number = useDeskStore((store) => (open === null ? 1 : (indexDesk(store.desk).numberByStory.get(open) ?? 1)))
  return (
    <Pane name="story" label={say('story.pane')} className={`b-${bandOf(number)}`}>
      {story ? (
        <>
          <StoryHead story={story} number={number} />
          <JumpBar story={story} />
          <StorySheet key={`${opening} ${story.id}`} story={story} />
        </>
      ) : (
        <NoStory />
      )}
    </Pane>
  )
}

function NoStory() {
  const say = useWords()
  const key = useKeyLabel()('block.gather')
  const hasPages = useDeskStore((store) => store.desk.page.size > 0)
  return (
    <>
      <div className="pane-head story-head" />
      {hasPages && (
        <p className="empty story-none">
          {say('story.none')} {key && <Key>{key}</Key>}
        </p>
      )}
    </>
  )
}
