import type { KeyboardEvent, ReactNode } from 'react'

interface DrawerProps {
  readonly side: 'left' | 'right'
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A pane that lies over the others while it is open; work under it goes on. Escape puts it away. */
export function Drawer({ side, isOpen, onClose, children }: DrawerProps) {
  if (!isOpen) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <div className={`drawer ${side}`} role="group" onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
