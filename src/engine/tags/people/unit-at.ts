/** The code unit at `at`, 0 behind the end of the text: `charCodeAt` says NaN there, which makes every table slow. */
export function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0
}
