/** The code unit at `at`, 0 outside the text: `charCodeAt` says NaN there, which makes every table slow. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}
