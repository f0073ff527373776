import { type PointerEvent, useMemo, useRef } from 'react'
import type { Joint } from '../../model/analysis'
import { bandOf } from '../desk/desk-index'
import { useStoryNumbers } from './raw-highlights'
import { lineAt, type RawRow } from './raw-lines'
import { findStretches } from './stretches'

interface MiniMapProps {
  readonly rows: readonly RawRow[]
  readonly joints: readonly Joint[]
  /** In lines; fractions count. */
  readonly first: number
  readonly inView: number
  readonly onScroll: (line: number) => void
}

/** The whole page in twelve pixels: bands of the stories, red ticks for doubts, a frame for what is in view. */
export function MiniMap({ rows, joints, first, inView, onScroll }: MiniMapProps) {
  const numbers = useStoryNumbers()
  const map = useRef<HTMLDivElement>(null)
  const stretches = useMemo(() => findStretches(rows, numbers), [rows, numbers])
  const percent = (line: number) => `${(line / Math.max(1, rows.length)) * 100}%`

  const scroll = (event: PointerEvent) => {
    const box = map.current?.getBoundingClientRect()
    if (!box || event.buttons !== 1) return
    onScroll(((event.clientY - box.top) / box.height) * rows.length - inView / 2)
  }
  const isWhole = inView >= rows.length
  return (
    <div ref={map} className="mini-map" aria-hidden="true" onPointerDown={scroll} onPointerMove={scroll}>
      {stretches.map(({ number, from, to }) => (
        <i key={from} className={`b-${bandOf(number)}`} style={{ top: percent(from), height: percent(to - from) }} />
      ))}
      {joints.map((joint) => (
        <u key={joint.after} style={{ top: percent(lineAt(rows, joint.after)) }} />
      ))}
      {!isWhole && <em style={{ top: percent(first), height: percent(Math.min(inView, rows.length - first)) }} />}
    </div>
  )
}
