import { Fragment } from 'react'
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components'
import { ACTION_GROUPS, ACTIONS, type ActionGroup } from '../../bridge/actions'
import { Icon } from '../controls/icon'
import { ActionItem, MenuRule, Submenu } from '../controls/menus'
import { useWords } from '../words/use-words'

/** The whole table of actions as one menu, a submenu a group. */
export function TitleMenu() {
  const say = useWords()
  return (
    <MenuTrigger>
      <Button className="title-menu" aria-label={say('frame.menu')}>
        <Icon name="menu" />
      </Button>
      <Popover className="slip-popover" placement="bottom start" offset={0} containerPadding={0}>
        <Menu className="menu" aria-label={say('frame.menu')}>
          {ACTION_GROUPS.map((group) => (
            <Submenu key={group} id={group} text={say(`group.${group}`)}>
              <GroupItems group={group} />
            </Submenu>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function GroupItems({ group }: { readonly group: ActionGroup }) {
  return ACTIONS.filter((action) => action.group === group).map((action) => (
    <Fragment key={action.id}>
      {'section' in action && <MenuRule />}
      <ActionItem action={action.id} />
    </Fragment>
  ))
}
