import { TreeItem, TreeItemContent } from 'react-aria-components'
import { Icon } from '../controls/icon'
import type { MenuPoint } from '../controls/menus'
import { bandOf } from '../desk/desk-index'
import { useOpenQuestions } from '../desk/open-questions'
import { useWords } from '../words/use-words'
import type { StoryItem } from './list-model'

interface StoryRowProps {
  readonly item: StoryItem
  readonly onMenu: (at: MenuPoint) => void
}

/** A story: numbered flag and band, headline, status and length, open questions in red. */
export function StoryRow({ item, onMenu }: StoryRowProps) {
  const say = useWords()
  const status = say(`status.${item.story.status}`)
  const headline = item.headline || say('list.noHeadline')
  const asked = useOpenQuestions(item.id)
  const open = asked > 0 ? say('count.open', { n: asked }) : ''
  return (
    <TreeItem
      id={item.id}
      className={`story-row b-${bandOf(item.number)}`}
      textValue={`${item.number} ${headline}, ${status} ${open}`}
      onContextMenu={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      <TreeItemContent>
        <div className="story-cells">
          <span className="chip">{item.number}</span>
          <span className={item.headline ? 'headline cut' : 'headline cut ink-3'}>{headline}</span>
          <Icon name={`status-${item.story.status}`} />
          <span className="meta">
            <span className="cut">
              {status} · {item.characters.toLocaleString()} {say('count.characters')}
            </span>
            {open && <span className="open">{open}</span>}
          </span>
        </div>
      </TreeItemContent>
    </TreeItem>
  )
}
