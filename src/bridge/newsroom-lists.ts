import { OFFICE_HOLDER_COLUMNS } from '../model/office-holder'

/**
 * The newsroom's own lists, kept by the app beside the lexicons it ships with: names with roles, strings that are no
 * names, titles, units, and who holds which office when. Each is a file of the same columns as the shipped one, where
 * there is one, and its rows come after those.
 */
export const NEWSROOM_LISTS = ['people', 'office-holders', 'not-names', 'titles', 'units', 'house-style'] as const
export type NewsroomList = (typeof NEWSROOM_LISTS)[number]

/** The columns of each list, as the header of its file names them (see resources/lexicons/README.md). */
export const LIST_COLUMNS = {
  people: ['name', 'role'],
  'office-holders': OFFICE_HOLDER_COLUMNS,
  'not-names': ['words'],
  titles: ['kind', 'words'],
  units: ['unit', 'family', 'factor', 'base', 'han', 'not', 'as'],
  'house-style': ['rule', 'from', 'to', 'state'],
} as const satisfies Readonly<Record<NewsroomList, readonly string[]>>

/** What a title is: the end of a role, a word a role does not reach back over, a verb of speech. */
export const TITLE_KINDS = ['head', 'break', 'speech'] as const

/** Cells of one row, in the order of the list's columns; missing ones are empty. */
export type ListRow = readonly string[]

/** Rows of one list at most, and characters of one cell: a newsroom's whole staff, not a dictionary. */
export const MOST_ROWS = 20_000
export const LONGEST_CELL = 200

/** Why a list's file, or a row of one, is left out; `line` counts from 1, 0 where the whole file is meant. */
export interface ListProblem {
  readonly list: string
  readonly code:
    | 'unknown'
    | 'unreadable'
    | 'too-large'
    | 'header'
    | 'cells'
    | 'empty'
    | 'comment'
    | 'kind'
    | 'factor'
    | 'rule'
    | 'mark'
    | 'office'
    | 'from'
    | 'to'
    | 'order'
  readonly line: number
  /** The row as it stands in the file, for whoever has to find and mend it. */
  readonly row?: string
}

export interface NewsroomLists {
  readonly rows: Readonly<Record<NewsroomList, readonly ListRow[]>>
  /** The rules of house style Galley ships with, which the newsroom's own come after. */
  readonly shippedStyle: readonly ListRow[]
  readonly problems: readonly ListProblem[]
}
