import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { create } from 'zustand'
import type { TagType } from '../../../model/analysis'
import { IconButton } from '../../controls/buttons'
import { Icon } from '../../controls/icon'
import { useWords } from '../../words/use-words'
import { isTagType, TAG_TYPES } from './painted-tags'

/** Which types of tags the text shows. */
export const useTagFilter = create<{ readonly hidden: ReadonlySet<TagType> }>()(() => ({ hidden: new Set() }))

export function showTagTypes(shown: ReadonlySet<TagType>): void {
  useTagFilter.setState({ hidden: new Set(TAG_TYPES.filter((type) => !shown.has(type))) })
}

/** Chooses the types of tags to see; each with its line as it stands in the text. */
export function TagFilter() {
  const say = useWords()
  const hidden = useTagFilter((store) => store.hidden)
  const shown = TAG_TYPES.filter((type) => !hidden.has(type))
  return (
    <MenuTrigger>
      <IconButton icon="filter" label={say('story.filterTags')} className={hidden.size > 0 ? 'pressed' : ''} />
      <Popover className="slip-popover" placement="bottom end" offset={2}>
        <Menu
          className="menu narrow"
          aria-label={say('story.filterTags')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => showTagTypes(new Set([...keys].map(String).filter(isTagType)))}
          shouldCloseOnSelect={false}
        >
          {TAG_TYPES.map((type) => (
            <MenuItem key={type} id={type} className="menu-item" textValue={say(`tag.${type}`)}>
              {({ isSelected }) => (
                <>
                  <span className={`grow tag-name ${type}`}>
                    <span>{say(`tag.${type}`)}</span>
                  </span>
                  {isSelected && <Icon name="tick" look="small" />}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
