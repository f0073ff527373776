/**
 * Widths of words without a font to measure: the report is laid out where there is no screen, and both must come out
 * the same. Han and full-width characters are one em by design; the rest are taken a little wider than the sans faces
 * of the interface draw them, so that labels may stand loosely but never run into each other.
 */
const NARROW_EM = 0.58
const CAPITAL_EM = 0.72
const SPACE_EM = 0.32

/** @param size of the type, in the unit the answer comes in. */
export function textWidth(words: string, size: number): number {
  let em = 0
  for (const character of words) em += emOf(character.codePointAt(0) ?? 0)
  return em * size
}

/** The words, or as many of them as fit into `width` with an ellipsis behind. */
export function cutText(words: string, size: number, width: number): string {
  if (textWidth(words, size) <= width) return words
  let left = width - size
  let kept = ''
  for (const character of words) {
    left -= emOf(character.codePointAt(0) ?? 0) * size
    if (left < 0) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

function emOf(code: number): number {
  if (code === 0x20 || code === 0xa0) return SPACE_EM
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x203b) || (code >= 0x2190 && code <= 0x27bf)) return 1
  const isCapital = (code >= 0x41 && code <= 0x5a) || code === 0x25 || code === 0x6d || code === 0x77
  return isCapital ? CAPITAL_EM : NARROW_EM
}
