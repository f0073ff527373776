import type { ReactNode } from 'react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { Icon } from '../controls/icon'
import type { MenuPoint } from '../controls/menus'
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
            {item.open > 0 && (
              <span className="asks small-text">
                <span className="hidden-words">{say('list.openCount')}</span>
                {item.open}
              </span>
            )}
            {item.open === 0 && item.isDone && <Icon name="verified" look="small" label={say('list.pageDone')} />}
            <span className="count">{item.count}</span>
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  )
}
