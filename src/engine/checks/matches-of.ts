const NONE: readonly RegExpExecArray[] = []

/**
 * All matches of a global pattern, as `matchAll` gives them. That one makes a copy of the pattern each time it is called,
 * which costs more than most searches: nearly every pattern of a rule finds nothing in nearly every text.
 * @throws {TypeError} when the pattern is not global: there would be no end of matches.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern.source}`)
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}
