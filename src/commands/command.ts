import type { z } from 'zod'
import type { PageLayout } from '../model/analysis'
import type { Change } from '../model/change'
import type { Desk } from '../model/document'
import type { Refusal } from '../model/entry'
import type { Piece } from '../model/piece'

/** What a command may not find out for itself, so that the same call always gives the same changes. */
export interface CommandContext {
  /** ISO time. */
  readonly now: string
  /** The person's name. */
  readonly by: string
  newId(): string
  /** The engine's cut of a page, handed in by the host. */
  layout(raw: string): PageLayout
  /** Pieces of a paragraph cleaned up after the house style as it is now; as they are where the host has none. */
  restyle?(raw: string, pieces: readonly Piece[]): readonly Piece[]
  readonly engineVersion: string
}

/**
 * A verb of the desk: a pure function from a document and arguments to the changes that carry it out. An empty list
 * means that everything is as asked already.
 */
export interface Command<S extends z.ZodType = z.ZodType> {
  readonly schema: S
  run(desk: Desk, args: z.output<S>, context: CommandContext): Change[] | Refusal
  /** What the history quotes: a page's name, the first words of a paragraph, the words typed. */
  about(desk: Desk, args: z.output<S>): string
  /** The arguments as the journal keeps them, where those given hold what the changes hold anyway. */
  journalled?(args: z.output<S>): unknown
}

/** Ties a command's functions to the type of its schema. */
export function defineCommand<S extends z.ZodType>(command: Command<S>): Command<S> {
  return command
}

/** Thrown inside a command to refuse it from any depth; `drafted` turns it into the value a command returns. */
export class CommandRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CommandRefused'
  }
}
