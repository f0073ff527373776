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
  /** Two lines joined over whatever stands between them on the page: no raw text shows for it, it is undone by a cut. */
  readonly isFar?: true
}

const ORDER: readonly MachineCleanUp[] = ['join', 'overprint', 'spacing', 'width', 'punctuation', 'control']

/** Clean characters shown on either side. */
const AROUND = 5

/**
 * Whether the pieces on both sides of a gap are lines joined over a break of the column or an interruption. A space put
 * between them is a piece of its own, and words by hand stand where they were typed.
 */
function isFarJoin(raw: string, pieces: Block['pieces'], k: number): boolean {
  const [upper, lower] = [pieces[k], pieces[k + 1]]
  if (!upper || !lower || upper.end === lower.start) return false
  if ([upper, lower].some(({ why }) => why === 'hand' || why === 'join')) return false
  return upper.end > lower.start || /\S/u.test(raw.slice(upper.end, lower.start))
}

/** What the machine changed in these blocks, by kind, in reading order; kinds without any are left out. */
export function listCleanUps(
  raw: string,
  blocks: readonly Block[],
): readonly { readonly kind: MachineCleanUp; readonly items: readonly CleanUpItem[] }[] {
  const byKind = new Map<MachineCleanUp, CleanUpItem[]>()
  for (const block of blocks) {
    const whole = cleanText(block.pieces)
    const add = (why: MachineCleanUp, item: Omit<CleanUpItem, 'block' | 'before' | 'after'>) => {
      const behind = item.at + item.text.length
      const before = whole.slice(Math.max(0, item.at - AROUND), item.at)
      const full = { ...item, block, before, after: whole.slice(behind, behind + AROUND) }
      const list = byKind.get(why)
      if (list) list.push(full)
      else byKind.set(why, [full])
    }
    let at = 0
    block.pieces.forEach(({ start, end, text, why }, k) => {
      // A line end closed before its paragraph was cut there joins nothing any more.
      const isIdle = why === 'join' && (at === 0 || at + text.length === whole.length)
      if (why !== undefined && why !== 'hand' && !isIdle) add(why, { start, end, raw: raw.slice(start, end), text, at })
      at += text.length
      const next = block.pieces[k + 1]
      if (next && isFarJoin(raw, block.pieces, k)) {
        add('join', { start: end, end: next.start, raw: '', text: '', at, isFar: true })
      }
    })
  }
  return ORDER.flatMap((kind) => {
    const items = byKind.get(kind)
    return items ? [{ kind, items }] : []
  })
}
