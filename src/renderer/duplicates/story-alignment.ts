import type { BlockId } from '../../model/document'

/** One row of the comparison: two paragraphs that belong together, or one that only one side has. */
export interface AlignedParagraphs {
  readonly a: BlockId | null
  readonly b: BlockId | null
}

/**
 * Sets the paragraphs of two stories side by side. Pairs come from the duplicates between them; the order is that of
 * the left story, and paragraphs only the right one has stand where they do in it.
 */
export function alignStories(
  left: readonly BlockId[],
  right: readonly BlockId[],
  pairs: readonly { readonly a: BlockId; readonly b: BlockId; readonly similarity: number }[],
): AlignedParagraphs[] {
  const partner = matchBest(left, right, pairs)
  const taken = new Set(partner.values())
  const rows: AlignedParagraphs[] = []
  let done = 0
  for (const a of left) {
    const b = partner.get(a)
    if (b !== undefined) {
      const at = right.indexOf(b)
      for (; done < at; done++) {
        const only = right[done]
        if (only !== undefined && !taken.has(only)) rows.push({ a: null, b: only })
      }
      done = Math.max(done, at + 1)
    }
    rows.push({ a, b: b ?? null })
  }
  for (const b of right.slice(done)) if (!taken.has(b)) rows.push({ a: null, b })
  return rows
}

/** Each paragraph goes with the one most like it that is still free. */
function matchBest(
  left: readonly BlockId[],
  right: readonly BlockId[],
  pairs: readonly { readonly a: BlockId; readonly b: BlockId; readonly similarity: number }[],
): Map<BlockId, BlockId> {
  const isLeft = new Set(left)
  const isRight = new Set(right)
  const partner = new Map<BlockId, BlockId>()
  const taken = new Set<BlockId>()
  for (const { a, b } of pairs.toSorted((x, y) => y.similarity - x.similarity)) {
    const [one, two] = isLeft.has(a) ? [a, b] : [b, a]
    if (!isLeft.has(one) || !isRight.has(two) || partner.has(one) || taken.has(two)) continue
    partner.set(one, two)
    taken.add(two)
  }
  return partner
}
