import type { ReactNode } from 'react'

interface SectionHeadProps {
  readonly title: string
  readonly count?: number
  readonly children?: ReactNode
}

/** The line over a part of the inspector: what it is and how many. */
export function SectionHead({ title, count, children }: SectionHeadProps) {
  return (
    <h2 className="section-head">
      <b>{title}</b>
      {count}
      <span className="section-note">{children}</span>
    </h2>
  )
}

export function NothingHere({ children }: { readonly children: ReactNode }) {
  return <p className="empty nothing-here">{children}</p>
}
