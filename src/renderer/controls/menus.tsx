import { type ReactNode, useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import type { ActionId } from '../../bridge/actions'
import { isActionEnabled, runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { useWords } from '../words/use-words'
import { Key } from './buttons'
import { Icon } from './icon'

/** One action of a menu, with its key; grey while nothing can carry it out. */
export function ActionItem({ action, label }: { readonly action: ActionId; readonly label?: string }) {
  const say = useWords()
  const keyLabel = useKeyLabel()
  const key = keyLabel(action)
  const text = label ?? say(`action.${action}`)
  return (
    <MenuItem
      id={action}
      className="menu-item"
      textValue={text}
      isDisabled={!isActionEnabled(action)}
      onAction={() => void runAction(action)}
    >
      <span className="grow">{text}</span>
      {key && <Key bare>{key}</Key>}
    </MenuItem>
  )
}

/** A choice of a menu that is not one of the actions. */
export function ChoiceItem(props: {
  readonly id: string
  readonly text: string
  readonly note?: string
  readonly isDisabled?: boolean
  readonly isChosen?: boolean
  readonly lead?: ReactNode
  readonly onChoose: () => void
}) {
  return (
    <MenuItem
      id={props.id}
      className="menu-item"
      textValue={props.text}
      isDisabled={props.isDisabled}
      onAction={props.onChoose}
    >
      {props.lead}
      <span className="grow cut">{props.text}</span>
      {props.note && <span className="note">{props.note}</span>}
      {props.isChosen && <Icon name="tick" look="small" />}
    </MenuItem>
  )
}

export function MenuRule() {
  return <Separator className="menu-rule" />
}

export function MenuGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <MenuSection className="menu-group">
      <Header>{title}</Header>
      {children}
    </MenuSection>
  )
}

export function Submenu({
  id,
  text,
  children,
}: {
  readonly id: string
  readonly text: string
  readonly children: ReactNode
}) {
  return (
    <SubmenuTrigger>
      <MenuItem id={id} className="menu-item" textValue={text}>
        <span className="grow">{text}</span>
        <Icon name="right" look="small" />
      </MenuItem>
      <Popover className="slip-popover" offset={-1}>
        <Menu className="menu" aria-label={text}>
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}

/** Where a context menu opens: window coordinates. */
export interface MenuPoint {
  readonly x: number
  readonly y: number
}

/** A menu at a point of the window, for the right button, the menu key and Shift+F10. */
export function ContextMenu(props: {
  readonly at: MenuPoint | null
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        className="menu-anchor"
        aria-hidden="true"
        style={{ left: props.at?.x ?? 0, top: props.at?.y ?? 0 }}
      />
      <Popover
        className="slip-popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen={props.at !== null}
        onOpenChange={(open) => !open && props.onClose()}
      >
        <Menu className="menu" aria-label={props.label} autoFocus="first" onClose={props.onClose}>
          {props.children}
        </Menu>
      </Popover>
    </>
  )
}
