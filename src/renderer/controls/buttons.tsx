import type { ReactNode } from 'react'
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { ActionId } from '../../bridge/actions'
import { runAction } from '../actions/action-registry'
import { useKeyLabel } from '../actions/use-action-keys'
import { useWords } from '../words/use-words'
import { Icon, type IconName } from './icon'

/** A key, printed. */
export function Key({ children, bare }: { readonly children: ReactNode; readonly bare?: boolean }) {
  return <kbd className={bare ? 'bare' : undefined}>{children}</kbd>
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  readonly icon: IconName
  /** Said by screen readers and shown as a tip. */
  readonly label: string
  readonly keyLabel?: string
}

/** A square button with an icon; its words and key are in its tip. */
export function IconButton({ icon, label, keyLabel, className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        {...rest}
        className={`button icon-only ${typeof className === 'string' ? className : ''}`}
        aria-label={label}
      >
        <Icon name={icon} />
      </Button>
      <Tooltip className="tip" offset={6}>
        {label}
        {keyLabel && <Key>{keyLabel}</Key>}
      </Tooltip>
    </TooltipTrigger>
  )
}

/** An icon button that carries out an action; it can be pressed while something on the screen offers that action. */
export function ActionIconButton({
  action,
  icon,
  isDisabled,
}: {
  readonly action: ActionId
  readonly icon: IconName
  readonly isDisabled?: boolean
}) {
  const say = useWords()
  const keyLabel = useKeyLabel()
  return (
    <IconButton
      icon={icon}
      label={say(`action.${action}`)}
      keyLabel={keyLabel(action)}
      isDisabled={isDisabled}
      onPress={() => void runAction(action)}
    />
  )
}

interface PlainButtonProps extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: 'primary' | 'plain' | 'slip'
  readonly big?: boolean
  readonly keyLabel?: string
  readonly children: ReactNode
}

/** A button with words, its key printed after them. */
export function PlainButton({ look, big, keyLabel, children, ...rest }: PlainButtonProps) {
  return (
    <Button {...rest} className={['button', look, big && 'big'].filter(Boolean).join(' ')}>
      {children}
      {keyLabel && <Key>{keyLabel}</Key>}
    </Button>
  )
}
