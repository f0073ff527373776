import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Rows drawn at once: more than any pane shows; and how many come with each look at its end. */
const FIRST = 40
const STEP = 80
/** The next rows are drawn before the end comes into view. */
const AHEAD_PX = 800

interface GrowingListProps<T> {
  readonly items: readonly T[]
  /** A row, with its key. */
  readonly children: (item: T) => ReactNode
}

/**
 * A list whose rows are drawn as one comes near them. Rows of different height need no measuring, and a story with a
 * thousand findings is on the screen as soon as one with ten. Give it a key of what it lists, to begin anew with that.
 */
export function GrowingList<T>({ items, children }: GrowingListProps<T>) {
  const [drawn, setDrawn] = useState(FIRST)
  const end = useRef<HTMLDivElement>(null)
  const hasMore = drawn < items.length
  useEffect(() => {
    const mark = end.current
    if (!hasMore || !mark) return
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn(drawn + STEP)
      },
      { root: mark.closest('[role="tabpanel"]'), rootMargin: `${AHEAD_PX}px 0px` },
    )
    observer.observe(mark)
    return () => observer.disconnect()
    // Watched anew after each step: an end that is still in view tells of itself only then.
  }, [hasMore, drawn])
  return (
    <>
      {items.slice(0, drawn).map((item) => children(item))}
      {hasMore && <div ref={end} aria-hidden="true" />}
    </>
  )
}
