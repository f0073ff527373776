/** How many texts a reader remembers. */
const KEPT = 8192

/**
 * A reader that several rules ask for the same text: what it read of a text is kept for the next who asks. What it gives back
 * hangs on the text alone, and nobody may change it.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const found = read(text)
    if (known.size >= KEPT) known.clear()
    known.set(text, found)
    return found
  }
}
