import type { BlockId } from '../../../model/document'
import type { Entry } from '../../../model/entry'
import { joinBlock, replaceText } from '../story-commands'
import { type CaretWish, resolveWish, wishAfterReplace } from './caret-wish'
import { fieldOf } from './shown-blocks'
import type { BlockText, Pin, TextPoint } from './story-text'

/** What the flow asks of the editor. */
export interface FlowPort {
  read(): readonly BlockText[]
  /** Sends what was typed, before the command that is sent right behind it. */
  commitTyping(): void
  /** The last entry the editor has taken in. */
  seq(): number
  canJoin(upper: BlockId, lower: BlockId): boolean
}

/** A caret wish that has come true. */
export interface GrantedWish {
  readonly point: TextPoint
  readonly waitsAt: TextPoint | undefined
}

/** A main process that does not answer must not freeze the keyboard for good. */
const LONGEST_WAIT_MS = 5000

/**
 * Edits that change the blocks themselves, one at a time. From the key to the document and back takes some
 * milliseconds, in which a held key repeats and a fast typist goes on; a second Backspace that acted on the blocks as
 * they still stand would join one paragraph too many. So everything but plain typing waits for the one before it, and
 * typing waits behind whatever waits.
 */
export class StructuralFlow {
  /** Commands sent and not answered, and the last entry among the answers. */
  private readonly open = new Set<Promise<unknown>>()
  private lastSeq = 0
  private wish: CaretWish | undefined
  private waiting: (() => void)[] = []
  private idlers: (() => void)[] = []
  private timeout: number | undefined

  constructor(private readonly port: FlowPort) {}

  isBusy(): boolean {
    return this.open.size > 0 || this.lastSeq > this.port.seq()
  }

  hasWaiting(): boolean {
    return this.waiting.length > 0
  }

  /** Does `edit` once the edits before it have come back. */
  defer(edit: () => void): void {
    this.waiting.push(edit)
  }

  /** Resolves when nothing is on its way or waiting. */
  idle(): Promise<void> {
    if (!this.isBusy() && this.waiting.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.idlers.push(resolve))
  }

  /** Replaces by command; a field that is not a block yet has no text the document could replace. */
  replace(from: TextPoint, to: TextPoint, text: string): void {
    this.port.commitTyping()
    const [start, end] = this.withoutFields(from, to)
    const isNothing = text === '' && start?.block === end?.block && start?.offset === end?.offset
    if (start && end && !isNothing) this.send(wishAfterReplace(start, end, text), replaceText(start, end, text))
  }

  /** Joins a block with the one behind it. */
  join(upper: BlockId): void {
    this.port.commitTyping()
    const blocks = this.port.read()
    const at = blocks.findIndex((block) => block.id === upper)
    const above = blocks[at]
    const below = blocks[at + 1]
    if (!above || !below || fieldOf(above.id) || fieldOf(below.id) || !this.port.canJoin(above.id, below.id)) return
    this.send({ block: upper, behind: 0, offset: above.text.length }, joinBlock(upper))
  }

  /** Counts an action begun elsewhere, an undo or a move, among the edits that others wait for. */
  follow(answer: Promise<unknown>): void {
    this.open.add(answer)
    window.clearTimeout(this.timeout)
    this.timeout = window.setTimeout(() => this.giveUp(), LONGEST_WAIT_MS)
    const home = (entry: unknown) => {
      // One that took too long has been given up; its answer is no longer waited for.
      if (!this.open.delete(answer)) return
      if (isEntry(entry)) this.lastSeq = Math.max(this.lastSeq, entry.seq)
      this.settle()
    }
    answer.then(home, home)
  }

  /** The wish, once `blocks` are as its command leaves them. */
  takeWish(blocks: readonly BlockText[]): GrantedWish | undefined {
    const { wish } = this
    const point = wish && resolveWish(wish, blocks)
    if (!point) return undefined
    this.wish = undefined
    return { point, waitsAt: wish.waitsAt }
  }

  /** Something has come home or been taken in: when it was the last, what waited goes on. */
  settle(): void {
    if (this.isBusy()) return
    // Entries are counted anew when another desk is opened.
    this.lastSeq = 0
    window.clearTimeout(this.timeout)
    this.wish = undefined
    while (!this.isBusy()) {
      const next = this.waiting.shift()
      if (!next) break
      next()
    }
    if (this.isBusy()) return
    for (const tell of this.idlers.splice(0)) tell()
  }

  private send(wish: CaretWish, answer: Promise<unknown>): void {
    this.wish = wish
    this.follow(answer)
  }

  private giveUp(): void {
    this.open.clear()
    this.lastSeq = 0
    this.settle()
  }

  /** The part of a range that lies in blocks: empty fields at its ends are passed over. */
  private withoutFields(from: TextPoint, to: TextPoint): [TextPoint?, TextPoint?] {
    const blocks = this.port.read()
    const first = blocks.findIndex((block) => block.id === from.block)
    const last = blocks.findIndex((block) => block.id === to.block)
    const inside = blocks.slice(first, last + 1).filter((block) => fieldOf(block.id) === undefined)
    const upper = inside[0]
    const lower = inside.at(-1)
    return [
      upper && (upper.id === from.block ? from : { block: upper.id, offset: 0 }),
      lower && (lower.id === to.block ? to : { block: lower.id, offset: lower.text.length }),
    ]
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'seq' in value && typeof value.seq === 'number'
}

/** Typing at the place where the caret waited goes to the wished one. */
export function pinOf({ point, waitsAt }: GrantedWish): Pin | undefined {
  return waitsAt && { from: waitsAt, to: point }
}

/** The wished place, behind what was typed while the caret waited for it. */
export function placeOfWish(
  { point, waitsAt }: GrantedWish,
  caret: TextPoint,
  hadTyping: boolean,
): TextPoint | undefined {
  if (!hadTyping) return point
  const typed = waitsAt?.block === caret.block ? caret.offset - waitsAt.offset : -1
  return typed < 0 ? undefined : { block: point.block, offset: point.offset + typed }
}
