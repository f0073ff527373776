import type { NewsroomList } from '../../bridge/newsroom-lists'
import { OFFICE_HOLDER_COLUMNS } from '../../model/office-holder'
import type { WordKey } from '../../words/words'
import { sayCode, useWords } from '../words/use-words'

/** Lists that are shown as a table; the house style has a page of its own, with switches. */
export type TableList = Exclude<NewsroomList, 'house-style'>

/** Columns shown in the app; what a file has beyond them stays as it is. */
export const SHOWN_COLUMNS = {
  people: ['name', 'role'],
  'office-holders': OFFICE_HOLDER_COLUMNS,
  'not-names': ['words'],
  titles: ['kind', 'words'],
  units: ['unit', 'family', 'factor', 'base'],
} as const satisfies Readonly<Record<TableList, readonly string[]>>

export type ShownColumn = (typeof SHOWN_COLUMNS)[TableList][number]

/** Families a unit is put into in the app (see resources/lexicons/README.md). */
const FAMILIES = [
  'count',
  'money',
  'length',
  'area',
  'volume',
  'mass',
  'time',
  'age',
  'power',
  'energy',
  'temperature',
  'people',
  'visit',
  'share',
] as const

/** The values a column is chosen from; undefined where it is typed. */
export function choicesOf(column: ShownColumn): readonly string[] | undefined {
  if (column === 'kind') return ['head', 'speech', 'break']
  return column === 'family' ? FAMILIES : undefined
}

/** Says a cell: kinds and families by their words, the rest as it stands. */
export function useCellWords(): (column: ShownColumn, value: string) => string {
  // Drawn again when the language changes.
  useWords()
  return (column, value) => {
    if (column === 'kind') return sayCode('lexicon.kind', value, value)
    return column === 'family' ? sayCode('lexicon.family', value, value) : value
  }
}

export function columnWord(column: ShownColumn): WordKey {
  return `lexicon.column.${column}`
}
