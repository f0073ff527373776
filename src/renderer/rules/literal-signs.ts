/** What elsewhere stands for "any", "perhaps", "again" or "one of": here each is a character like others. */
const WILD = /\\[dwsb]|[?*+[\]^$]/gu

/**
 * The signs of a pattern that somebody may have meant as wildcards, each once. A pattern of them is a right one and
 * simply finds nothing, which nobody would understand. With a backslash before it a sign is meant as itself.
 */
export function literalSigns(pattern: string): readonly string[] {
  const meant = pattern.replace(/\\[^dwsb]/gu, '').replace(/\{[^}]*\}/gu, '')
  return [...new Set(meant.match(WILD))]
}
