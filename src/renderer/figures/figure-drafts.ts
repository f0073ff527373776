/** Fields of the figures desk whose words go nowhere until Enter. */
export type DraftField = 'source' | 'correction'

const drafts = new Map<string, string>()

const keyOf = (field: DraftField, figure: string): string => `${field} ${figure}`

/**
 * Words typed about a figure and not handed in yet. Its field comes and goes with the row the keyboard is on, and its
 * command may be refused: the words stay here until they are written down or given up with Esc.
 */
export function keepDraft(field: DraftField, figure: string, words: string): void {
  if (words === '') drafts.delete(keyOf(field, figure))
  else drafts.set(keyOf(field, figure), words)
}

export function findDraft(field: DraftField, figure: string): string | undefined {
  return drafts.get(keyOf(field, figure))
}

export function dropDraft(field: DraftField, figure: string): void {
  drafts.delete(keyOf(field, figure))
}
