/**
 * Whether a printed count is what a slip makes of the right one: a digit wrong (15 for 25), two swapped (31 for 13), a power
 * of ten, or a few too many. Figures that have nothing to do with each other are mostly farther apart.
 */
export function isNearSlip(printed: number, right: number): boolean {
  const [a, b] = [Math.round(printed), Math.round(right)]
  if (a <= 0 || b <= 0 || a === b) return a === b
  if (a === b * 10 || b === a * 10 || Math.abs(a - b) <= 2) return true
  const [x, y] = [String(a), String(b)]
  if (x.length !== y.length || x.length < 2) return false
  const off = [...x].filter((digit, k) => digit !== y.charAt(k)).length
  return off === 1 || (x.length === 2 && x === `${y.charAt(1)}${y.charAt(0)}`)
}
