import type { Change } from './change'
import type { PageId, StoryId } from './document'

/**
 * One line of the journal: a command that was carried out, with everything needed to take it back and to tell who
 * did what and when. Entries are appended and never altered.
 */
export interface Entry {
  /** 1 for the first entry of a desk file, then up by one. */
  readonly seq: number
  /** ISO time. */
  readonly at: string
  readonly by: string
  /** `noun.verb`, as in the command table; `undo`, `redo` and `entry.undo` for entries that revert others. */
  readonly command: string
  /** As given, without what the changes hold anyway (the raw text of an imported page). */
  readonly args: unknown
  /** What it was about, quoted: the page's name, the first words of the paragraph, the words typed. */
  readonly about: string
  /** Pages and stories it touched. */
  readonly pages: readonly PageId[]
  readonly stories: readonly StoryId[]
  readonly changes: readonly Change[]
  /** The entry this one takes back. */
  readonly reverts?: number
}

/** A command that cannot be carried out as asked: a value, not an error. `code` is translated by the interface. */
export interface Refusal {
  readonly refused: string
  /** In English, for the command line and the log. */
  readonly message: string
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

export function refuse(code: string, message: string): Refusal {
  return { refused: code, message }
}
