import type { ReactNode } from 'react'
import { type PaneName, setActivePane } from './focus-store'

interface PaneProps {
  readonly name: PaneName
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** One of the desk's panes. The one that last had the keyboard or the pointer's click is where actions go. */
export function Pane({ name, label, className, children }: PaneProps) {
  const activate = () => setActivePane(name)
  return (
    <section
      className={`pane ${name}-pane ${className ?? ''}`}
      aria-label={label}
      onFocusCapture={activate}
      onPointerDownCapture={activate}
    >
      {children}
    </section>
  )
}

/** The bar over a pane. */
export function PaneHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="pane-head">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
