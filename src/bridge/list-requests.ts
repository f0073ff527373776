import { z } from 'zod'
import type { Refusal } from '../model/entry'
import {
  type ListProblem,
  type ListRow,
  LONGEST_CELL,
  MOST_ROWS,
  NEWSROOM_LISTS,
  type NewsroomLists,
} from './newsroom-lists'

const list = z.enum(NEWSROOM_LISTS)
const row = z
  .array(
    z
      .string()
      .max(LONGEST_CELL)
      .regex(/^[^\t\r\n]*$/u),
  )
  .min(1)
  .max(8)

/** The lists' part of the contract between a window and the main process. */
export const listRequestSchemas = {
  'lexicon.read': z.strictObject({}),
  /** Writes one list whole; every window's engine takes it up. */
  'lexicon.write': z.strictObject({ list, rows: z.array(row).max(MOST_ROWS) }),
  /** Reads a file of a list, asked for with the system's dialog; nothing is kept yet. */
  'lexicon.import': z.strictObject({ list }),
  'lexicon.export': z.strictObject({ list }),
  /** What rules of a house style do to texts: nothing is kept. */
  'style.sample': z.strictObject({
    samples: z.array(z.strictObject({ text: z.string().max(4000), rows: z.array(row).max(1000) })).max(500),
  }),
} as const

export interface ListResults {
  'style.sample': { readonly texts: readonly string[] }
  'lexicon.read': NewsroomLists
  'lexicon.write': NewsroomLists | Refusal
  'lexicon.import': /** Rows that can be taken, and those that cannot, each with its line and why. */
  { readonly rows: readonly ListRow[]; readonly problems: readonly ListProblem[] } | { readonly cancelled: true }
  'lexicon.export': { readonly written: string } | { readonly cancelled: true } | Refusal
}
