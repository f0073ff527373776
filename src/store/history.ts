import type { EntryHead } from './rows'

/** What the history shows of an entry. */
export interface HistoryItem extends EntryHead {
  /** A later entry has taken this one back. */
  readonly reverted: boolean
}

/**
 * What can be undone and redone, read off the journal: nothing is kept beside it, so it is the same after a restart.
 * `undo` takes back the last entry in effect and `redo` brings it back; `entry.undo` takes back one from the midst
 * and is itself a step that can be undone.
 */
export class History {
  private readonly heads: EntryHead[] = []
  /** Entries in effect that an undo can take back, by number; the last one goes first. */
  private readonly done: number[] = []
  /** Undos that a redo can take back. */
  private readonly undone: number[] = []
  private readonly reverted = new Set<number>()

  push(entry: EntryHead): void {
    const { seq, at, by, command, about, pages, stories, reverts } = entry
    const head: EntryHead = { seq, at, by, command, about, pages, stories }
    this.heads.push(reverts === undefined ? head : { ...head, reverts })
    if (reverts === undefined) {
      this.undone.length = 0
      this.done.push(seq)
    } else if (command === 'undo') {
      this.putOff(reverts)
      this.undone.push(seq)
    } else if (command === 'redo') {
      this.undone.splice(this.undone.lastIndexOf(reverts), 1)
      this.reverted.add(reverts)
      this.putOn(this.findHead(reverts)?.reverts ?? reverts)
    } else {
      this.putOff(reverts)
      this.undone.length = 0
      this.done.push(seq)
    }
  }

  /** Number of the last entry, 0 before the first. */
  get seq(): number {
    return this.heads.at(-1)?.seq ?? 0
  }

  /** The entry the next undo takes back. */
  get undoable(): EntryHead | undefined {
    return this.findHead(this.done.at(-1))
  }

  /** The undo that the next redo takes back. */
  get redoable(): EntryHead | undefined {
    return this.findHead(this.undone.at(-1))
  }

  /** Whether the entry can be taken back by its number: it is in effect, and not itself an undo. */
  isInEffect(seq: number): boolean {
    return this.done.includes(seq)
  }

  findHead(seq: number | undefined): EntryHead | undefined {
    return seq === undefined ? undefined : this.heads[seq - (this.heads[0]?.seq ?? 1)]
  }

  /** The last `last` entries, oldest first. */
  items(last = Number.POSITIVE_INFINITY): HistoryItem[] {
    const from = Math.max(0, this.heads.length - last)
    return this.heads.slice(from).map((head) => ({ ...head, reverted: this.reverted.has(head.seq) }))
  }

  /** An undo of an `entry.undo` puts the entry that one took back in effect again, and the other way round. */
  private putOff(seq: number): void {
    const at = this.done.lastIndexOf(seq)
    if (at >= 0) this.done.splice(at, 1)
    this.reverted.add(seq)
    const head = this.findHead(seq)
    if (head?.command === 'entry.undo' && head.reverts !== undefined) this.putOn(head.reverts)
  }

  private putOn(seq: number): void {
    const at = this.done.findIndex((other) => other > seq)
    this.done.splice(at < 0 ? this.done.length : at, 0, seq)
    this.reverted.delete(seq)
    const head = this.findHead(seq)
    if (head?.command === 'entry.undo' && head.reverts !== undefined) this.putOff(head.reverts)
  }
}
