import type { ReactNode } from 'react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import type { PageId } from '../../model/document'
import { Icon } from '../controls/icon'
import type { MenuPoint } from '../controls/menus'
import { usePageQuestionCount } from '../desk/open-questions'
import { useWords } from '../words/use-words'
import type { PageItem } from './list-model'

interface PageRowProps {
  readonly item: PageItem
  readonly onMenu: (at: MenuPoint) => void
  readonly children: ReactNode
}

/** A page: its number and name, open questions in red, or a tick when all is checked, and how many stories. */
export function PageRow({ item, onMenu, children }: PageRowProps) {
  const say = useWords()
  return (
    <TreeItem
      id={item.id}
      className="page-row"
      hasChildItems={item.stories.length > 0}
      textValue={`${item.name.full}, ${say('list.storyCount', { count: item.count })}`}
      onContextMenu={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      <TreeItemContent>
        {({ isExpanded, hasChildItems }) => (
          <div className="page-cells">
            {hasChildItems ? (
              <Button slot="chevron" className="chevron">
                <Icon name={isExpanded ? 'down' : 'right'} look="small" />
              </Button>
            ) : (
              <span className="chevron" />
            )}
            <span className="number">{item.name.number}</span>
            <span className="grow cut">{item.name.name}</span>
            <PageState page={item.id} isDone={item.isDone} />
            <span className="count">{item.count}</span>
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  )
}

/** By itself, so that a count that has changed draws nothing of the tree. */
function PageState({ page, isDone }: { readonly page: PageId; readonly isDone: boolean }) {
  const say = useWords()
  const open = usePageQuestionCount(page)
  if (open === 0) return isDone ? <Icon name="verified" look="small" label={say('list.pageDone')} /> : null
  return (
    <span className="asks small-text">
      <span className="hidden-words">{say('list.openCount')}</span>
      {open}
    </span>
  )
}
