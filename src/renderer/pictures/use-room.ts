import { type RefObject, useLayoutEffect, useState } from 'react'

interface Room {
  /** Whole CSS pixels; 0 before it has been measured. */
  readonly width: number
  /** Of the type there. */
  readonly size: number
}

/** How much room a picture has. It is drawn anew for every width, so that type keeps its size. */
export function useRoom(place: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, size: 12 })
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return undefined
    const measure = () => {
      const width = Math.floor(element.clientWidth)
      const size = Number.parseFloat(getComputedStyle(element).fontSize) || 12
      setRoom((old) => (old.width === width && old.size === size ? old : { width, size }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return room
}
