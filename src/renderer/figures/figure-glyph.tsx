import type { ReactNode } from 'react'
import type { FigureStatus } from '../../model/figures/figure-status'
import { useWords } from '../words/use-words'

/** A shape a status, so that nothing is lost in grey. Drawn like the icons: 16 px, stroke 1.25. */
const SHAPES: Readonly<Record<FigureStatus, ReactNode>> = {
  unchecked: <circle cx="8" cy="8" r="1.75" />,
  verified: <path d="m3 8.6 3.3 3.3L13 4.3" />,
  corrected: <path d="M2.5 11.5 8 4l5.5 7.5" />,
  disputed: <path d="M3 6h10M3 10h10M11 2.5 5 13.5" />,
  query: (
    <>
      <path d="M5.4 5.6a2.7 2.7 0 1 1 4 2.6c-1 .6-1.4 1-1.4 2.2" />
      <circle className="f n" cx="8" cy="13" r=".9" />
    </>
  ),
  'not-a-figure': (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="m4.5 11.5 7-7" />
    </>
  ),
  stale: <circle cx="8" cy="8" r="5" strokeDasharray="2.24 1.69" />,
}

export function FigureGlyph({ status, isSilent }: { readonly status: FigureStatus; readonly isSilent?: boolean }) {
  const say = useWords()
  const label = isSilent ? undefined : say(`fig.status.${status}`)
  return (
    <svg
      className="icon fig-glyph"
      viewBox="0 0 16 16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {SHAPES[status]}
    </svg>
  )
}
