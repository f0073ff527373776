import { type ReactNode, useEffect, useRef } from 'react'

interface DrawerProps {
  readonly side: 'left' | 'right'
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A pane that lies over the others while it is open; work under it goes on. Escape puts it away. */
export function Drawer({ side, isOpen, onClose, children }: DrawerProps) {
  const drawer = useRef<HTMLElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.stopPropagation()
      onClose()
    }
    const element = isOpen ? drawer.current : null
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [isOpen, onClose])
  if (!isOpen) return null
  return (
    <aside ref={drawer} className={`drawer ${side}`}>
      {children}
    </aside>
  )
}
