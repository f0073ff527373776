import type { Refusal } from '../model/entry'

/** Why a desk cannot be opened just so. */
export type OpenProblem = 'not-a-desk' | 'truncated' | 'damaged' | 'newer' | 'locked' | 'missing' | 'unreadable'

/**
 * How to open a desk: as usual; as a copy that leaves the file and its lock alone and takes no commands; or taking
 * the lock over from whoever holds it.
 */
export type OpenHow = 'plain' | 'copy' | 'force'

export interface OpenRefusal extends Refusal {
  readonly refused: OpenProblem
  /** What can be done about it. */
  readonly choices: readonly Exclude<OpenHow, 'plain'>[]
}

/** Thrown while a desk is being opened; `Session.open` turns it into an OpenRefusal. */
export class CannotOpen extends Error {
  constructor(
    readonly problem: OpenProblem,
    message: string,
    readonly choices: OpenRefusal['choices'] = [],
  ) {
    super(message)
    this.name = 'CannotOpen'
  }
}

export interface SaveRefusal extends Refusal {
  readonly refused: 'changed-on-disk' | 'not-written' | 'locked' | 'read-only' | 'taken-over'
}

export interface Saved {
  readonly saved: true
  /** ISO time. */
  readonly at: string
}

/** `path: reason`, for messages about files. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The code of an error of the file system (ENOENT, EACCES …), undefined for any other. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
