/**
 * Where text stands. Offsets are UTF-16 code units; a span is half open: `[start, end)`.
 */
export type Span = readonly [start: number, end: number]

/** Number of UTF-16 code units in a span. */
export function spanLength([start, end]: Span): number {
  return end - start
}

/** Whether two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/**
 * Adds `next` to a list of spans, growing the last one where the two touch, so that a paragraph read from
 * consecutive characters keeps one span a raw line instead of one a character.
 */
export function pushSpan(spans: Span[], next: Span): void {
  if (next[0] === next[1]) return
  const last = spans.at(-1)
  if (last && last[1] === next[0]) spans[spans.length - 1] = [last[0], next[1]]
  else spans.push(next)
}
