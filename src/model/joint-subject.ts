/** Characters of context on either side; enough to tell the line ends of a page apart. */
const CONTEXT = 16

/**
 * The key by which a person's decision about a joint of raw lines goes: what stands on both sides, not where it
 * stands, so that it is found again after the page was decoded or cut anew.
 * @param before raw offset behind the upper line's last character
 * @param after raw offset of the lower line's first character
 */
export function jointSubject(raw: string, before: number, after: number): string {
  return `${raw.slice(Math.max(0, before - CONTEXT), before)}⏎${raw.slice(after, after + CONTEXT)}`
}
