import { applySplice, findSplice, mapOffset, type Splice } from './splice'

/** A block as text only. `id` is the block's, or a field's own (see fieldId) while the field has no block yet. */
export interface BlockText {
  readonly id: string
  readonly text: string
}

/** A place between two characters of a block's clean text. */
export interface TextPoint {
  readonly block: string
  readonly offset: number
}

export type PointMap = (point: TextPoint) => TextPoint | undefined

/**
 * Where the points of a story stand after it has changed from `before` to `after`. As long as the blocks are the same,
 * each is compared with itself; when blocks were split, joined or replaced, the story is compared as one text with its
 * block ends as characters, so that a caret goes with its words into whatever block now holds them.
 */
export function createPointMap(before: readonly BlockText[], after: readonly BlockText[]): PointMap {
  const old = new Map(before.map((block) => [block.id, block.text]))
  const now = new Map(after.map((block) => [block.id, block.text]))
  const splices = new Map<string, Splice | undefined>()
  const isSameOrder = before.length === after.length && before.every((block, k) => block.id === after[k]?.id)
  let whole: ((point: TextPoint) => TextPoint | undefined) | undefined

  return (point) => {
    const text = old.get(point.block)
    if (text === undefined) return undefined
    const next = now.get(point.block)
    if (next === text) return point
    if (isSameOrder && next !== undefined) {
      if (!splices.has(point.block)) splices.set(point.block, findSplice(text, next))
      return { block: point.block, offset: mapOffset(point.offset, splices.get(point.block)) }
    }
    whole ??= mapWhole(before, after)
    return whole(point)
  }
}

/** Stands for a block's end in the story as one text; no clean text holds it. */
const BLOCK_END = '\n'

function mapWhole(before: readonly BlockText[], after: readonly BlockText[]): PointMap {
  const starts = new Map<string, number>()
  let at = 0
  for (const block of before) {
    starts.set(block.id, at)
    at += block.text.length + BLOCK_END.length
  }
  const splice = findSplice(joined(before), joined(after))
  return (point) => {
    const start = starts.get(point.block)
    if (start === undefined) return undefined
    return pointAt(after, mapOffset(start + point.offset, splice))
  }
}

function joined(blocks: readonly BlockText[]): string {
  return blocks.map((block) => block.text).join(BLOCK_END)
}

/** The point at `offset` of the story as one text; an offset past the end answers with the end. */
function pointAt(blocks: readonly BlockText[], offset: number): TextPoint | undefined {
  let start = 0
  for (const block of blocks) {
    if (offset <= start + block.text.length) return { block: block.id, offset: Math.max(0, offset - start) }
    start += block.text.length + BLOCK_END.length
  }
  const last = blocks.at(-1)
  return last && { block: last.id, offset: last.text.length }
}

/**
 * A point whose new place is known: Enter at a block's end opens an empty block behind it, and the texts alone do not
 * tell on which side of the new block end the caret belongs.
 */
export interface Pin {
  readonly from: TextPoint
  readonly to: TextPoint
}

function pinned(map: PointMap, pin: Pin | undefined): PointMap {
  if (!pin) return map
  const { from, to } = pin
  return (point) => (point.block === from.block && point.offset === from.offset ? to : map(point))
}

/**
 * The story as it should stand in the editor: `mirror` with what was typed since `base` (so `local` differs from it)
 * typed again at its place. Both the document and the typing go on while an entry is on its way; neither may be lost.
 * `base` and `local` hold the same blocks.
 */
export function rebaseTyping(
  base: readonly BlockText[],
  local: readonly BlockText[],
  mirror: readonly BlockText[],
  pin?: Pin,
): BlockText[] {
  const result = mirror.map((block) => ({ ...block }))
  const indexOf = new Map(result.map((block, k) => [block.id, k]))
  const map = pinned(createPointMap(base, mirror), pin)
  // Last first: a splice does not shift those before it.
  for (let k = base.length - 1; k >= 0; k -= 1) {
    const old = base[k]
    const typed = local[k]
    if (!old || !typed) continue
    const splice = findSplice(old.text, typed.text)
    if (!splice) continue
    const from = map({ block: old.id, offset: splice.from })
    const to = map({ block: old.id, offset: splice.to })
    if (!from || !to) continue
    // Where the document cut through the text typed over, only the new words are kept: nothing is taken out twice.
    const place = from.block === to.block && from.offset <= to.offset ? from : to
    const index = indexOf.get(place.block)
    const target = index === undefined ? undefined : result[index]
    if (index === undefined || !target) continue
    const text = applySplice(target.text, { from: place.offset, to: to.offset, text: splice.text })
    result[index] = { id: target.id, text }
  }
  return result
}
