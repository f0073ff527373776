import { useEffect, useRef } from 'react'
import { useFocusStore } from '../../desk/focus-store'
import type { SheetGeometry } from '../sheet-geometry'

/** The band's tint under the paragraph that is pointed at, here or on the raw page. */
export function PassageTint({ geometry }: { readonly geometry: SheetGeometry }) {
  const hovered = useFocusStore((store) => store.hovered)
  const ref = useRef<HTMLElement>(null)
  const isWhole = hovered !== null && hovered.start === undefined
  const box = isWhole ? geometry.boxes.get(hovered.block) : undefined

  useEffect(() => {
    if (!ref.current || !box) return
    ref.current.style.top = `${box.top}px`
    ref.current.style.height = `${box.height}px`
  }, [box])

  return box ? <i ref={ref} className="passage-tint" aria-hidden="true" /> : null
}
