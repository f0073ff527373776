// Names of traits, spelled out once: a name put together anew must be hashed anew to find its weight.

export const SPACED = ofBoth('sp')
export const IN_PARTS = ofBoth('parts')
export const DIGITS = ofBoth('dig')
export const QUOTES = ofBoth('quo')
export const PLACES_FIRST = ofBoth('pl')

/** What holds of neither line, of the lower, of the upper, of both: sp00, sp01, sp10, sp11. */
function ofBoth(name: string): readonly string[] {
  return ['00', '01', '10', '11'].map((which) => name + which)
}

/** The name among four that holds of an upper and a lower line. */
export function pick(names: readonly string[], upper: boolean, lower: boolean): string {
  return names[(upper ? 2 : 0) + (lower ? 1 : 0)] as string
}

export const RATIOS = ofRatio('r')
export const SET_RATIOS = ofRatio('s')
/** Steps of a ratio, by its logarithm, on either side of none. */
const MOST_STEPS = 4

function ofRatio(name: string): readonly string[] {
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => `${name}${step}`)
}

/** The place of a ratio among the names `ofRatio`. */
export function bucket(ratio: number): number {
  return MOST_STEPS + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(Math.log(ratio) * 5)))
}
