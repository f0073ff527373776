/**
 * A short key for a proposal: the same rule, words and surroundings give the same key in every run, so a decision
 * finds its proposal again. cyrb53 (public domain, github.com/bryc): 53 bits, ample for the thousands in a desk.
 */
export function stableKey(...parts: readonly string[]): string {
  const text = parts.join('\u0001')
  let h1 = 0xdeadbeef
  let h2 = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    h1 = Math.imul(h1 ^ code, 2654435761)
    h2 = Math.imul(h2 ^ code, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36)
}

/** What decisions about two paragraphs go by, whichever of them comes first. */
export function pairKey(a: string, b: string): string {
  return stableKey('pair', ...[a, b].sort())
}
