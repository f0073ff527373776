import { roleActions } from '../actions/role-actions'
import { ActionItem, ContextMenu, type MenuPoint, MenuRule, Submenu } from '../controls/menus'
import { useWords } from '../words/use-words'

/** What can be done with the selected raw lines. */
export function LineMenu({ at, onClose }: { readonly at: MenuPoint | null; readonly onClose: () => void }) {
  const say = useWords()
  return (
    <ContextMenu at={at} label={say('raw.menu')} onClose={onClose}>
      <Submenu id="role" text={say('raw.role')}>
        {roleActions.map((action) => (
          <ActionItem key={action} action={action} />
        ))}
      </Submenu>
      <MenuRule />
      <ActionItem action="story.split" label={say('raw.splitHere')} />
      <ActionItem action="block.gather" />
      <ActionItem action="block.moveTo" />
      <MenuRule />
      <ActionItem action="block.join" label={say('raw.joinNext')} />
      <ActionItem action="block.split" label={say('raw.breakHere')} />
    </ContextMenu>
  )
}
