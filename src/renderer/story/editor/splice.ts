/** Replaces `[from, to)` of a text by `text`. Offsets are UTF-16 code units. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The smallest single replacement that turns `before` into `after`, undefined when they are the same. Found by common
 * beginning and end; linear. A surrogate pair is never cut: 𠮷 changed to 𠮶 differs in its second half only, but a
 * splice of half a character could not be stored or shown.
 */
export function findSplice(before: string, after: string): Splice | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  if (isInsidePair(before, head) || isInsidePair(after, head)) head -= 1
  let tail = 0
  const room = shorter - head
  while (tail < room && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail += 1
  }
  if (tail > 0 && (isInsidePair(before, before.length - tail) || isInsidePair(after, after.length - tail))) tail -= 1
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) }
}

export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.from) + splice.text + text.slice(splice.to)
}

/**
 * Where `offset` stands after the splice. What stood inside the replaced text, or where text was put in, moves behind
 * the new text: a caret is then where one expects it after typing, a split or an undo.
 */
export function mapOffset(offset: number, splice: Splice | undefined): number {
  if (!splice || offset < splice.from) return offset
  if (offset >= splice.to) return offset + splice.text.length - (splice.to - splice.from)
  return splice.from + splice.text.length
}

/** Whether `offset` lies between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
