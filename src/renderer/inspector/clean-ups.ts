import type { Block } from '../../model/document'
import { type CleanUp, cleanText } from '../../model/piece'

/** The machine's own kinds of clean-up; words written by hand are in the history instead. */
export type MachineCleanUp = Exclude<CleanUp, 'hand'>

export interface CleanUpItem {
  readonly block: Block
  /** Raw offsets. */
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly text: string
  /** Where it shows in the block's clean text. */
  readonly at: number
  /** A little clean text before and behind it, to tell one from another. */
  readonly before: string
  readonly after: string
}

const ORDER: readonly MachineCleanUp[] = ['join', 'overprint', 'spacing', 'width', 'punctuation', 'control']

/** Clean characters shown on either side. */
const AROUND = 5

/** What the machine changed in these blocks, by kind, in reading order; kinds without any are left out. */
export function listCleanUps(
  raw: string,
  blocks: readonly Block[],
): readonly { readonly kind: MachineCleanUp; readonly items: readonly CleanUpItem[] }[] {
  const byKind = new Map<MachineCleanUp, CleanUpItem[]>()
  for (const block of blocks) {
    const whole = cleanText(block.pieces)
    let at = 0
    for (const { start, end, text, why } of block.pieces) {
      if (why !== undefined && why !== 'hand') {
        const behind = at + text.length
        const before = whole.slice(Math.max(0, at - AROUND), at)
        const after = whole.slice(behind, behind + AROUND)
        const item = { block, start, end, raw: raw.slice(start, end), text, at, before, after }
        byKind.set(why, [...(byKind.get(why) ?? []), item])
      }
      at += text.length
    }
  }
  return ORDER.flatMap((kind) => {
    const items = byKind.get(kind)
    return items ? [{ kind, items }] : []
  })
}
