/**
 * Whether a UTF-16 code unit is white space: exactly what JavaScript's `\s` matches, the full-width space and the
 * byte order mark included. The promise that nothing is lost is made for every other character.
 */
export function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x1680) return code === 0xa0
  return (
    code === 0x3000 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0xfeff
  )
}

/** Whether `raw` holds nothing but white space in `[start, end)`. */
export function isBlank(raw: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isWhiteSpace(raw.charCodeAt(i))) return false
  return true
}
