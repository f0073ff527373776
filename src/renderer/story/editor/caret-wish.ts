import type { TextPoint } from './story-text'

/** Where the caret is to stand once a command has come back: some blocks behind one that stays. */
export interface CaretWish {
  readonly block: string
  /** 0 in `block` itself, 1 in the one behind it … */
  readonly behind: number
  readonly offset: number
  /** Length of `block` once it is cut: until then the blocks are not as the command leaves them. */
  readonly cutAt?: number
  /** Where the caret waits meanwhile; what is typed there goes to the wished place. */
  readonly waitsAt?: TextPoint
}

/** Behind the words of a replacement from `from` to `to`; every line end of `text` opens a block. */
export function wishAfterReplace(from: TextPoint, to: TextPoint, text: string): CaretWish {
  const [first = '', ...rest] = text.split(/\r\n|\r|\n/)
  const last = rest.at(-1)
  return last === undefined
    ? { block: from.block, behind: 0, offset: from.offset + first.length, waitsAt: to }
    : { block: from.block, behind: rest.length, offset: last.length, cutAt: from.offset + first.length, waitsAt: to }
}

/** The wish in a story's blocks; undefined while they are not yet as the command leaves them. */
export function resolveWish(wish: CaretWish, blocks: readonly { id: string; text: string }[]): TextPoint | undefined {
  const at = blocks.findIndex((block) => block.id === wish.block)
  if (wish.cutAt !== undefined && blocks[at]?.text.length !== wish.cutAt) return undefined
  const target = at < 0 ? undefined : blocks[at + wish.behind]
  return target && wish.offset <= target.text.length ? { block: target.id, offset: wish.offset } : undefined
}

/** Behind the first thing that differs between two states of a story: where an undo has just changed something. */
export function findChange(
  before: readonly { id: string; text: string }[],
  after: readonly { id: string; text: string }[],
): TextPoint | undefined {
  const at = after.findIndex((block, k) => block.id !== before[k]?.id || block.text !== before[k]?.text)
  const changed = after[at] ?? (after.length < before.length ? after.at(-1) : undefined)
  if (!changed) return undefined
  const old = before.find((block) => block.id === changed.id)?.text
  if (old === undefined || old === changed.text) return { block: changed.id, offset: 0 }
  let tail = 0
  const room = Math.min(old.length, changed.text.length)
  while (tail < room && old.at(-1 - tail) === changed.text.at(-1 - tail)) tail += 1
  return { block: changed.id, offset: changed.text.length - tail }
}
