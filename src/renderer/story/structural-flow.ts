import type { BlockId } from '../../model/document'
import type { Entry } from '../../model/entry'
import { type CaretWish, resolveWish, wishAfterReplace } from './caret-wish'
import { fieldOf } from './shown-blocks'
import { joinBlock, replaceText } from './story-commands'
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
  private isSent = false
  private entry: Entry | undefined
  private wish: CaretWish | undefined
  private waiting: (() => void)[] = []
  private idlers: (() => void)[] = []
  private timeout: number | undefined

  constructor(private readonly port: FlowPort) {}

  isBusy(): boolean {
    return this.isSent
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
    if (!this.isSent && this.waiting.length === 0) return Promise.resolve()
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

  /** The wish, once `blocks` are as its command leaves them. */
  takeWish(blocks: readonly BlockText[]): GrantedWish | undefined {
    const { wish } = this
    const point = wish && resolveWish(wish, blocks)
    if (!point) return undefined
    this.wish = undefined
    return { point, waitsAt: wish.waitsAt }
  }

  /** The editor has taken a new state in: what waited for it goes on. */
  settle(): void {
    if (this.entry && this.entry.seq <= this.port.seq()) this.finish()
  }

  private send(wish: CaretWish, answer: Promise<Entry | undefined>): void {
    this.isSent = true
    this.wish = wish
    this.timeout = window.setTimeout(() => this.finish(), LONGEST_WAIT_MS)
    void answer.then((entry) => {
      if (this.wish !== wish && !this.isSent) return
      this.entry = entry
      if (!entry) this.finish()
      else this.settle()
    })
  }

  private finish(): void {
    window.clearTimeout(this.timeout)
    this.isSent = false
    this.entry = undefined
    this.wish = undefined
    while (!this.isSent) {
      const next = this.waiting.shift()
      if (!next) break
      next()
    }
    if (this.isSent) return
    for (const tell of this.idlers.splice(0)) tell()
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
